import type { Row, Who } from "./table";

const admins = (thing: string, send?: Row["send"]): Row => ({ who: "admins", of: { id: thing }, ...(send === undefined ? {} : { send }) });

/** The doors to people, invitations and mails, for those who run the paper. */
export const PEOPLE_OF_THE_PAPER = {
  "page /admin": "admins",
  "page /admin/comments": "admins",
  "page /admin/invitations": "admins",
  "page /admin/invitations/new": "admins",
  "page /admin/mails": "admins",
  "page /admin/mails/[id]": admins("mail"),
  "page /admin/users": "admins",
  "page /admin/users/[id]": admins("person"),
  "GET /admin/invitations": "admins",
  "POST /admin/invitations": { who: "admins", send: { note: "Friends" } },
  "DELETE /admin/invitations/{id}": admins("invitation"),
  "GET /admin/invitations/export": "admins",
  "GET /admin/mails": "admins",
  "POST /admin/mails/{id}/again": admins("unsent"),
  "GET /admin/mails/export": "admins",
  "GET /admin/people": "admins",
  "PUT /admin/people/{id}/role": admins("person", { role: "moderator" }),
  "DELETE /admin/people/{id}/sessions": admins("person"),
  "POST /admin/people/{id}/admission": admins("pending", { admit: false }),
  "GET /admin/people/export": "admins",
  "form /admin/comments/keep": "admins",
  "form /admin/forms/role": { who: "admins", send: { id: "{person}", role: "moderator" } },
  "form /admin/forms/sign-out": { who: "admins", send: { id: "{person}" } },
  "form /admin/forms/end-invitation": { who: "admins", send: { id: "{invitation}" } },
  "form /admin/forms/send-again": { who: "admins", send: { id: "{unsent}" } },
  "action accounts/actions/admin admit": { who: "admins", send: { id: "{pending}" } },
  "action accounts/actions/admin decline": { who: "admins", send: { id: "{pending}" } },
  "action accounts/actions/admin invite": { who: "admins", send: { note: "Friends", uses: "2", days: "3" } },
} as const satisfies Record<string, Who | Row>;
