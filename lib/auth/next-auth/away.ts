import type { InterfaceLanguage } from "@/lib/i18n/languages";
import { Said } from "@/lib/i18n/said";
import { carry, cookieName, cookieValue } from "../cookies";
import { askAsForm } from "./ask";
import { providerChoices } from "./providers";
import { wishOf } from "./wish";

export type Journey = {
  provider: string;
  /** Of the page that is left. */
  lang: InterfaceLanguage;
  /** Where to go on afterwards, a path here. */
  onward: string;
  /** The code of an invitation to sign up with. */
  invitation?: string;
  /** The session whose reader wishes to connect the provider to their account. */
  connecting?: string;
};

/**
 * Begins a journey to another provider: the address there, and the cookies that the browser needs to come back.
 * @throws Said `not-found` where there is no such provider, `unavailable` where it does not answer
 */
export async function beginJourney(headers: Headers, { provider, lang, onward, invitation = "", connecting }: Journey): Promise<{ location: string; cookies: string[] }> {
  const chosen = providerChoices().find((one) => one.id === provider);
  if (!chosen) throw new Said("not-found", (words) => words.noProvider);
  const { location, cookies } = await askAsForm(headers, { method: "POST", action: "signin", provider, lang, body: { callbackUrl: onward } });
  if (!location || location.startsWith("/")) throw new Said("unavailable", (words) => words.providerAway(chosen.name));
  const state = cookies.map((cookie) => cookieValue(cookie, cookieName("state"))).find((value) => value !== null) ?? "";
  const wish = connecting === undefined ? "" : await wishOf(connecting, provider, state);
  // Each is set or taken away, so that nothing of an earlier journey is carried on this one.
  return { location, cookies: [...cookies, carry("language", lang), carry("invitation", invitation), carry("connecting", wish)] };
}
