import { isLetterAt } from "./letters";
import { simplified } from "./topic-words/zh";

/**
 * How the words of a language stand in a text. `ending`: letters that may follow a stem. `stems`: every word is one.
 * `joined`: nothing parts the words. `apart`: an apostrophe parts two words, as after an article that lost its vowel.
 */
export type Reading = { fold: (text: string) => string; bare?: (word: string) => string; ending: number; stems?: true; joined?: true; apart?: true };

const fold = (text: string): string => text.normalize("NFC").toLowerCase().replaceAll("’", "'");

const USUAL: Reading = { fold, ending: 6 };
const READINGS: Record<string, Reading> = {
  ar: { fold: (text) => bareLetters(fold(text)), bare: bareArabic, ending: 4, stems: true },
  de: { fold, ending: 12 },
  fr: { fold, ending: 6, apart: true },
  it: { fold, ending: 6, apart: true },
  ja: { fold, ending: 0, joined: true },
  ko: { fold, ending: 8, stems: true },
  nl: { fold, ending: 12 },
  sv: { fold, ending: 12 },
  tr: { fold: (text) => fold(text.toLocaleLowerCase("tr")), ending: 10, apart: true },
  zh: { fold: (text) => simplified(fold(text)), ending: 0, joined: true },
};

/** How a text of a language is read. */
export function readingOf(lang: string): Reading {
  return READINGS[lang] ?? USUAL;
}

const [AMPERSAND, HYPHEN, APOSTROPHE, S] = ["&", "-", "'", "s"].map((char) => char.charCodeAt(0));

/** Where each word of a folded text begins and ends, one after the other: letters, digits and `&`, with `-` and `'` within, without an `'s` at the end. */
export function wordPlaces(text: string, apart: boolean): number[] {
  const places: number[] = [];
  const begins = (at: number) => isLetterAt(text, at) || text.charCodeAt(at) === AMPERSAND;
  const goesOn = (at: number) => begins(at) || isMarkAt(text, at) || text.charCodeAt(at) === HYPHEN || (!apart && text.charCodeAt(at) === APOSTROPHE);
  for (let at = 0; at < text.length; at += 1) {
    if (!begins(at)) continue;
    const start = at;
    while (at < text.length && goesOn(at)) at += 1;
    const possessive = at - start >= 2 && text.charCodeAt(at - 1) === S && text.charCodeAt(at - 2) === APOSTROPHE;
    places.push(start, possessive ? at - 2 : at);
  }
  return places;
}

/** Marks that stand above or below letters, where no letter has them within: vowel signs and the like. */
function isMarkAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x300 && ((unit <= 0x36f) || (unit >= 0x64b && unit <= 0x65f));
}

const ALIKE: Record<string, string> = { "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي" };

/** Arabic without vowel signs and stretches, and with one form of letters that are written in several. */
function bareLetters(text: string): string {
  return text.replace(/[\u064B-\u065F\u0670\u0640]/g, "").replace(/[أإآٱىةؤئ]/g, (letter) => ALIKE[letter] ?? letter);
}

/** An Arabic word without the article and what is written together with it. */
function bareArabic(word: string): string {
  const found = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/.exec(word)?.[0] ?? "";
  return word.slice(found.length);
}
