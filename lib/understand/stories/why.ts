import { Places } from "./places";
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
  const terms = sharedBy(readings, "terms", one);
  const form = (term: number) => formOf(term, readings);
  // What most write with a capital is a name; the others have it from a headline, or from a language whose nouns all do.
  const heavy = terms.map(({ hash: term, articles, named, marks }) => ({ term, marks: named * 2 > articles ? marks : marks & ~MARK.name, weight: rarity(term, counts) * articles })).sort((a, b) => b.weight - a.weight);
  const named = (wanted: (marks: number) => boolean) => {
    const forms = new Set<string>();
    for (const { term, marks, weight } of heavy) {
      const written = wanted(marks) && weight > 0 ? form(term) : undefined;
      if (written !== undefined && telling(written)) forms.add(written);
      if (forms.size === MOST_NAMED) break;
    }
    return [...forms];
  };
  const written = (list: "quotes" | "links") => sharedBy(readings, list, one).flatMap(({ hash }) => form(hash) ?? []).slice(0, 4);
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

function formOf(hash: number, readings: readonly Reading[]): string | undefined {
  for (const { forms } of readings) {
    const written = forms.get(hash);
    if (written !== undefined) return written;
  }
  return undefined;
}

/** A term: in how many readings it is, in how many as a name, and all its marks. */
type Shared = { hash: number; articles: number; named: number; marks: number };

/** What more than half of them have in common, with all its marks; with `one` given, what that one has in common with any other. In the order in which it is first met. */
function sharedBy(readings: readonly Reading[], list: "terms" | "quotes" | "links", one?: Reading): Shared[] {
  const own = one && new Places(one.terms.length + one.quotes.length + one.links.length);
  if (own) for (const hashes of [one.terms, one.quotes, one.links]) for (const hash of hashes) own.of(hash);
  const room = readings.reduce((sum, reading) => sum + reading[list].length, 0);
  const places = new Places(room);
  const [articles, named, marks] = [new Int32Array(room), new Int32Array(room), new Uint8Array(room)];
  for (const reading of readings) {
    const hashes = reading[list];
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      if (own && own.get(hash) < 0) continue;
      const place = places.of(hash);
      articles[place] = (articles[place] ?? 0) + 1;
      const mark = list === "terms" ? (reading.marks[at] ?? 0) : 0;
      marks[place] = (marks[place] ?? 0) | mark;
      if (mark & MARK.name) named[place] = (named[place] ?? 0) + 1;
    }
  }
  const enough = own ? 1 : readings.length / 2;
  const found: Shared[] = [];
  for (let place = 0; place < places.size; place++) {
    const count = articles[place] ?? 0;
    if (count > 1 && count > enough) found.push({ hash: places.term(place), articles: count, named: named[place] ?? 0, marks: marks[place] ?? 0 });
  }
  return found;
}
