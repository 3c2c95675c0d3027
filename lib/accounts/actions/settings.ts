"use server";

import { SCOPES } from "@/lib/auth/actors";
import { gateAction } from "@/lib/auth/gates";
import { countAttempt } from "@/lib/auth/limits";
import { askAsForm } from "@/lib/auth/next-auth/ask";
import { setCookies } from "@/lib/auth/next-auth/set-cookies";
import { pathHere } from "@/lib/auth/then";
import { Said } from "@/lib/i18n/said";
import { cancelDeletion, changeName, changePassword, confirmEmailChange, createApiToken, deleteApiToken, endOneSession, endOtherSessions, requestDeletion, requestEmailChange } from "../mutations";
import { forms } from "../schema";
import type { FormState } from "../types";
import { answerForm, mailPlace } from "./form";

/** Changes the name that others see. */
export async function rename(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.changeName, form, async ({ name, onward }) => {
    await changeName(await gateAction(), name);
    return { leaveFor: pathHere(onward) };
  });
}

/** Changes the password, or sets the first one. */
export async function repassword(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.changePassword, form, async ({ current, password, onward }, sent, locale) => {
    const actor = await gateAction();
    const attempt = await countAttempt("sign-in", actor.userId, sent);
    await changePassword(actor, { current, next: password }, mailPlace(sent, locale));
    await attempt.succeeded();
    return { leaveFor: pathHere(onward) };
  });
}

/** Begins to change the e-mail address. The answer is the same whether or not the new one has an account. */
export async function readdress(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.changeEmail, form, async ({ email, current }, sent, locale) => {
    const { answers } = locale.words;
    const actor = await gateAction();
    await countAttempt("reset", actor.userId, sent);
    await requestEmailChange(actor, { email, current }, mailPlace(sent, locale));
    return { done: { title: answers.lookIntoMail, text: answers.emailChangeSent(email) } };
  });
}

/** Confirms one side of a change of address; the link is the proof, on whatever device it is opened. */
export async function confirmAddress(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.confirmEmail, form, async ({ token }, sent, locale) => {
    await countAttempt("code", token, sent);
    const { changed } = await confirmEmailChange(token, mailPlace(sent, locale));
    // The link is used up: its page, shown again, would say that it is no longer good.
    return { leaveFor: locale.routes.confirmEmail(changed ? "changed" : "half") };
  });
}

/** Ends one of one's own sessions. */
export async function endSession(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.byId, form, async ({ id, onward }) => {
    await endOneSession(await gateAction(), id);
    return { leaveFor: pathHere(onward) };
  });
}

/** Ends all of one's own sessions but this one. */
export async function endOthers(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.onward, form, async ({ onward }) => {
    await endOtherSessions(await gateAction());
    return { leaveFor: pathHere(onward) };
  });
}

/** Makes an API token and shows it, once. */
export async function makeToken(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.newToken, form, async ({ purpose, days, ...chosen }, _sent, { words: { answers } }) => {
    const actor = await gateAction();
    const scopes = SCOPES.filter((scope) => chosen[`scope-${scope}`] === "on");
    if (scopes.length === 0) throw new Said("invalid", (words) => words.incomplete, { scopes: (words) => words.tokenScopes });
    const { token } = await createApiToken(actor, { name: purpose, scopes, days: days === "never" ? null : Number(days) });
    return { done: { title: answers.tokenMade, text: answers.tokenMadeText, secret: token } };
  });
}

/** Deletes one of one's own API tokens. */
export async function removeToken(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.byId, form, async ({ id, onward }) => {
    await deleteApiToken(await gateAction(), id);
    return { leaveFor: pathHere(onward) };
  });
}

/** Begins to delete the account. */
export async function leave(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.deleteAccount, form, async ({ current }, sent, locale) => {
    const actor = await gateAction();
    const attempt = await countAttempt("sign-in", actor.userId, sent);
    await requestDeletion(actor, current, mailPlace(sent, locale));
    await attempt.succeeded();
    await setCookies((await askAsForm(sent, { method: "POST", action: "signout", body: { callbackUrl: "/" } })).cookies);
    return { leaveFor: locale.routes.signOut("leaving") };
  });
}

/** Keeps an account that was to be deleted. */
export async function stay(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.onward, form, async ({ onward }) => {
    await cancelDeletion(await gateAction());
    return { leaveFor: pathHere(onward) };
  });
}
