import { sentences as german } from "./messages/de/sentences";

type Sentences = readonly (readonly [english: string, said: string])[];
type Pattern = { matches: RegExp; places: number[]; said: string };

/** Longer ones hold what a stranger wrote, and nobody translates that. */
const LONGEST = 1_200;
/** By the languages that have words for what was logged. */
const SAID: Readonly<Record<string, Sentences>> = { de: german };
const patterns = new Map<string, Pattern[]>();

/**
 * A sentence that was logged in English, in another language. Sentences are kept in English, with what they are about, so
 * that logs, JSON and the command line need no second form of them; a page finds the one that it was made from.
 * @param lang of the page, as BCP 47 has it
 * @returns null where the language has no words for it; then it is to be shown as English
 */
export function saidIn(lang: string, logged: string): string | null {
  if (logged.length > LONGEST) return null;
  for (const { matches, places, said } of patternsFor(lang)) {
    const found = matches.exec(logged);
    if (!found) continue;
    const parts = new Map(places.map((place, at) => [place, found[at + 1] ?? ""]));
    // What stands after a colon is often a sentence of its own.
    return said.replace(/\{(\d)\}/g, (_, place: string) => partIn(lang, parts.get(Number(place)) ?? ""));
  }
  return null;
}

function partIn(lang: string, part: string): string {
  return part.includes(" ") ? (saidIn(lang, part) ?? part) : part;
}

function patternsFor(lang: string): Pattern[] {
  let made = patterns.get(lang);
  if (made === undefined) patterns.set(lang, (made = (SAID[lang] ?? []).map(([english, said]) => ({ said, ...patternOf(english) }))));
  return made;
}

function patternOf(english: string): Omit<Pattern, "said"> {
  const places: number[] = [];
  const source = english.replace(/[.*+?^$()|[\]\\]|\{(\d)\}/g, (sign, place?: string) => {
    if (place === undefined) return `\\${sign}`;
    places.push(Number(place));
    return "(.+?)";
  });
  return { matches: new RegExp(`^${source}$`, "su"), places };
}
