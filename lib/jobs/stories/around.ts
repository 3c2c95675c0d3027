import type { Db } from "@/lib/db/client";
import { rulingsOf } from "@/lib/stories/queries/rulings";
import type { Ruling } from "@/lib/stories/rules/rulings";
import { searchKeys } from "@/lib/understand/stories/keys";
import { packReading, unpackReading } from "@/lib/understand/stories/pack";
import { readForStories } from "@/lib/understand/stories/read";
import type { Reading, TermCounts } from "@/lib/understand/stories/types";
import { Board } from "./board";
import type { Piece } from "./decide";
import { besideArticles, minuteOf, paperOf, samples, standings, type Beside, type Waiting } from "./lookup";

/** Of the terms of an article, so many have to be the same as before for it to count as the same article. */
const SAME_TERMS = 0.5;
/** Articles that stand alone are judged by their own readings: those that have most in common with what is placed. */
const MOST_ALONE = 16;

/** A waiting article as it is read now. `fresh`: nothing is kept of it, or something else; `changed`: it is another article than before. */
export type Read = Omit<Waiting, "minute"> & { reading: Reading; now: Uint8Array; minute: number; fresh: boolean; changed: boolean };

export function readWaiting(waiting: Waiting): Read {
  const reading = readForStories(paperOf(waiting));
  const now = packReading(reading);
  const minute = minuteOf(waiting.sortAt);
  const fresh = waiting.packed === null || waiting.minute !== minute || Buffer.compare(waiting.packed, now) !== 0;
  const before = fresh && waiting.packed !== null ? unpackReading(waiting.packed) : null;
  return { ...waiting, reading, now, minute, fresh, changed: before !== null && !alike(before, reading) };
}

function alike(before: Reading, now: Reading): boolean {
  const terms = new Set(before.terms);
  return now.terms.filter((term) => terms.has(term)).length >= SAME_TERMS * Math.max(before.terms.length, now.terms.length);
}

/** Readings by their numbers, which never change: the stories of the day are looked at again and again. */
const MOST_REMEMBERED = 1_000;
const remembered = new Map<number, Reading>();

function remember(number: number, reading: Reading): void {
  remembered.delete(number);
  remembered.set(number, reading);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
  }
}

/** What there is around articles that are to be placed: the stories they may belong to, and what people said of them. */
export async function lookAround(tx: Db, read: readonly Read[], counts: TermCounts): Promise<{ pieces: Piece[]; board: Board; rulings: Ruling[] }> {
  const beside = read.length === 0 ? [] : await besideArticles(tx, read.map(({ id, minute, fixed, reprintOfId, reading }) => ({ id, minute, piece: reprintOfId ?? id, keys: fixed ? [] : searchKeys(reading, counts) })));
  const ruled = read.filter((one) => one.ruled).map(({ id }) => id);
  const rulings = ruled.length === 0 ? [] : await rulingsOf(tx, ruled);
  const readings = new Map(read.map(({ id, reading }) => [id, reading]));
  const board = new Board(readings, true);
  // Those that are to be placed and stand nowhere yet come onto the board one by one.
  for (const { id, storyId, sortAt } of read) if (storyId !== null) board.stand({ id, storyId, at: sortAt.getTime() });
  const standing = [...beside.map(({ other, storyId, at }) => ({ id: other, storyId, at })), ...(rulings.length === 0 ? [] : await standings(tx, rulings.flatMap(({ sides }) => [...sides.keys()])))];
  for (const one of standing) if (!readings.has(one.id)) board.stand(one);
  const pieces = read.map((one) => pieceOf(one, beside));
  await sample(tx, board, readings, pieces);
  return { pieces, board, rulings };
}

function pieceOf(one: Read, beside: readonly Beside[]): Piece {
  const own = beside.filter(({ id }) => id === one.id);
  const [kin, near] = [own.filter((each) => each.kin), own.filter((each) => !each.kin)].map((list) => list.map(({ other }) => other));
  // What was placed so long ago that its reading went stays where it is.
  const forgotten = one.packed === null && one.storyId !== null;
  return { id: one.id, at: one.sortAt.getTime(), reading: one.reading, fixed: one.fixed || forgotten, changed: one.changed, again: one.storyId === null && !one.fresh, near: near ?? [], kin: kin ?? [] };
}

/** Brings the articles that speak for the stories to be judged onto the board, with their readings. */
async function sample(tx: Db, board: Board, readings: Map<number, Reading>, pieces: readonly Piece[]): Promise<void> {
  const keys = new Set(pieces.flatMap(({ id, near }) => [...board.groupsOf(near, () => true), board.keyOf(id) ?? -id]));
  const alone = new Set(pieces.flatMap(({ near }) => near.slice(0, MOST_ALONE)).concat([...keys].flatMap((key) => (key < 0 ? -key : []))));
  const found = await samples(tx, [...keys].filter((key) => key > 0), [...alone].filter((id) => !readings.has(id)), [...remembered.keys()]);
  const stories = new Map<number, (typeof found)[number]>();
  for (const one of found) {
    if (one.story !== null) {
      board.stand({ id: one.id, storyId: one.story, at: one.at });
      stories.set(one.story, one);
    }
    if (readings.has(one.id)) continue;
    const reading = remembered.get(one.number) ?? (one.packed ? unpackReading(one.packed) : null);
    if (!reading) continue;
    readings.set(one.id, reading);
    remember(one.number, reading);
  }
  for (const [story, { size, firstAt, lastAt }] of stories) board.measure(story, size, firstAt, lastAt);
}
