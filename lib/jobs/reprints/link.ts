import { mayStandUnder, printedAt, ReprintGroups, withinWindow } from "@/lib/articles/rules/reprints";
import { db, type Db } from "@/lib/db/client";
import { isAloneWith } from "@/lib/db/locks";
import { retrying } from "@/lib/db/retrying";
import { dueIn, lookedAt, takeBatches } from "@/lib/jobs/checks";
import { refreshNotedStories } from "@/lib/stories/mutations";
import { moreAlike, readRuns, reprintLikeness, signatureOf, sortNeighbours, type Runs, type Signature } from "@/lib/understand/near-duplicates";
import { publish } from "../publish";
import { askAgain, comparedTexts, judgedArticles, lockGroups, nearArticles, unsignedKin, type Judged, type Near } from "./lookup";
import { forgetOldSignatures, settle, sign, type Pair } from "./settle";

/** Articles looked at in one transaction. */
const BATCH = 200;
/** A turn of the task ends after this; what is left is for the next. */
const TURN_MS = 20_000;

/** What a turn did. */
export type Linked = { looked: number; changed: number };

/**
 * Compares all articles that are new or changed with those that share something with them, and points each reprint to
 * the earliest printing of its piece. Each batch is one transaction, and one worker links at a time: two that looked at
 * once would not see each other's articles. Doing it again changes nothing.
 * @param signal ends it after the batch in hand
 */
export async function linkReprints(signal?: AbortSignal): Promise<Linked> {
  const done: Linked = { looked: 0, changed: 0 };
  await takeBatches({ size: BATCH, turnMs: TURN_MS }, signal, async () => {
    const batch = await retrying(() => db().$transaction(linkBatch, { timeout: 60_000 }));
    done.looked += batch.looked;
    done.changed += batch.changed;
    return batch.looked;
  });
  await retrying(() => db().$transaction(renewStories, { timeout: 60_000 }));
  await forgetOldSignatures();
  return done;
}

/** The stories of what became a reprint, or is none any more, say how many voices they have now. */
async function renewStories(tx: Db): Promise<void> {
  const stories = await refreshNotedStories(tx);
  if (stories.length > 0) await publish(tx, { stories });
}

async function linkBatch(tx: Db): Promise<Linked> {
  const due = (await isAloneWith(tx, "reprints")) ? await dueIn(tx, "ReprintCheck", BATCH) : [];
  if (due.length === 0) return { looked: 0, changed: 0 };
  const ids = due.map(({ id }) => id);
  const articles = (await judgedArticles(tx, ids)).map(read);
  const renewed = await sign(tx, articles);
  // What is one piece with them may have arrived too long ago for its signature to be kept.
  await sign(tx, (await judgedArticles(tx, await unsignedKin(tx, ids))).map(read));
  const pairs = await findPairs(tx, articles);
  const changed = await regroup(tx, articles, pairs, renewed);
  await tx.$executeRaw(lookedAt("ReprintCheck", due));
  return { looked: due.length, changed };
}

/** An article as it is compared; nothing is like one that is hidden, or stands apart by an admin's word. */
export type Read = Judged & { runs: Runs; signature: Signature };

function read(article: Judged): Read {
  const runs = readRuns(article.visible && !article.apart ? article.text : "");
  return { ...article, runs, signature: signatureOf(runs) };
}

/** Which of these articles are one piece with which others, each pair once for each of its articles that is looked at. */
async function findPairs(tx: Db, articles: readonly Read[]): Promise<Pair[]> {
  const near = await nearArticles(tx, articles.map(({ id, signature }) => ({ id, hashes: signature.hashes })));
  const sorted = articles.map((article) => ({ article, ...sortNeighbours(article.signature, near.get(article.id) ?? []) })).filter(({ candidates }) => candidates.length > 0);
  const runs = new Map(articles.map((article) => [article.id, article.runs]));
  const missing = sorted.flatMap(({ candidates, witnesses }) => [...candidates, ...witnesses]).flatMap(({ id }) => (runs.has(id) ? [] : id));
  for (const { id, text } of await comparedTexts(tx, [...new Set(missing)])) runs.set(id, readRuns(text));
  return sorted.flatMap(({ article, candidates, witnesses }) => {
    const held = witnesses.flatMap(({ id }) => runs.get(id) ?? []);
    return candidates.flatMap((other) => compare(article, other, runs.get(other.id), held));
  });
}

function compare(article: Read, other: Near, text: Runs | undefined, witnesses: readonly Runs[]): Pair[] {
  if (!text || !withinWindow(article, other) || !mayStandUnder({ ...article, runs: article.runs.all.size }, { ...other, runs: text.all.size })) return [];
  const likeness = reprintLikeness(article.runs, text, witnesses, article.sourceId === other.sourceId);
  return likeness ? [{ id: article.id, other: other.id, ...likeness }] : [];
}

/** Puts each article into the group that it belongs to now. Returns how many point elsewhere than before. */
async function regroup(tx: Db, articles: readonly Read[], pairs: readonly Pair[], renewed: ReadonlySet<number>): Promise<number> {
  const locked = await lockGroups(tx, [...new Set([...pairs.map(({ other }) => other), ...articles.map(({ id }) => id)])]);
  const groups = new ReprintGroups(locked.map((one) => ({ id: one.id, reprintOf: one.reprintOfId, at: printedAt(one) })));
  const before = new Map(locked.map(({ id, reprintOfId }) => [id, reprintOfId]));
  const again = new Set<number>();
  for (const { id } of articles.filter((article) => groups.has(article.id))) {
    const same = pairs.filter((pair) => pair.id === id && groups.has(pair.other)).sort(moreAlike).map(({ other }) => other);
    const others = groups.groupOf(id).filter((one) => one !== id);
    const leaves = !others.some((one) => same.includes(one));
    // Others may have been one piece with the rest only by way of it.
    if (before.get(id) === null && (leaves || renewed.has(id))) for (const one of others) again.add(one);
    groups.place(id, same);
  }
  for (const { id } of articles) again.delete(id);
  await askAgain(tx, [...again]);
  return settle(tx, groups, pairs);
}
