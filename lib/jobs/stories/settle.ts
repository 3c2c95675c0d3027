import type { Db } from "@/lib/db/client";
import { mayStandTogether } from "@/lib/stories/rules/rulings";
import { rulingsOf } from "@/lib/stories/queries/rulings";
import type { TermCounts } from "@/lib/understand/stories/types";
import type { Board, GroupKey } from "./board";
import type { Decision, Grounds } from "./decide";
import { joinStories, keepsAddress, lockStories } from "./join";
import { partStory } from "./part";
import { makeStory, renewFaces, standAt, type Place } from "./stand";

/** Somebody moved an article or a story between our look and our word: the look is to be taken again. */
export class PlacesChanged extends Error {}

/** What placing came to. */
export type Settled = { moved: number; joined: number; parted: number };

/** A story is looked at for parts when it grows beyond one of these: seldom, and the seldomer the larger it is. */
const LOOKED_AT: readonly number[] = [4, 8, 16, 32, 64, 128, 256, 512, 1_024];

/** Writes what was decided on the board, in the transaction in which it was decided. */
export async function settle(tx: Db, decisions: readonly Decision[], board: Board, counts: TermCounts): Promise<Settled> {
  if (decisions.length === 0) return { moved: 0, joined: 0, parted: 0 };
  const grounds = groundsOf(decisions, board);
  const storyOf = await storiesOf(tx, grounds, decisions, board);
  const places = [...grounds].map(([id, why]): Place => ({ id, storyId: storyOf(board.keyOf(id) ?? -id), grounds: why }));
  await standAt(tx, places);
  const touched = new Set(places.flatMap(({ storyId }) => storyId ?? []));
  for (const { from } of decisions) if (from !== null && from > 0) touched.add(from);
  await leadOn(tx, decisions, storyOf);
  const joined = await joinSame(tx, decisions, storyOf, touched);
  const parted = await partGrown(tx, decisions, board, counts, storyOf, touched);
  await renewFaces(tx, [...touched], places.map(({ id }) => id));
  return { moved: places.length, joined, parted };
}

/** Who moves, and why: those that were decided on, and those beside whom they came to stand, who were alone until now. */
function groundsOf(decisions: readonly Decision[], board: Board): Map<number, Grounds | null> {
  const grounds = new Map<number, Grounds | null>();
  for (const { id, from, to, grounds: why } of decisions) {
    if (from !== to) grounds.set(id, why);
    if (to > 0 || board.sizeOf(to) < 2) continue;
    for (const member of board.membersOf(to)) if (!grounds.has(member)) grounds.set(member, why);
  }
  return grounds;
}

/** The stories of groups, those made that are none yet; all of them, and who comes into them, locked and as they were on the board. */
async function storiesOf(tx: Db, grounds: ReadonlyMap<number, unknown>, decisions: readonly Decision[], board: Board): Promise<(key: GroupKey) => number | null> {
  const movers = [...grounds.keys()];
  const decided = new Set(decisions.map(({ id }) => id));
  const keys = [...new Set(movers.flatMap((id) => board.keyOf(id) ?? []))];
  const locked = await tx.$queryRaw<{ id: number; storyId: number | null; visible: boolean }[]>`
    SELECT "id", "storyId", "status" = 'visible' AS "visible" FROM "Article" WHERE "id" = ANY(${[...movers]}::int[]) ORDER BY "id" FOR NO KEY UPDATE`;
  // Who was not waiting was not locked until now.
  if (locked.length < movers.length || locked.some(({ id, storyId, visible }) => !visible || (!decided.has(id) && storyId !== null))) throw new PlacesChanged();
  const stories = keys.filter((key) => key > 0);
  if ((await lockStories(tx, stories)).filter(({ status }) => status !== "merged").length < stories.length) throw new PlacesChanged();
  const made = new Map<GroupKey, number>();
  for (const key of keys) if (key < 0 && board.sizeOf(key) > 1) made.set(key, await makeStory(tx, board.membersOf(key)[0] ?? -key));
  return (key) => (key > 0 ? key : (made.get(key) ?? null));
}

/** The address of a story whose last article went to another one leads there. */
async function leadOn(tx: Db, decisions: readonly Decision[], storyOf: (key: GroupKey) => number | null): Promise<void> {
  for (const { from, to } of decisions) {
    const into = storyOf(to);
    if (from === null || from < 0 || into === null || into === from) continue;
    const [story] = await lockStories(tx, [from]);
    if (story?.status === "visible" && story.key === null && (await tx.article.count({ where: { storyId: from } })) === 0) await joinStories(tx, from, into);
  }
}

/** Joins stories of which something new says that they are one, where nobody said that they are not. */
async function joinSame(tx: Db, decisions: readonly Decision[], storyOf: (key: GroupKey) => number | null, touched: Set<number>): Promise<number> {
  let joined = 0;
  const gone = new Map<number, number>();
  const present = (id: number): number => { const into = gone.get(id); return into === undefined ? id : present(into); };
  const pairs = decisions.flatMap(({ to, same }) => same.map((other) => [to, other] as const));
  for (const [one, other] of pairs) {
    const story = storyOf(one);
    if (story === null) continue;
    if (other < 0) joined += await takeIn(tx, -other, present(story), touched);
    else {
      const result = await joinPair(tx, present(story), present(other));
      if (result === null) continue;
      gone.set(result.from, result.into);
      for (const id of [result.from, result.into]) touched.add(id);
      joined += 1;
    }
  }
  return joined;
}

/** Takes an article that stands alone into a story. */
async function takeIn(tx: Db, id: number, story: number, touched: Set<number>): Promise<number> {
  const [free] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Article" WHERE "id" = ${id} AND "storyId" IS NULL AND "status" = 'visible' FOR NO KEY UPDATE`;
  if (!free || !(await mayJoin(tx, [id], await articlesOf(tx, story)))) return 0;
  // It is looked at again, now that the story has an article that is like it.
  await tx.$queryRaw`SELECT "ask_placing"(ARRAY[${id}::int])::text`;
  touched.add(story);
  return 0;
}

async function joinPair(tx: Db, one: number, other: number): Promise<{ from: number; into: number } | null> {
  if (one === other) return null;
  const [older, younger] = (await lockStories(tx, [one, other])).filter(({ status }) => status === "visible");
  if (!older || !younger) return null;
  const kept = keepsAddress(older, younger);
  if (kept === null || !(await mayJoin(tx, await articlesOf(tx, one), await articlesOf(tx, other)))) return null;
  const from = kept === older ? younger : older;
  await joinStories(tx, from.id, kept.id);
  return { from: from.id, into: kept.id };
}

const articlesOf = async (tx: Db, storyId: number): Promise<number[]> => (await tx.article.findMany({ where: { storyId }, select: { id: true } })).map(({ id }) => id);

async function mayJoin(tx: Db, some: readonly number[], others: readonly number[]): Promise<boolean> {
  return mayStandTogether(await rulingsOf(tx, [...some, ...others]), some, others);
}

/** Looks at stories that grew for parts that are no part of them. */
async function partGrown(tx: Db, decisions: readonly Decision[], board: Board, counts: TermCounts, storyOf: (key: GroupKey) => number | null, touched: Set<number>): Promise<number> {
  const arrived = new Map<GroupKey, number>();
  for (const { from, to } of decisions) if (from !== to) arrived.set(to, (arrived.get(to) ?? 0) + 1);
  let parted = 0;
  for (const [key, count] of arrived) {
    const [story, size] = [storyOf(key), board.sizeOf(key)];
    if (story === null || !LOOKED_AT.some((mark) => size >= mark && size - count < mark)) continue;
    for (const id of await partStory(tx, story, counts)) {
      touched.add(id);
      parted += 1;
    }
  }
  return parted;
}
