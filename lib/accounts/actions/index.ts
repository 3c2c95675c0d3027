"use server";

import { countAttempt } from "@/lib/auth/limits";
import { beginJourney } from "@/lib/auth/next-auth/away";
import { askAsForm, refusalIn, type Answer } from "@/lib/auth/next-auth/ask";
import { setCookies } from "@/lib/auth/next-auth/set-cookies";
import { sessionCookieName } from "@/lib/auth/cookies";
import { siteAddress } from "@/lib/auth/site-address";
import { pathHere } from "@/lib/auth/then";
import type { Locale } from "@/lib/i18n/locale";
import { Said } from "@/lib/i18n/said";
import { confirmSignUp, makeFirstAdmin, requestReset, requestSignUp, resetPassword } from "../mutations";
import { forms } from "../schema";
import type { FormState } from "../types";
import { answerForm, mailPlace } from "./form";

/** Signs in with e-mail address and password. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.signIn, form, async ({ email, password, onward }, sent, locale) => {
    return withPassword(sent, locale, { email, password, onward });
  });
}

async function withPassword(sent: Headers, locale: Locale, { email, password, onward }: { email: string; password: string; onward: string }): Promise<Partial<FormState>> {
  return keep(await askAsForm(sent, { method: "POST", action: "callback", provider: "credentials", lang: locale.lang, body: { email, password, callbackUrl: "/" } }), locale, onward);
}

/** Gives the browser the session that an answer begins, and says where to go on. */
async function keep(answer: Answer, { routes }: Locale, onward: string): Promise<Partial<FormState>> {
  const refused = refusalIn(answer);
  if (refused) throw refused;
  const session = answer.cookies.filter((cookie) => cookie.startsWith(`${sessionCookieName()}=`) || cookie.startsWith("parallax-reader="));
  if (session.length === 0) throw new Said("unauthenticated", (words) => words.notSignedIn);
  await setCookies(session);
  // Whoever wanted their account deleted is asked first whether that still holds.
  return { leaveFor: answer.leaving ? routes.dataSettings() : pathHere(onward) };
}

/** Mails a link to sign in. The answer is the same whether or not the address has an account. */
export async function askForLink(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.link, form, async ({ email, onward }, sent, { lang, words: { answers } }) => {
    const refused = refusalIn(await askAsForm(sent, { method: "POST", action: "signin", provider: "email", lang, body: { email, callbackUrl: pathHere(onward) } }));
    if (refused) throw refused;
    return { done: { title: answers.lookIntoMail, text: answers.linkSent(email) } };
  });
}

/** Uses a mailed link. */
export async function openLink(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.linkUse, form, async ({ email, token, onward }, sent, locale) => {
    await countAttempt("code", email, sent);
    const answer = await askAsForm(sent, { method: "GET", action: "callback", provider: "email", lang: locale.lang, query: { email, token, callbackUrl: "/" } });
    if (!refusalIn(answer) && answer.location?.includes("error=")) throw new Said("not-found", (words) => words.linkUsed);
    return keep(answer, locale, onward);
  });
}

/** Goes to GitHub, Google or another provider to sign in there. */
export async function goToProvider(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.provider, form, async ({ provider, invitation, onward }, sent, { lang }) => {
    const { location, cookies } = await beginJourney(sent, { provider, invitation, lang, onward: pathHere(onward) });
    await setCookies(cookies);
    return { leaveFor: location };
  });
}

/** Ends this browser's session. */
export async function signOut(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.nothing, form, async (_nothing, sent, { routes }) => {
    await setCookies((await askAsForm(sent, { method: "POST", action: "signout", body: { callbackUrl: "/" } })).cookies);
    return { leaveFor: routes.signOut() };
  });
}

/** Takes down a sign-up. The answer is the same whether or not the address has an account. */
export async function signUp(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.signUp, form, async (input, sent, locale) => {
    const { answers } = locale.words;
    await countAttempt("sign-up", input.email, sent);
    await requestSignUp({ ...input, onward: pathHere(input.onward) }, mailPlace(sent, locale));
    return { done: { title: answers.lookIntoMail, text: answers.signUpSent(input.email) } };
  });
}

/** Confirms the address of a sign-up and signs in. */
export async function confirm(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.confirm, form, async ({ token, password, onward }, sent, locale) => {
    await countAttempt("code", token, sent);
    const { email, status } = await confirmSignUp(token, password, siteAddress(sent).origin);
    // The link is used up: its page, shown again, would say that it is no longer good.
    if (status === "pending") return { leaveFor: locale.routes.verified("waits") };
    return withPassword(sent, locale, { email, password, onward });
  });
}

/** Mails a link for a new password. The answer is the same whether or not the address has an account. */
export async function askForReset(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.reset, form, async ({ email }, sent, locale) => {
    const { answers } = locale.words;
    await countAttempt("reset", email, sent);
    await requestReset(email, mailPlace(sent, locale));
    return { done: { title: answers.lookIntoMail, text: answers.resetSent(email) } };
  });
}

/** Sets the new password of whoever the link was mailed to. */
export async function setNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.newPassword, form, async ({ token, password }, sent, locale) => {
    await countAttempt("code", token, sent);
    await resetPassword(token, password, mailPlace(sent, locale));
    // Every session of theirs has ended; this browser need not find that out by asking.
    await setCookies((await askAsForm(sent, { method: "POST", action: "signout", body: { callbackUrl: "/" } })).cookies);
    return { leaveFor: `${locale.routes.signIn()}?note=password` };
  });
}

/** Makes the first admin and signs them in. */
export async function welcome(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.welcome, form, async (input, sent, locale) => {
    await countAttempt("code", input.code, sent);
    await makeFirstAdmin({ ...input, lang: locale.lang });
    return withPassword(sent, locale, { ...input, onward: locale.routes.front() });
  });
}
