import { words } from "@/lib/ingest/words";
import type { Run } from "./runs";
import { isThin, proseOf } from "./strip";
import { gramsOf } from "./witness";

/** A reading of a page: the element that holds the article, its runs, and which of them are of it. */
export type Reading = { element: Element; runs: Run[]; kept: Set<Run> };

/** The share of our prose that another reading may lack. Of a thin page either may have misread most. */
const MOST_LOST = { usual: 0.03, thin: 0.5 };
/** The share of our prose that another reading, or the page, has beside it, from which ours is doubted. */
const LEAST_WON = 0.4;
/** The share of a run's words, three at a time, by which a text is said to have it. */
const KNOWN = 0.6;

const proseIn = (runs: Iterable<Run>) => [...runs].reduce((sum, run) => sum + proseOf(run), 0);

/** Whether our reading leaves room for a better one: it is thin, or the page has much prose that is not in it. */
export function isDoubtful(own: Reading, prosePage: number): boolean {
  const prose = proseIn(own.kept);
  return isThin([...own.kept]) || prosePage - prose > prose * LEAST_WON;
}

/**
 * Whether another reading takes the place of ours: never where we find nothing, or it lacks our prose; else for its notes,
 * for much more prose, or on a thin page.
 */
export function isBetter(other: Reading & { notes: boolean }, own: Reading): boolean {
  const prose = proseIn(own.kept);
  const thin = isThin([...own.kept]);
  if (own.kept.size === 0) return false;
  if (proseLacking(own.kept, other.kept) > prose * (thin ? MOST_LOST.thin : MOST_LOST.usual)) return false;
  return thin || other.notes || proseLacking(other.kept, own.kept) > prose * LEAST_WON;
}

/** Letters of prose in some runs that others do not have. */
function proseLacking(runs: ReadonlySet<Run>, others: ReadonlySet<Run>): number {
  const known = new Set(gramsOf(words([...others].map(({ text }) => text).join(" "))));
  return [...runs].reduce((sum, run) => {
    const prose = proseOf(run);
    if (prose === 0) return sum;
    const grams = gramsOf(words(run.text));
    return grams.filter((gram) => known.has(gram)).length < grams.length * KNOWN ? sum + prose : sum;
  }, 0);
}
