import { foldTitle, overlap, shingles } from "./words";

/** A stored article, as far as matching needs it. */
export type StoredArticle = { id: number; identity: string; title: string; contentHash: string };
export type NewArticle = { identity: string; title: string; contentHash: string; text: string };

/** Shared runs of words from which two versions are held to be one article, and how unlike in length they may be. */
const LEAST_OVERLAP = 0.5;
const LEAST_RATIO = 0.2;

export type Matching = {
  /** For each new article the index of its stored one, or null. */
  pairs: (number | null)[];
  /** Indexes of stored articles that the document no longer holds. */
  gone: number[];
};

/**
 * Which stored article each article of a corrected document is: the same identity, else the same
 * text, else the same title, else the largest share of common word runs, at least half. Each stored
 * article is used once; among equals the order in the document decides. Cost is linear in the texts.
 * @param textsOf fetches the texts of stored articles; asked only for those that nothing else matched
 */
export async function matchArticles(
  incoming: readonly NewArticle[],
  stored: readonly StoredArticle[],
  textsOf: (ids: number[]) => Promise<Map<number, string>>,
): Promise<Matching> {
  const pairs: (number | null)[] = incoming.map(() => null);
  const free = new Set(stored.keys());
  pairByKey(pairs, free, incoming, stored, (article) => article.identity);
  pairByKey(pairs, free, incoming, stored, (article) => article.contentHash);
  pairByKey(pairs, free, incoming, stored, (article) => foldTitle(article.title));
  if (free.size > 0 && pairs.includes(null)) {
    const texts = await textsOf([...free].map((at) => stored[at]?.id ?? 0));
    pairByOverlap(pairs, free, incoming, stored, texts);
  }
  return { pairs, gone: [...free] };
}

function pairByKey(
  pairs: (number | null)[],
  free: Set<number>,
  incoming: readonly NewArticle[],
  stored: readonly StoredArticle[],
  key: (article: NewArticle | StoredArticle) => string,
): void {
  const waiting = new Map<string, number[]>();
  for (const at of free) {
    const article = stored[at];
    const name = article ? key(article) : "";
    if (name !== "") waiting.set(name, [...(waiting.get(name) ?? []), at]);
  }
  for (const [index, article] of incoming.entries()) {
    if (pairs[index] !== null) continue;
    const at = waiting.get(key(article))?.shift();
    if (at === undefined) continue;
    pairs[index] = at;
    free.delete(at);
  }
}

function pairByOverlap(
  pairs: (number | null)[],
  free: Set<number>,
  incoming: readonly NewArticle[],
  stored: readonly StoredArticle[],
  texts: ReadonlyMap<number, string>,
): void {
  const old = new Map([...free].map((at) => [at, shingles(texts.get(stored[at]?.id ?? 0) ?? "")]));
  const holders = new Map<string, number[]>();
  for (const [at, runs] of old) for (const run of runs) holders.set(run, [...(holders.get(run) ?? []), at]);
  const scored: { index: number; at: number; score: number }[] = [];
  for (const [index, article] of incoming.entries()) {
    if (pairs[index] !== null) continue;
    const runs = shingles(article.text);
    for (const at of candidates(runs, holders)) {
      const other = old.get(at) ?? new Set<string>();
      const ratio = Math.min(runs.size, other.size) / Math.max(runs.size, other.size, 1);
      const score = overlap(runs, other);
      if (score >= LEAST_OVERLAP && ratio >= LEAST_RATIO) scored.push({ index, at, score });
    }
  }
  scored.sort((a, b) => b.score - a.score || Math.abs(a.index - a.at) - Math.abs(b.index - b.at) || a.index - b.index);
  for (const { index, at } of scored) {
    if (pairs[index] !== null || !free.has(at)) continue;
    pairs[index] = at;
    free.delete(at);
  }
}

/** A run that stands in many articles (a disclaimer, a menu) tells none of them apart. */
const COMMON_RUN = 8;
const MOST_CANDIDATES = 5;

/** The stored articles that share the most telling runs with a text. */
function candidates(runs: ReadonlySet<string>, holders: ReadonlyMap<string, number[]>): number[] {
  const votes = new Map<number, number>();
  for (const run of runs) {
    const found = holders.get(run) ?? [];
    if (found.length <= COMMON_RUN) for (const at of found) votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES).map(([at]) => at);
}
