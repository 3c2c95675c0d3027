import { z } from "zod";
import { invitationList, mailList, peopleList } from "@/lib/accounts/queries/lists";
import { admissionSchema, endedSessionsSchema, madeInvitationSchema, mailParamsSchema, newInvitationSchema, roleSchema, uuidParamsSchema } from "@/lib/accounts/schema";
import { listOperations } from "./listing";
import { privateOperation } from "./operation";

const none = z.strictObject({});
const tag = "Admin";
const gone = "They may have deleted their account.";

const people = listOperations(peopleList, { id: "listPeople", exportId: "exportPeople", tag, summary: "Everybody with an account", description: "By role and standing, found by name or address." });
const invitations = listOperations(invitationList, { id: "listInvitations", exportId: "exportInvitations", tag, summary: "Invitations", description: "Who made them, and what they are still good for; never their codes." });
const mails = listOperations(mailList, { id: "listMails", exportId: "exportMails", tag, summary: "The outbox", description: "Mails of the last seven days, without their texts." });

/** What admins do. Everybody else is refused, whatever their token is allowed. Acting on people is `actOnPerson`, as moderators do. */
export const adminOperations = {
  listPeople: people.list, exportPeople: people.export,
  giveRole: privateOperation({
    id: "giveRole", method: "PUT", path: "/admin/people/{id}/role", tag, scope: "admin",
    summary: "Give somebody a role", description: "It holds from their next request on, and stands in the log. Giving it again changes nothing. For admins.",
    params: uuidParamsSchema, query: none, body: roleSchema, response: null, missing: gone, conflict: "It is the last admin",
  }),
  endSessions: privateOperation({
    id: "endSessions", method: "DELETE", path: "/admin/people/{id}/sessions", tag, scope: "admin",
    summary: "Sign somebody out everywhere", description: "It stands in the log where they were signed in. For admins.",
    params: uuidParamsSchema, query: none, body: null, response: endedSessionsSchema, missing: gone,
  }),
  decideAdmission: privateOperation({
    id: "decideAdmission", method: "POST", path: "/admin/people/{id}/admission", tag, scope: "admin",
    summary: "Let somebody in who waits, or decline them", description: "They are told when they are let in. It stands in the log. For admins.",
    params: uuidParamsSchema, query: none, body: admissionSchema, response: null, missing: "Nobody of that id waits. Somebody else may have decided already.",
  }),
  listInvitations: invitations.list, exportInvitations: invitations.export,
  createInvitation: privateOperation({
    id: "createInvitation", method: "POST", path: "/admin/invitations", tag, scope: "admin",
    summary: "Make an invitation", description: "The answer has its link, once. For admins.", statuses: [201],
    params: none, query: none, body: newInvitationSchema, response: madeInvitationSchema,
  }),
  endInvitation: privateOperation({
    id: "endInvitation", method: "DELETE", path: "/admin/invitations/{id}", tag, scope: "admin",
    summary: "Take an invitation back", description: "Who came by it stays. Taking it back again changes nothing. For admins.",
    params: uuidParamsSchema, query: none, body: null, response: null,
  }),
  listMails: mails.list, exportMails: mails.export,
  sendMailAgain: privateOperation({
    id: "sendMailAgain", method: "POST", path: "/admin/mails/{id}/again", tag, scope: "admin",
    summary: "Try once more to send a mail", description: "One that was given up, or kept because there was no mail server. For admins.",
    params: mailParamsSchema, query: none, body: null, response: null, conflict: "It was sent, waits, or is not there",
  }),
} as const;
