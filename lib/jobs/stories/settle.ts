import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { kept, numbersOf } from "@/lib/db/rows";
import { joinStories } from "@/lib/stories/mutations/join";
import { makeStory } from "@/lib/stories/mutations/part";
import { rulingsOf } from "@/lib/stories/queries/rulings";
import { mayStandTogether } from "@/lib/stories/rules/rulings";
import type { Board, GroupKey } from "./board";
import type { Decision, Ground, Grounds } from "./decide";
import { keepsAddress, type Joinable } from "./join";
import type { Due } from "../checks";

import { partStory } from "./part";
import { renewFaces, standAt, type Place } from "./stand";

/** Somebody moved an article or a story between our look and our word: the look is to be taken again. */
export class PlacesChanged extends Error {}

/** What placing came to. */
export type Settled = { moved: number; joined: number; parted: number };

/** A story is looked at for parts when it grows to one of these: seldom, and the seldomer the larger it is. */
const LOOKED_AT: readonly number[] = [4, 8, 16, 32, 64, 128, 256, 512, 1_024];

/** Writes what was decided on the board, in the transaction in which it was decided, and that those that waited were placed. */
export async function settle(tx: Db, decisions: readonly Decision[], ground: Ground, due: readonly Due[]): Promise<Settled> {
  const { board } = ground;
  const grounds = groundsOf(decisions, board);
  if (decisions.length > 0) await hold(tx, [...grounds.keys()], decisions, ground);
  const storyOf = await storiesOf(tx, [...grounds.keys()], board);
  const places = [...grounds].map(([id, why]): Place => ({ id, storyId: storyOf(board.keyOf(id) ?? -id), grounds: why }));
  await standAt(tx, places, due);
  if (decisions.length === 0) return { moved: 0, joined: 0, parted: 0 };
  const touched = new Set([...places.flatMap(({ storyId }) => storyId ?? []), ...decisions.flatMap(({ from }) => (from !== null && from > 0 ? from : []))]);
  await leadOn(tx, decisions, storyOf);
  const joined = await joinSame(tx, decisions, storyOf, touched);
  const parted = await partGrown(tx, decisions, ground, storyOf, touched);
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

/**
 * Keeps the stories and articles concerned from being changed by anybody else, stories first as everybody does.
 * @throws PlacesChanged where they are no longer what they were on the board, or people said something since
 */
async function hold(tx: Db, movers: readonly number[], decisions: readonly Decision[], { board, rulings }: Ground): Promise<void> {
  const stories = [...new Set(decisions.flatMap(({ from, to }) => [from ?? 0, to]))].filter((key) => key > 0);
  const rows = await tx.$queryRaw<{ story: boolean; id: number; storyId: number | null; there: boolean; ruled: boolean }[]>(kept(Prisma.sql`
    WITH s AS (SELECT "id", "status" <> 'merged' AS "there" FROM "Story" WHERE "id" = ANY(${numbersOf(stories)}::int[]) ORDER BY "id" FOR UPDATE),
      a AS (SELECT "id", "storyId", "status" = 'visible' AS "there" FROM "Article" WHERE "id" = ANY(${numbersOf(movers)}::int[]) ORDER BY "id" FOR NO KEY UPDATE)
    SELECT true AS "story", "id", NULL AS "storyId", "there", false AS "ruled" FROM s
    UNION ALL SELECT false, a."id", a."storyId", a."there", EXISTS (SELECT 1 FROM "StoryRulingMember" m WHERE m."articleId" = a."id") FROM a`));
  const expected = stories.length + movers.length;
  if (rows.length < expected || rows.some(({ story, id, storyId, there }) => !there || (!story && storyId !== board.stoodIn(id)))) throw new PlacesChanged();
  // Whatever concerns who was placed names them; what else people said of those beside them was there before.
  const placed = new Set(decisions.map(({ id }) => id));
  const ruled = rows.flatMap(({ id, story, ruled: is }) => (is && !story && placed.has(id) ? id : []));
  const known = new Set(rulings.map(({ id }) => id));
  if (ruled.length > 0 && (await rulingsOf(tx, ruled)).some(({ id }) => !known.has(id))) throw new PlacesChanged();
}

/** The stories of groups, those made that are none yet. */
async function storiesOf(tx: Db, movers: readonly number[], board: Board): Promise<(key: GroupKey) => number | null> {
  const made = new Map<GroupKey, number>();
  for (const key of new Set(movers.flatMap((id) => board.keyOf(id) ?? []))) if (key < 0 && board.sizeOf(key) > 1) made.set(key, await makeStory(tx, board.membersOf(key)));
  return (key) => (key > 0 ? key : (made.get(key) ?? null));
}

/** The address of a story whose last article went to another one leads there. */
async function leadOn(tx: Db, decisions: readonly Decision[], storyOf: (key: GroupKey) => number | null): Promise<void> {
  for (const { from, to } of decisions) {
    const into = storyOf(to);
    if (from === null || from < 0 || into === null || into === from) continue;
    const story = await tx.story.findUnique({ where: { id: from }, select: { key: true, status: true } });
    if (story?.status === "visible" && story.key === null && (await tx.article.count({ where: { storyId: from } })) === 0) await joinStories(tx, [from], into);
  }
}

/** Joins stories of which something new says that they are one, where nobody said that they are not. */
async function joinSame(tx: Db, decisions: readonly Decision[], storyOf: (key: GroupKey) => number | null, touched: Set<number>): Promise<number> {
  let joined = 0;
  const gone = new Map<number, number>();
  const present = (id: number): number => { const into = gone.get(id); return into === undefined ? id : present(into); };
  for (const [one, other] of decisions.flatMap(({ to, same }) => same.map((group) => [to, group] as const))) {
    const story = storyOf(one);
    if (story === null) continue;
    // An article that stands alone is looked at again, now that the story has one that is like it.
    if (other < 0) await tx.$queryRaw`SELECT "ask_placing"(ARRAY[${-other}::int])::text`;
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

async function joinPair(tx: Db, one: number, other: number): Promise<{ from: number; into: number } | null> {
  if (one === other) return null;
  const [older, younger] = await tx.$queryRaw<Joinable[]>`SELECT "id", "key" FROM "Story" WHERE "id" IN (${one}, ${other}) AND "status" = 'visible' ORDER BY "id" FOR UPDATE`;
  const kept = older && younger ? keepsAddress(older, younger) : null;
  if (!older || !younger || kept === null || !(await mayJoin(tx, one, other))) return null;
  const from = kept === older ? younger : older;
  const { articles } = await joinStories(tx, [from.id], kept.id);
  await tx.finding.updateMany({ where: { articleId: { in: articles.map(({ id }) => id) }, field: "story", origin: "rule" }, data: { value: String(kept.id) } });
  return { from: from.id, into: kept.id };
}

async function mayJoin(tx: Db, one: number, other: number): Promise<boolean> {
  const articles = await tx.article.findMany({ where: { storyId: { in: [one, other] } }, select: { id: true, storyId: true } });
  const of = (story: number) => articles.flatMap(({ id, storyId }) => (storyId === story ? id : []));
  return mayStandTogether(await rulingsOf(tx, articles.map(({ id }) => id)), of(one), of(other));
}

/** Looks at stories that grew for parts that are no part of them. */
async function partGrown(tx: Db, decisions: readonly Decision[], { board, counts }: Ground, storyOf: (key: GroupKey) => number | null, touched: Set<number>): Promise<number> {
  const arrived = new Map<GroupKey, number>();
  for (const { from, to } of decisions) if (from !== to) arrived.set(to, (arrived.get(to) ?? 0) + 1);
  let parted = 0;
  for (const [key, count] of arrived) {
    const [story, size] = [storyOf(key), board.sizeOf(key)];
    if (story === null || !LOOKED_AT.some((mark) => size >= mark && size - count < mark)) continue;
    const { made, left } = await partStory(tx, story, counts);
    if (left > 0) touched.add(story);
    for (const id of made) touched.add(id);
    parted += made.length;
  }
  return parted;
}
