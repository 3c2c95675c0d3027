/**
 * Why a feed is looked at again when it is: the closed list. `Feed.nextWhy` is one of them, with a colon and the number
 * that belongs to it behind some: of `failed` how often in a row, of `publishes` the seconds between two articles.
 */
export const NEXT_REASONS = [
  "gone", "retry-after", "failed", "set", "pushed", "feed-says", "server-says", "nothing-known", "publishes", "complete", "skipped",
  "new", "asked", "resumed", "changed", "interval", "deleting", "moved",
] as const;
export type NextReason = (typeof NEXT_REASONS)[number];

/** A reason as it is kept. */
export function keptReason(reason: NextReason, number?: number): string {
  return number === undefined ? reason : `${reason}:${Math.round(number)}`;
}

/** A reason that was kept, with its number; null for what is none. */
export function reasonOf(kept: string): { reason: NextReason; number: number | null } | null {
  const [word, number] = kept.split(":");
  const reason = NEXT_REASONS.find((one) => one === word);
  return reason ? { reason, number: number !== undefined && /^\d{1,12}$/.test(number) ? Number(number) : null } : null;
}
