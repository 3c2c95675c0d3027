import type { Reading, TermCounts } from "./types";
import { weightsOf } from "./weights";

/** Terms by which an article looks for its like, and terms under which it can be found. */
export const MOST_SEARCHED = 24;
export const MOST_POSTED = 32;

/** Of each key, this many articles are looked at, the newest ones. */
export const NEWEST_PER_KEY = 64;
/** Of the articles found, those that share most keys give the stories that are judged: at most so many stories. */
export const MOST_CANDIDATES = 8;

/** The terms to look for other articles by, the most telling first. */
export function searchKeys(reading: Reading, counts: TermCounts): number[] {
  return heaviest(reading, counts, MOST_SEARCHED);
}

/** The terms under which an article is posted for others to find. */
export function postedKeys(reading: Reading, counts: TermCounts): number[] {
  return heaviest(reading, counts, MOST_POSTED);
}

function heaviest(reading: Reading, counts: TermCounts, most: number): number[] {
  const weights = weightsOf(reading, counts);
  return [...reading.terms.keys()].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0)).slice(0, most).flatMap((at) => reading.terms[at] ?? []);
}
