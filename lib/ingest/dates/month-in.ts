import { spellingsOf } from "./names";

/** Languages whose month names are known, those with more feeds first: a name that two share is the first one's. */
const LANGUAGES = [
  "en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "cs", "tr", "uk", "sv", "da", "nb", "fi", "hu", "ro", "el", "bg", "sr", "sr-Latn", "hr", "sk", "sl",
  "lt", "lv", "et", "ca", "gl", "eu", "is", "ga", "cy", "mt", "sq", "mk", "bs", "be", "ar", "ar-EG", "ar-LB", "ar-MA", "fa", "he", "hi", "bn", "ta", "te", "ml", "kn",
  "mr", "gu", "pa", "ur", "th", "vi", "id", "ms", "fil", "sw", "af", "az", "kk", "uz", "ky", "mn", "hy", "ka", "ne", "si", "km", "lo", "my", "am",
];

type Names = Map<string, number>;

const byLanguage = new Map<string, Names>();
let everywhere: Names | null = null;

/** The month whose name stands in a text, and where; the text's own language first. */
export function monthIn(text: string, lang: string | null): { month: number; at: number; length: number } | null {
  // Vietnamese and some East Asian texts number their months in words.
  const numbered = /\b(?:tháng|thg|th)\.?\s*(\d{1,2})\b/iu.exec(text);
  if (numbered && Number(numbered[1]) >= 1 && Number(numbered[1]) <= 12) return { month: Number(numbered[1]), at: numbered.index, length: numbered[0].length };
  const primary = lang?.toLowerCase().split("-")[0] ?? "";
  const own = LANGUAGES.includes(primary) ? namesOf(primary) : null;
  for (const namesNow of [() => namesOf("en"), () => own, all]) {
    const names = namesNow();
    if (names === null) continue;
    for (const match of text.matchAll(/\p{L}[\p{L}\p{M}’']*/gu)) {
      const month = names.get(fold(match[0]));
      // "Mar" is Tuesday as well as March: a weekday stands before a comma.
      if (month !== undefined && !/^\s*\.?,\s*\d{1,2}\s+\p{L}/u.test(text.slice(match.index + match[0].length))) return { month, at: match.index, length: match[0].length };
    }
  }
  return null;
}

function all(): Names {
  everywhere ??= new Map([...LANGUAGES].reverse().flatMap((lang) => [...namesOf(lang)]));
  return everywhere;
}

/** The month names of a language, long and short, alone and in a date. */
function namesOf(lang: string): Names {
  const known = byLanguage.get(lang);
  if (known) return known;
  const names: Names = new Map();
  for (const form of formats(lang)) {
    for (let month = 0; month < 12; month++) {
      const written = form.formatToParts(new Date(Date.UTC(2021, month, 15))).find((part) => part.type === "month")?.value ?? "";
      for (const word of written.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []) if (isName(fold(word)) && !names.has(fold(word))) names.set(fold(word), month + 1);
    }
  }
  for (const [month, word] of spellingsOf(lang.split("-")[0] ?? lang)) names.set(fold(word), month + 1);
  byLanguage.set(lang, names);
  return names;
}

/** No particle between day and month ("de", "d'"), nor the sign for a month in scripts that write it by number. */
function isName(word: string): boolean {
  return word.length > (/^\p{Script=Latin}/u.test(word) ? 2 : 1);
}

function formats(lang: string): Intl.DateTimeFormat[] {
  return (["long", "short"] as const).flatMap((month) => [{ month, day: "numeric" as const }, { month }].map((parts) =>
    new Intl.DateTimeFormat(lang, { ...parts, calendar: "gregory", timeZone: "UTC" })));
}

/** Case, marks on letters and closing dots do not tell names apart. */
function fold(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "");
}
