import { type Ruling } from "@/lib/stories/rules/rulings";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { rulingsOf } from "@/lib/stories/queries/rulings";
import { postedKeys, searchKeys } from "@/lib/understand/stories/keys";
import { packReading, unpackReading } from "@/lib/understand/stories/pack";
import { readForStories } from "@/lib/understand/stories/read";
import type { Reading, TermCounts } from "@/lib/understand/stories/types";
import { Board, Readings } from "./board";
import { CountsWith, WindowCounts } from "./counts";
import { decidePlace, type Piece } from "./decide";
import { dueArticles, keepReadings, keptReadings, lockWaiting, minuteOf, nearArticles, paperOf, placed, printings, sampledStories, standings, type Waiting } from "./lookup";
import { PlacesChanged, settle } from "./settle";

/** Articles placed in one transaction. */
const BATCH = 25;
/** A turn of the task ends after this; what is left is for the next. */
const TURN_MS = 20_000;
const PLACING_LOCK = 7_315_006;
/** Of the terms of an article, so many have to be the same as before for it to count as the same article. */
const SAME_TERMS = 0.5;

/** What a turn did: articles looked at, moved, stories joined and stories made of parts. */
export type Placed = { looked: number; moved: number; joined: number; parted: number };

const counts = new WindowCounts();

/**
 * Places all articles that are new or changed in stories. Each batch is one transaction, and one worker places at a time:
 * two that looked at once would not see each other's articles. Doing it again changes nothing.
 * @param signal ends it after the batch in hand
 */
export async function placeArticles(signal?: AbortSignal): Promise<Placed> {
  const until = Date.now() + TURN_MS;
  const done: Placed = { looked: 0, moved: 0, joined: 0, parted: 0 };
  for (;;) {
    const batch = await placeSome(BATCH);
    for (const name of ["looked", "moved", "joined", "parted"] as const) done[name] += batch[name];
    if (batch.looked < BATCH || Date.now() >= until || signal?.aborted) return done;
  }
}

/** Places the next articles that wait, in one transaction. None where another worker is at it. */
export async function placeSome(most: number): Promise<Placed> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await retrying(() => db().$transaction((tx) => placeBatch(tx, most), { timeout: 60_000 }));
    } catch (error) {
      if (!(error instanceof PlacesChanged) || attempt >= 5) throw error;
    }
  }
}

/** Lets one process at a time place articles, until its transaction ends. */
export async function tryPlacing(tx: Db): Promise<boolean> {
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${PLACING_LOCK}) AS "free"`;
  return lock?.free ?? false;
}

async function placeBatch(tx: Db, most: number): Promise<Placed> {
  const due = (await tryPlacing(tx)) ? await dueArticles(tx, most) : [];
  if (due.length === 0) return { looked: 0, moved: 0, joined: 0, parted: 0 };
  await counts.catchUp(tx);
  const all = await lockWaiting(tx, due.map(({ id }) => id));
  const read = all.filter(({ visible }) => visible).map(readWaiting);
  const fresh = read.filter(({ fresh: is }) => is);
  const known = new CountsWith(counts, fresh.map(({ reading }) => reading));
  await keepReadings(tx, fresh.map(({ id, minute, reading, packed }) => ({ id, minute, keys: postedKeys(reading, known), packed })), all.flatMap(({ id, visible, packed }) => (visible || packed === null ? [] : id)));
  const { pieces, board, rulings } = await lookAround(tx, read, known);
  const decisions = pieces.flatMap((piece) => decidePlace(piece, { board, rulings, counts: known }) ?? []);
  const settled = await settle(tx, decisions, board, known);
  await placed(tx, due);
  return { looked: due.length, ...settled };
}

/** An article as it is placed. `fresh`: it was not read before, or said something else. */
type Read = Omit<Waiting, "packed" | "minute"> & { reading: Reading; packed: Uint8Array; minute: number; fresh: boolean; changed: boolean; forgotten: boolean };

function readWaiting(waiting: Waiting): Read {
  const reading = readForStories(paperOf(waiting));
  const packed = packReading(reading);
  const minute = minuteOf(waiting.sortAt);
  const fresh = waiting.packed === null || waiting.minute !== minute || Buffer.compare(waiting.packed, packed) !== 0;
  const before = fresh && waiting.packed !== null ? unpackReading(waiting.packed) : null;
  return { ...waiting, reading, packed, minute, fresh, changed: before !== null && !alike(before, reading), forgotten: waiting.packed === null && waiting.storyId !== null };
}

function alike(before: Reading, now: Reading): boolean {
  const terms = new Set(before.terms);
  const same = now.terms.filter((term) => terms.has(term)).length;
  return same >= SAME_TERMS * Math.max(before.terms.length, now.terms.length);
}

/** What there is around articles that are to be placed: the stories they may belong to, and what people said of them. */
async function lookAround(tx: Db, read: readonly Read[], known: TermCounts): Promise<{ pieces: Piece[]; board: Board; rulings: Ruling[] }> {
  const near = await nearArticles(tx, read.filter(({ fixed }) => !fixed).map(({ id, minute, reading }) => ({ id, minute, keys: searchKeys(reading, known) })));
  const ids = read.map(({ id }) => id);
  const kin = await printings(tx, [...new Set(read.map(({ id, reprintOfId }) => reprintOfId ?? id))]);
  const rulings = await rulingsOf(tx, ids);
  const named = [...near.values()].flat().concat(rulings.flatMap(({ sides }) => [...sides.keys()]));
  const around = [...(await standings(tx, [...new Set(named)])), ...kin];
  const readings = new Readings();
  for (const { id, reading } of read) readings.set(id, reading);
  const board = new Board(readings);
  const waiting = new Set(ids);
  // Those that are to be placed and stand nowhere yet come onto the board one by one.
  for (const one of around) if (!waiting.has(one.id) || one.storyId !== null) board.stand(one);
  for (const { id, storyId, sortAt } of read) if (storyId !== null) board.stand({ id, storyId, at: sortAt });
  await sample(tx, board, readings, read, near);
  const pieces = read.map((one): Piece => ({
    id: one.id, at: one.sortAt.getTime(), reading: one.reading, fixed: one.fixed || one.forgotten, changed: one.changed, near: near.get(one.id) ?? [],
    kin: kin.filter(({ piece, id }) => piece === (one.reprintOfId ?? one.id) && id !== one.id).map(({ id }) => id),
  }));
  return { pieces, board, rulings };
}

/** The articles that speak for the stories to be judged, with their readings. */
async function sample(tx: Db, board: Board, readings: Readings, read: readonly Read[], near: ReadonlyMap<number, readonly number[]>): Promise<void> {
  const judged = read.flatMap(({ id, storyId }) => [...board.groupsOf(near.get(id) ?? [], () => true), ...(storyId === null ? [] : [storyId])]);
  const stories = await sampledStories(tx, [...new Set(judged.filter((key) => key > 0))]);
  for (const story of stories) board.addStory(story);
  const missing = new Set([...stories.flatMap(({ members }) => members), ...judged.filter((key) => key < 0).map((key) => -key), ...[...near.values()].flatMap((ids) => ids.slice(0, 16))]);
  for (const { id } of read) missing.delete(id);
  for (const { id, packed } of await keptReadings(tx, [...missing])) readings.keep(id, packed);
}
