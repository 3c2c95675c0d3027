"use server";

import type { AdminActor } from "@/lib/auth/actors";
import { asAdmin, gateAction } from "@/lib/auth/gates";
import { siteAddress } from "@/lib/auth/site-address";
import { pathHere } from "@/lib/auth/then";
import { AppError } from "@/lib/errors";
import { createInvitation, declinePerson, letIn } from "../mutations";
import { forms, invitationSchema } from "../schema";
import type { FormState } from "../types";
import { answerForm } from "./form";

/** Every act below begins with this. */
async function gateAdmin(): Promise<AdminActor> {
  return asAdmin(await gateAction());
}

/** Lets somebody in who waits. */
export async function admit(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.byId, form, async ({ id, onward }, sent) => {
    await letIn(await gateAdmin(), id, siteAddress(sent).origin);
    return { leaveFor: pathHere(onward) };
  });
}

/** Declines somebody who waits. */
export async function decline(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.byId, form, async ({ id, onward }) => {
    await declinePerson(await gateAdmin(), id);
    return { leaveFor: pathHere(onward) };
  });
}

/** Makes an invitation and shows its link, once. */
export async function invite(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.invitation, form, async (given, sent, { routes, words: { answers } }) => {
    const actor = await gateAdmin();
    const wanted = invitationSchema.safeParse(given);
    if (!wanted.success) throw new AppError("invalid", answers.noInvitationValues);
    const { code } = await createInvitation(actor, wanted.data);
    return { done: { title: answers.invitationMade, text: answers.invitationMadeText, secret: siteAddress(sent).origin + routes.invite(code) } };
  });
}
