import { titleHash } from "./identity";
import { overlap, shareIn, sketchOf, type Sketch } from "./sketch";

/** A stored article, as far as matching needs it. */
export type StoredArticle = { id: number; identity: string; title: string; contentHash: string };
/** An article that was deleted for good, as far as its tombstone tells. */
export type Grave = { identities: readonly string[]; titleHash: string; contentHash: string; sketch: Sketch; deletedAt: Date; reason: string | null };
export type NewArticle = { identities: readonly string[]; title: string; contentHash: string; text: string };

/** Shared runs of words from which two versions are held to be one article, and how unlike in length they may be. */
const LEAST_OVERLAP = 0.5;
const LEAST_RATIO = 0.2;
/** A deleted article of fewer runs is too short to be known inside another text. */
const TELLING_RUNS = 20;

/** What an article of a document is: one that is stored, one that was deleted, or new. */
export type Match = { stored: number } | { grave: number } | null;

export type Matching = {
  pairs: Match[];
  /** Indexes of stored articles that the document no longer holds. */
  gone: number[];
};

type Keys = { identities: readonly string[]; titleHash: string; contentHash: string };
type Texts = (ids: number[]) => Promise<Map<number, string>>;

/**
 * Which stored or deleted article each article of a corrected document is: the same identity, else the
 * same text, else the same title, else the largest share of common word runs, at least half. Each is
 * used once; among equals the order in the document decides. What is left over and says in good part
 * what a deleted article said is that article, cut otherwise. Cost is linear in the texts.
 * @param textsOf fetches the texts of stored articles; asked only for those that nothing else matched
 */
export async function matchArticles(incoming: readonly NewArticle[], stored: readonly StoredArticle[], graves: readonly Grave[], textsOf: Texts): Promise<Matching> {
  const known: Keys[] = [...stored.map((each) => ({ identities: [each.identity], titleHash: titleHash(each.title), contentHash: each.contentHash })), ...graves];
  const fresh: Keys[] = incoming.map((each) => ({ ...each, titleHash: titleHash(each.title) }));
  const pairs: (number | null)[] = incoming.map(() => null);
  const free = new Set(known.keys());
  pairByKey(pairs, free, fresh, known, (each) => each.identities);
  pairByKey(pairs, free, fresh, known, (each) => [each.contentHash]);
  pairByKey(pairs, free, fresh, known, (each) => [each.titleHash]);
  if (free.size > 0 && pairs.includes(null)) {
    const ids = [...free].flatMap((at) => stored[at]?.id ?? []);
    const texts = ids.length === 0 ? new Map<number, string>() : await textsOf(ids);
    pairByOverlap(pairs, free, incoming, new Map([...free].map((at) => [at, graves[at - stored.length]?.sketch ?? sketchOf(texts.get(stored[at]?.id ?? 0) ?? "")])));
  }
  const matches = pairs.map((at): Match => (at === null ? null : at < stored.length ? { stored: at } : { grave: at - stored.length }));
  await findRemains(matches, incoming, stored, graves, textsOf);
  return { pairs: matches, gone: [...free].filter((at) => at < stored.length) };
}

function pairByKey(pairs: (number | null)[], free: Set<number>, fresh: readonly Keys[], known: readonly Keys[], keysOf: (article: Keys) => readonly string[]): void {
  const waiting = new Map<string, number[]>();
  for (const at of free) {
    const article = known[at];
    for (const key of article ? keysOf(article) : []) if (key !== "") waiting.set(key, [...(waiting.get(key) ?? []), at]);
  }
  for (const [index, article] of fresh.entries()) {
    if (pairs[index] !== null) continue;
    const at = keysOf(article).flatMap((key) => waiting.get(key) ?? []).find((each) => free.has(each));
    if (at === undefined) continue;
    pairs[index] = at;
    free.delete(at);
  }
}

function pairByOverlap(pairs: (number | null)[], free: Set<number>, incoming: readonly NewArticle[], old: ReadonlyMap<number, Sketch>): void {
  const holders = new Map<number, number[]>();
  for (const [at, sketch] of old) for (const run of sketch.hashes) holders.set(run, [...(holders.get(run) ?? []), at]);
  const scored: { index: number; at: number; score: number }[] = [];
  for (const [index, article] of incoming.entries()) {
    if (pairs[index] !== null) continue;
    const sketch = sketchOf(article.text);
    for (const at of candidates(sketch, holders)) {
      const other = old.get(at);
      if (!other || !alikeInLength(sketch, other)) continue;
      const score = overlap(sketch, other);
      if (score >= LEAST_OVERLAP) scored.push({ index, at, score });
    }
  }
  scored.sort((a, b) => b.score - a.score || Math.abs(a.index - a.at) - Math.abs(b.index - b.at) || a.index - b.index);
  for (const { index, at } of scored) {
    if (pairs[index] !== null || !free.has(at)) continue;
    pairs[index] = at;
    free.delete(at);
  }
}

function alikeInLength(a: Sketch, b: Sketch): boolean {
  return Math.min(a.runs, b.runs) / Math.max(a.runs, b.runs, 1) >= LEAST_RATIO;
}

/** A run that stands in many articles (a disclaimer, a menu) tells none of them apart. */
const COMMON_RUN = 8;
const MOST_CANDIDATES = 5;

/** The stored articles that share the most telling runs with a text. */
function candidates(sketch: Sketch, holders: ReadonlyMap<number, number[]>): number[] {
  const votes = new Map<number, number>();
  for (const run of sketch.hashes) {
    const found = holders.get(run) ?? [];
    if (found.length <= COMMON_RUN) for (const at of found) votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1]).slice(0, MOST_CANDIDATES).map(([at]) => at);
}

/**
 * Deleted articles that come back in parts, or inside another: a new article that shares half of its
 * runs with one, and a stored one that would take in half of one that it did not hold before.
 */
async function findRemains(matches: Match[], incoming: readonly NewArticle[], stored: readonly StoredArticle[], graves: readonly Grave[], textsOf: Texts): Promise<void> {
  if (graves.length === 0) return;
  for (const [index, article] of incoming.entries()) {
    const match = matches[index] ?? null;
    const before = match !== null && "stored" in match ? stored[match.stored] : undefined;
    if ((match !== null && "grave" in match) || before?.contentHash === article.contentHash) continue;
    const sketch = sketchOf(article.text);
    const grave = before
      ? graves.findIndex((each) => each.sketch.runs >= TELLING_RUNS && shareIn(each.sketch, sketch) >= LEAST_OVERLAP)
      : graves.findIndex((each) => alikeInLength(sketch, each.sketch) && overlap(sketch, each.sketch) >= LEAST_OVERLAP);
    const found = graves[grave];
    if (!found) continue;
    if (before && shareIn(found.sketch, sketchOf((await textsOf([before.id])).get(before.id) ?? "")) >= LEAST_OVERLAP) continue;
    matches[index] = { grave };
  }
}
