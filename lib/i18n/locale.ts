import type { TopicChip } from "@/lib/articles/types";
import { direction } from "@/lib/format/text";
import { routesIn, type Routes } from "@/lib/routes";
import { formatsOf, type Formats } from "./formats";
import type { InterfaceLanguage } from "./languages";
import { de } from "./messages/de";
import { en, type Messages } from "./messages/en";

/**
 * The interface in one language: its words, its addresses, its dates and names. A page takes one by its address and
 * hands it down as an argument, so that what a component writes depends on nothing but what it is given. It holds
 * functions and cannot go to client components: those get the words they show.
 */
export type Locale = {
  lang: InterfaceLanguage;
  dir: "ltr" | "rtl";
  words: Messages;
  routes: Routes;
  formats: Formats;
};

const MESSAGES: Readonly<Record<InterfaceLanguage, Messages>> = { en, de };

const locales = new Map<InterfaceLanguage, Locale>();

/** The one locale of a language. */
export function localeOf(lang: InterfaceLanguage): Locale {
  let locale = locales.get(lang);
  if (!locale) {
    const words = MESSAGES[lang];
    locale = { lang, dir: pageDirection(lang), words, routes: routesIn(lang), formats: formatsOf(lang, words.dates) };
    locales.set(lang, locale);
  }
  return locale;
}

/** The direction of a whole page in this language. */
export function pageDirection(lang: string): "ltr" | "rtl" {
  return direction(lang) === "rtl" ? "rtl" : "ltr";
}

/** A topic's name: the paper's own topics are named in its language, those that a site added as the site named them. */
export function topicName({ words }: Locale, topic: TopicChip): string {
  const names: Readonly<Record<string, string>> = words.labels.topics;
  return Object.hasOwn(names, topic.slug) ? (names[topic.slug] ?? topic.name) : topic.name;
}

/** The `lang` of what a source says of itself, which is in its own language: said where the page is in another. */
export function otherThan({ lang }: Locale, language: string | null | undefined): string | undefined {
  return language && language !== "und" && language !== lang ? language : undefined;
}

/** The `lang` of a text that we hold in English only, such as the reason for a label: said where the page is in another. */
export function englishOnly({ lang }: Locale): "en" | undefined {
  return lang === "en" ? undefined : "en";
}
