import { z } from "zod";
import { changeRole, endInvitation, endSessionsOf, sendMailAgain } from "@/lib/accounts/mutations";
import { mailIdSchema, personIdSchema } from "@/lib/accounts/schema";
import { ROLES, type AdminActor } from "@/lib/auth/actors";
import { asAdmin } from "@/lib/auth/gates";
import { checked } from "@/lib/http/endpoint";
import { fieldsOf, formAddress } from "@/lib/http/form";
import type { Routes } from "@/lib/routes";

type Fields = Record<string, string>;
type Said = Readonly<Record<string, string>>;
type Form = { act: (actor: AdminActor, fields: Fields) => Promise<unknown>; told: string; place: (routes: Routes, fields: Fields, said: Said) => string };

const person = (routes: Routes, { id }: Fields, said: Said) => (personIdSchema.safeParse(id).success ? routes.adminUser(id ?? "", said) : routes.adminUsers());

/** What each form does, and the page that it leads back to. */
const FORMS: Readonly<Record<"role" | "sign-out" | "end-invitation" | "send-again", Form>> = {
  role: { act: (actor, { id, role }) => changeRole(actor, checked(personIdSchema, id), checked(z.enum(ROLES), role)), told: "role", place: person },
  "sign-out": { act: (actor, { id }) => endSessionsOf(actor, checked(personIdSchema, id)), told: "signed-out", place: person },
  "end-invitation": { act: (actor, { id }) => endInvitation(actor, checked(z.uuid(), id)), told: "ended", place: (routes, _fields, said) => routes.adminInvitations(said) },
  "send-again": { act: (actor, { id }) => sendMailAgain(actor, checked(mailIdSchema, id)), told: "again", place: (routes, _fields, said) => routes.adminMails(said) },
};

export const { GET, POST } = formAddress({
  params: z.strictObject({ form: z.enum(["role", "sign-out", "end-invitation", "send-again"]) }),
  act: async (user, { params, form, routes }) => {
    const [actor, { act, told, place }, fields] = [asAdmin(user), FORMS[params.form], fieldsOf(form)];
    await act(actor, fields);
    return place(routes, fields, { told });
  },
  confirm: ({ params, form, routes }) => FORMS[params.form].place(routes, fieldsOf(form), {}),
  failed: (code, { params, form, routes }) => FORMS[params.form].place(routes, fieldsOf(form), { problem: code }),
  instead: ({ routes }) => routes.admin(),
});
