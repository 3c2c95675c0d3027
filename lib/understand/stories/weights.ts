import { MARK, type Reading, type TermCounts } from "./types";

/** Articles that a window is taken to have had before its first: while it is young no word is rarer than this allows. */
const YOUNG = 5;
/** A story's own articles do not make its words common. As many articles are taken to speak of other things as usual, so that little is not taken for a rule. */
const USUAL = 100;
/** Articles from which on their share says how usual a term is: of three, two that have it are no sign that everybody does. */
export const FEW = 20;
/** How much more a rare word tells than its information says. */
const POWER = 1.1;
/** How soon a word that is repeated tells nothing more (k of BM25; Robertson and Zaragoza 2009). */
const SATURATION = 1.2;
const TITLE = 1.5;
const PAIR = 0.5;
const NAME = 1.4;

/** How telling a term is: its inverse document frequency over the window, 0 and more. */
export function rarity(term: number, counts: TermCounts): number {
  return Math.max(0, Math.log((counts.articles + YOUNG) / (counts.of(term) + 0.5)));
}

/**
 * How telling a term is outside of a story that has `size` articles, with the term in a share of them: what makes a story
 * is rare elsewhere, however much is written of it.
 * @param occurs in how many of the window's articles it occurs
 */
export function rarityOutside(occurs: number, share: number, size: number, articles: number): number {
  const all = Math.max(articles, size);
  const others = Math.max(0, occurs - share * size) + (USUAL * occurs) / (all + FEW);
  return Math.max(0, Math.log((all - size + USUAL + YOUNG) / (others + 0.5)));
}

/** The terms whose frequencies have to be counted for a reading: all of them, each once. */
export function countedTerms(reading: Reading): Int32Array {
  return reading.terms;
}

/** How much a term weighs in a reading for its marks (see `MARK`), without its rarity. */
export function emphasis(mark: number): number {
  return EMPHASIS[mark] ?? 1;
}

const EMPHASIS = Float64Array.from({ length: 256 }, (_, mark) => {
  const often = mark & MARK.count;
  const kind = mark & MARK.pair ? PAIR : mark & (MARK.name | MARK.number) ? NAME : 1;
  return ((often * (SATURATION + 1)) / (often + SATURATION)) * (mark & MARK.title ? TITLE : 1) * kind;
});

/** A rarity as it counts in a weight. */
export const sharpened = (value: number): number => value ** POWER;

/** Each term's weight in a reading, in the order of its terms. Not normalised. */
export function weightsOf(reading: Reading, counts: TermCounts): Float64Array {
  return Float64Array.from(reading.terms, (term, at) => emphasis(reading.marks[at] ?? 0) * sharpened(rarity(term, counts)));
}
