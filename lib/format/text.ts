const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"]);
const WITHOUT_SPACES = new Set(["zh", "ja", "th"]);
const WORDS_PER_MINUTE = 230;
const CHARACTERS_PER_MINUTE = 450;

/** The language of a tag without its script and region: `zh` of `zh-Hans`. */
export const primaryTag = (lang: string) => lang.toLowerCase().split("-")[0] ?? "";

/** The direction of a text in this language; `auto` where the language is undetermined. */
export function direction(lang: string): "ltr" | "rtl" | "auto" {
  const tag = primaryTag(lang);
  if (tag === "" || tag === "und") return "auto";
  return RIGHT_TO_LEFT.has(tag) ? "rtl" : "ltr";
}

/** The `lang` attribute of a text, or undefined where the language is undetermined. */
export function langAttribute(lang: string): string | undefined {
  return lang === "" || lang === "und" ? undefined : lang;
}

/**
 * Minutes to read a text, at least 1.
 * @param words as stored: characters for languages written without spaces
 */
export function readingMinutes(words: number, lang: string): number {
  const pace = WITHOUT_SPACES.has(primaryTag(lang)) ? CHARACTERS_PER_MINUTE : WORDS_PER_MINUTE;
  return Math.max(1, Math.round(words / pace));
}

/** The start of a text as a description: whole words, at most `max` characters. */
export function shorten(text: string, max = 200): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= max) return flat;
  const cut = flat.slice(0, max - 1);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > max / 2 ? space : cut.length).replace(/[\s,;:.]+$/, "")}…`;
}

/** The host of an address without `www.`, or null when it is no web address. */
export function hostOf(url: string): string | null {
  try {
    const parsed = new URL(url);
    return /^https?:$/.test(parsed.protocol) ? parsed.hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}
