import { MARK, type Evidence, type Reading, type TermCounts } from "./types";
import { rarity } from "./weights";

const HOUR = 3_600_000;
const MOST_NAMED = 8;
/** Letters that a word in an alphabet has at least, to be worth showing. */
const LEAST_LETTERS = 3;

/**
 * Why these articles stand together: what more than half of them have in common (both, where they are two), in written
 * forms, heaviest first. With `one` given only what that one has in common with others.
 */
export function whyTogether(readings: readonly Reading[], counts: TermCounts, one?: Reading): Evidence {
  const own = one && new Set([...one.terms, ...one.quotes, ...one.links]);
  const shared = (all: readonly Reading[], of: (reading: Reading) => [number, number][]) => sharedBy(all, of, own);
  const terms = shared(readings, ({ terms: all, marks }) => [...all].map((term, at): [number, number] => [term, marks[at] ?? 0]));
  const form = (term: number) => readings.map(({ forms }) => forms.get(term)).find((written) => written !== undefined);
  // What most write with a capital is a name; the others have it from a headline, or from a language whose nouns all do.
  const heavy = [...terms].map(([term, { articles, named, marks }]) => ({ term, marks: named * 2 > articles ? marks : marks & ~MARK.name, weight: rarity(term, counts) * articles })).sort((a, b) => b.weight - a.weight);
  const named = (wanted: (marks: number) => boolean) =>
    [...new Set(heavy.filter(({ marks, weight }) => wanted(marks) && weight > 0).flatMap(({ term }) => form(term) ?? []))].filter(telling).slice(0, MOST_NAMED);
  const written = (list: "quotes" | "links") => [...shared(readings, (reading) => [...reading[list]].map((hash): [number, number] => [hash, 0])).keys()].flatMap((hash) => form(hash) ?? []).slice(0, 4);
  const times = readings.map(({ at }) => at);
  return {
    names: named((marks) => (marks & MARK.name) !== 0), numbers: named((marks) => (marks & MARK.number) !== 0),
    words: named((marks) => (marks & (MARK.name | MARK.number | MARK.pair)) === 0),
    quotes: written("quotes"), links: written("links"),
    hoursApart: readings.length < 2 ? 0 : (Math.max(...times) - Math.min(...times)) / HOUR,
  };
}

/** Whether a written form says anything to a reader: a syllable of an alphabet does not, a number or a Chinese word does. */
function telling(form: string): boolean {
  return form.length >= LEAST_LETTERS || /[\p{N}\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(form);
}

/** Of a term: in how many readings it is, in how many as a name, and all its marks. */
type Shared = { articles: number; named: number; marks: number };

function sharedBy(readings: readonly Reading[], of: (reading: Reading) => [number, number][], own?: ReadonlySet<number>): Map<number, Shared> {
  const found = new Map<number, Shared>();
  for (const reading of readings) {
    for (const [hash, marks] of of(reading)) {
      if (own && !own.has(hash)) continue;
      const before = found.get(hash);
      found.set(hash, { articles: (before?.articles ?? 0) + 1, named: (before?.named ?? 0) + (marks & MARK.name ? 1 : 0), marks: (before?.marks ?? 0) | marks });
    }
  }
  const enough = own ? 1 : readings.length / 2;
  return new Map([...found].filter(([hash, { articles }]) => articles > 1 && articles > enough));
}
