import { MARK, type Reading, type TermCounts } from "./types";

/** Articles that a window is taken to have had before its first: while it is young no word is rarer than this allows. */
const YOUNG = 20;

/** How telling a term is: its inverse document frequency over the window, 0 and more. */
export function rarity(term: number, counts: TermCounts): number {
  return Math.log((counts.articles + YOUNG) / (counts.of(term) + 0.5));
}

/** The terms whose frequencies have to be counted for a reading: all of them, each once. */
export function countedTerms(reading: Reading): Int32Array {
  return reading.terms;
}

/** Each term's weight in a reading, in the order of its terms: how often (saturating), how rare, whether in the headline. Not normalised. */
export function weightsOf(reading: Reading, counts: TermCounts): Float64Array {
  return Float64Array.from(reading.terms, (term, at) => {
    const mark = reading.marks[at] ?? 0;
    const often = mark & MARK.count;
    const place = mark & MARK.title ? 1.5 : 1;
    const kind = mark & MARK.pair ? 0.5 : mark & MARK.name ? 1.3 : 1;
    return ((often * 2.2) / (often + 1.2)) * rarity(term, counts) * place * kind;
  });
}
