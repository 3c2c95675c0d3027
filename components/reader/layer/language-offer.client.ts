"use client";

import { noteOffer, wasOffered } from "@/components/reader/guest-language.client";
import type { End } from "@/components/ui/listen.client";
import { type InterfaceLanguage, splitLanguage } from "@/lib/i18n/languages";
import { Toast } from "./toast.client";
import { wordsIn } from "./words.client";

/** Offers a guest the page in another language. @returns what takes the offer away */
export async function offerGuest(wanted: InterfaceLanguage, declined: () => void): Promise<End> {
  const toast = new Toast(await wordsIn(splitLanguage(location.pathname).lang));
  await offerLanguage(wanted, toast, declined);
  return () => toast.end();
}

/**
 * Offers the page in another language, once a visit, where it is in that language. It never leads there by itself.
 * @param declined what happens when the reader turns it down
 */
export async function offerLanguage(wanted: InterfaceLanguage, toast: Toast, declined?: () => void): Promise<void> {
  // The footer knows the page's address in every language that has it.
  const link = document.querySelector<HTMLAnchorElement>(`footer a[hreflang="${wanted}"]`);
  if (!link || wasOffered()) return;
  noteOffer();
  const words = await wordsIn(wanted);
  toast.show({ text: link.textContent ?? "", lang: wanted, acts: [{ word: words.inLanguage, href: link.href }], declined });
}
