/**
 * Languages of the interface, by their primary tag. The first has no prefix in addresses, the others stand at their
 * start (`/de/latest`). `name` is what a language calls itself, `formats` the locale of its dates and numbers.
 */
export const LANGUAGES = {
  en: { name: "English", formats: "en-GB" },
  de: { name: "Deutsch", formats: "de-DE" },
} as const;

export type InterfaceLanguage = keyof typeof LANGUAGES;

export const INTERFACE_LANGUAGES = Object.keys(LANGUAGES) as InterfaceLanguage[];
export const FIRST_LANGUAGE = "en" satisfies InterfaceLanguage;

/** Whether this is a language of the interface. */
export function isInterfaceLanguage(text: string): text is InterfaceLanguage {
  return Object.hasOwn(LANGUAGES, text);
}

/** A page's address in a language. @param path its address in the first language, as `routes` gives it */
export function inLanguage(path: string, lang: InterfaceLanguage): string {
  if (lang === FIRST_LANGUAGE) return path;
  return path === "/" ? `/${lang}` : `/${lang}${path}`;
}

/** The language that an address stands in, and the same address without it. */
export function splitLanguage(path: string): { lang: InterfaceLanguage; path: string } {
  const end = path.indexOf("/", 1);
  const first = path.slice(1, end === -1 ? undefined : end);
  if (first === FIRST_LANGUAGE || !isInterfaceLanguage(first)) return { lang: FIRST_LANGUAGE, path };
  return { lang: first, path: end === -1 ? "/" : path.slice(end) };
}
