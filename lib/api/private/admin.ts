import { invitationList, mailList, peopleList } from "@/lib/accounts/queries/lists";
import { admissionSchema, endedSessionsSchema, madeInvitationSchema, mailParamsSchema, newInvitationSchema, roleSchema, uuidParamsSchema } from "@/lib/accounts/schema";
import { listOperations } from "./listing";
import { operationsOf } from "./operation";

const tag = "Admin";
const operation = operationsOf({ tag, scope: "admin" });
const gone = "They may have deleted their account.";

const people = listOperations(peopleList, { id: "listPeople", exportId: "exportPeople", tag, summary: "Everybody with an account", description: "By role and standing, found by name or address." });
const invitations = listOperations(invitationList, { id: "listInvitations", exportId: "exportInvitations", tag, summary: "Invitations", description: "Who made them, and what they are still good for; never their codes." });
const mails = listOperations(mailList, { id: "listMails", exportId: "exportMails", tag, summary: "The outbox", description: "Mails that are kept, without their texts." });

/** What admins do. Everybody else is refused, whatever their token is allowed. Acting on people is `actOnPerson`, as moderators do. */
export const adminOperations = {
  listPeople: people.list, exportPeople: people.export,
  giveRole: operation({
    id: "giveRole", method: "PUT", path: "/admin/people/{id}/role",
    summary: "Give somebody a role", description: "It holds from their next request on, and stands in the log. Giving it again changes nothing.",
    params: uuidParamsSchema, body: roleSchema, missing: gone, conflict: "It is the last admin",
  }),
  endSessions: operation({
    id: "endSessions", method: "DELETE", path: "/admin/people/{id}/sessions",
    summary: "Sign somebody out everywhere", description: "It stands in the log where they were signed in.",
    params: uuidParamsSchema, response: endedSessionsSchema, missing: gone,
  }),
  decideAdmission: operation({
    id: "decideAdmission", method: "POST", path: "/admin/people/{id}/admission",
    summary: "Let somebody in who waits, or decline them", description: "They are told when they are let in. It stands in the log.",
    params: uuidParamsSchema, body: admissionSchema, missing: "Nobody of that id waits. Somebody else may have decided already.",
  }),
  listInvitations: invitations.list, exportInvitations: invitations.export,
  createInvitation: operation({
    id: "createInvitation", method: "POST", path: "/admin/invitations",
    summary: "Make an invitation", description: "The answer has its link, once.", statuses: [201],
    body: newInvitationSchema, response: madeInvitationSchema,
  }),
  endInvitation: operation({
    id: "endInvitation", method: "DELETE", path: "/admin/invitations/{id}",
    summary: "Take an invitation back", description: "Who came by it stays. Taking it back again changes nothing.",
    params: uuidParamsSchema,
  }),
  listMails: mails.list, exportMails: mails.export,
  sendMailAgain: operation({
    id: "sendMailAgain", method: "POST", path: "/admin/mails/{id}/again",
    summary: "Try once more to send a mail", description: "One that was given up, or kept because there was no mail server.",
    params: mailParamsSchema, conflict: "It was sent, waits, or is not there",
  }),
} as const;
