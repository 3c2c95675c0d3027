import type { Kind } from "@/lib/closed-lists";

/** After so many hours an origin is worth half of what it was. */
export const HALF_LIFE_HOURS = 12;
const EPOCH = Date.UTC(2000, 0, 1);
const HOUR = 3_600_000;

/** What an origin is worth when its piece appears, by what kind of piece that is. */
export const KIND_WEIGHTS: Readonly<Record<Kind, number>> = {
  report: 1, "wire-copy": 1, "live-blog": 1, interview: 1, analysis: 0.6, correction: 0.5,
  editorial: 0.3, opinion: 0.3, review: 0.3, "press-release": 0, sponsored: 0, satire: 0,
};
/** What a release or a paid piece is worth that newsrooms repeat. */
export const REPEATED_RELEASE_WEIGHT = 0.25;
/** From this weight on a piece tells news, and does not only comment on it. */
export const NEWS_WEIGHT = 0.5;

/** A part of a sum: what is worth `weight` at a time (ms since 1970) and half of it one half-life later. */
export type Term = { weight: number; at: number };

/** What a term is worth at a time, in fresh reports. */
export function worthAt({ weight, at }: Term, now: number, halfLifeHours: number = HALF_LIFE_HOURS): number {
  return weight * 2 ** ((at - now) / HOUR / halfLifeHours);
}

/** When the newest of the terms that count appeared; null where none does. */
export function newestOf(terms: readonly Term[]): number | null {
  const counted = terms.filter(({ weight }) => weight > 0);
  return counted.length === 0 ? null : Math.max(...counted.map(({ at }) => at));
}

/**
 * What terms are worth together at a time, with what others that are kept as one figure are worth then. They are added in
 * the order given: whoever adds the same terms again gets the same sum, to the last bit.
 */
export function sumAt(terms: readonly Term[], rest: number, at: number, halfLifeHours: number = HALF_LIFE_HOURS): number {
  return terms.reduce((sum, term) => sum + worthAt(term, at, halfLifeHours), 0) + rest;
}

/**
 * How high a sum stands: its logarithm to base 2, counted on by the half-lives since 2000 (UTC). What is worth `sum` at
 * `at` is worth `2 ** (heat - hours since 2000 / 12)` at any other time, so of two stories the hotter is worth more
 * whenever one looks: the order never changes by waiting, is kept in a column, and read by its index. 0 where nothing counts.
 */
export function heatOf(found: { sum: number; at: number } | null, halfLifeHours: number = HALF_LIFE_HOURS): number {
  return found ? Math.log2(found.sum) + (found.at - EPOCH) / HOUR / halfLifeHours : 0;
}

/** What a heat is worth at a time, in fresh reports. */
export function worthOfHeat(heat: number, now: number): number {
  return 2 ** (heat - (now - EPOCH) / HOUR / HALF_LIFE_HOURS);
}

/** Half-lives as hours. */
export const hoursOf = (heat: number): number => heat * HALF_LIFE_HOURS;
