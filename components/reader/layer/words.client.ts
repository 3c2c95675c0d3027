"use client";

import type { InterfaceLanguage } from "@/lib/i18n/languages";
import type { LayerWords } from "@/lib/i18n/messages/en/layer";

const WORDS: Readonly<Record<InterfaceLanguage, () => Promise<{ layer: LayerWords }>>> = {
  en: () => import("@/lib/i18n/messages/en/layer"),
  de: () => import("@/lib/i18n/messages/de/layer"),
};

/** What the layer says in a language, loaded by itself. */
export async function wordsIn(lang: InterfaceLanguage): Promise<LayerWords> {
  return (await WORDS[lang]()).layer;
}
