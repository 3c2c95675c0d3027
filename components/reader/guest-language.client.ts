"use client";

import { type End, onClick } from "@/components/ui/listen.client";
import { isInterfaceLanguage, splitLanguage } from "@/lib/i18n/languages";

/** What this visit, and what this browser, remembers of the offer. */
const OFFERED = "parallax:language-offered";
const SETTLED = "parallax:language-settled";

/**
 * Offers guests the page in the first language that their browser asks for and the paper has: once a visit, and never
 * again once they turned it down or chose a language at the page's foot. It loads nothing for those who need no offer.
 */
export function offerGuestsLanguage(): End {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isInterfaceLanguage);
  let end: End = () => undefined;
  let left = false;
  if (wanted !== undefined && wanted !== splitLanguage(location.pathname).lang && !isSettled() && !wasOffered()) {
    import("./layer/language-offer.client").then(({ offerGuest }) => offerGuest(wanted, settle)).then((ends) => (left ? ends() : (end = ends)), reportError);
  }
  const chosen = onClick("footer a[hreflang]", settle);
  return () => {
    left = true;
    chosen();
    end();
  };
}

/** Whether the offer was made in this visit. Where nothing can be noted, none is made. */
export const wasOffered = () => isNoted(() => sessionStorage, OFFERED);
export const noteOffer = () => note(() => sessionStorage, OFFERED);
const isSettled = () => isNoted(() => localStorage, SETTLED);
const settle = () => note(() => localStorage, SETTLED);

function isNoted(storage: () => Storage, name: string): boolean {
  try {
    return storage().getItem(name) !== null;
  } catch {
    return true;
  }
}

function note(storage: () => Storage, name: string): void {
  try {
    storage().setItem(name, "1");
  } catch (error) {
    reportError(error);
  }
}
