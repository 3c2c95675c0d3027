"use server";

import { gateAction } from "@/lib/auth/gates";
import { countAttempt } from "@/lib/auth/limits";
import { beginJourney } from "@/lib/auth/next-auth/away";
import { providerChoices, providerName } from "@/lib/auth/next-auth/providers";
import { setCookies } from "@/lib/auth/next-auth/set-cookies";
import { pathHere } from "@/lib/auth/then";
import { disconnectProvider, proveToConnect } from "../mutations";
import { mustProveAgain, waysHere } from "../queries";
import { forms } from "../schema";
import type { FormState } from "../types";
import { answerForm, mailPlace } from "./form";

/** Goes to a provider to connect it to the account of whoever is signed in. */
export async function connectProvider(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.connect, form, async ({ provider, current, onward }, sent, { lang }) => {
    const actor = await gateAction();
    // Where no password is asked for none can be guessed, and no guess forgotten.
    const attempt = (await mustProveAgain(actor)) ? await countAttempt("sign-in", actor.userId, sent) : null;
    const connecting = await proveToConnect(actor, provider, current);
    await attempt?.succeeded();
    const { location, cookies } = await beginJourney(sent, { provider, lang, onward: pathHere(onward), connecting });
    await setCookies(cookies);
    return { leaveFor: location };
  });
}

/** Disconnects a provider from one's own account. */
export async function disconnect(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(forms.disconnect, form, async ({ provider, onward }, sent, locale) => {
    await disconnectProvider(await gateAction(), { id: provider, name: providerName(provider) }, waysHere(providerChoices()), mailPlace(sent, locale));
    return { leaveFor: pathHere(onward) };
  });
}
