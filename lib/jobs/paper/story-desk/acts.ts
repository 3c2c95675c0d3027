import type { ModeratorActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { Said } from "@/lib/i18n/said";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { joinStories } from "@/lib/stories/mutations/join";
import { survivorOf } from "@/lib/stories/mutations/locks";
import { moveArticles, partStory, type Moved } from "@/lib/stories/mutations/part";
import { PROPOSAL_LIMITS, type StoryReason } from "@/lib/stories/types";
import { settleProposals } from "./settle";
import { tellOfStories } from "./tell";
import { keepWord, type Sides } from "./word";

/** What an act about stories came to: its number in the log, and the story in which the articles stand now. */
export type StoryAct = { act: number; story: { id: number; slug: string } };

/**
 * Takes articles out of a story: into one of their own, or into another one. From then on no grouping puts them back
 * beside what stays, and where they go they belong. Part of the caller's transaction, which has begun the act.
 * @throws Said `not-found` where none of them stands there, `conflict` where nothing would stay or change
 */
export async function partIn(tx: Db, actor: ModeratorActor, story: number, articles: readonly number[], into: number | null, reason: StoryReason): Promise<StoryAct> {
  const from = await survivorOf(tx, story);
  const rows = await tx.article.findMany({ where: { storyId: from }, select: { id: true } });
  const going = rows.map(({ id }) => id).filter((id) => articles.includes(id)).slice(0, PROPOSAL_LIMITS.articles);
  const stay = rows.map(({ id }) => id).filter((id) => !going.includes(id));
  if (going.length === 0) throw new Said("not-found", (words) => words.storyGone);
  if (stay.length === 0) throw new Said("conflict", (words) => words.storyWhole);
  const target = into === null ? null : await survivorOf(tx, into);
  if (target === from) throw new Said("conflict", (words) => words.storySame);
  const beside = target === null ? [] : await articlesOf(tx, target);
  const moved = target === null ? await partStory(tx, from, going) : await moveArticles(tx, going, target);
  if (!moved) throw new Said("conflict", (words) => words.storyWhole);
  const sides: Sides[] = [{ kind: "apart", some: going, others: stay }, ...(going.length + beside.length > 1 ? [{ kind: "together", all: [...beside, ...going] } as const] : [])];
  return recorded(tx, actor, { action: target === null ? "part-story" : "move-articles", on: target ?? from, reason, moved, made: target === null, sides, other: target === null ? moved.into : from });
}

/**
 * Puts articles that stand in no story, or wherever they stand, into a story. Part of the caller's transaction.
 * @throws Said `not-found` for what is not there, `conflict` where they stand there already
 */
export async function moveIn(tx: Db, actor: ModeratorActor, articles: readonly number[], into: number, reason: StoryReason): Promise<StoryAct> {
  const target = await survivorOf(tx, into);
  const rows = await tx.article.findMany({ where: { id: { in: [...articles].slice(0, PROPOSAL_LIMITS.articles) } }, select: { id: true, storyId: true } });
  if (rows.length === 0 || !(await tx.story.findUnique({ where: { id: target }, select: { id: true } }))) throw new Said("not-found", (words) => words.storyGone);
  const going = rows.filter(({ storyId }) => storyId !== target).map(({ id }) => id);
  if (going.length === 0) throw new Said("conflict", (words) => words.storySame);
  const [beside, left] = [await articlesOf(tx, target), await tx.article.findMany({ where: { storyId: { in: rows.flatMap(({ storyId }) => storyId ?? []) }, id: { notIn: going } }, select: { id: true, storyId: true } })];
  const stay = left.filter(({ storyId }) => storyId !== target).map(({ id }) => id);
  const moved = await moveArticles(tx, going, target);
  const sides: Sides[] = [...(stay.length > 0 ? [{ kind: "apart", some: going, others: stay } as const] : []), { kind: "together", all: [...beside, ...going] }];
  return recorded(tx, actor, { action: "move-articles", on: target, reason, moved, made: false, sides, other: null });
}

/**
 * Makes two stories one: the one that has a name of its own, or is older, keeps its address, and the other's leads there.
 * Part of the caller's transaction.
 * @throws Said `not-found` for what is not there, `conflict` where they are one already
 */
export async function mergeIn(tx: Db, actor: ModeratorActor, one: number, other: number, reason: StoryReason): Promise<StoryAct> {
  const ids = [await survivorOf(tx, one), await survivorOf(tx, other)];
  const stories = await tx.story.findMany({ where: { id: { in: ids }, status: { not: "merged" } }, select: { id: true, key: true }, orderBy: { id: "asc" } });
  if (ids[0] === ids[1]) throw new Said("conflict", (words) => words.storySame);
  const kept = stories.find(({ key }) => key !== null) ?? stories[0];
  const going = stories.find((story) => story !== kept);
  if (!kept || !going) throw new Said("not-found", (words) => words.storyGone);
  const beside = await articlesOf(tx, kept.id);
  const moved = await joinStories(tx, [going.id], kept.id);
  const all = [...beside, ...moved.articles.map(({ id }) => id)];
  return recorded(tx, actor, { action: "merge-stories", on: kept.id, reason, moved, made: false, sides: [{ kind: "together", all }], other: going.id });
}

type Done = { action: "part-story" | "move-articles" | "merge-stories"; on: number; reason: StoryReason; moved: Moved; made: boolean; sides: readonly Sides[]; other: number | null };

async function recorded(tx: Db, actor: ModeratorActor, { action, on, reason, moved, made, sides, other }: Done): Promise<StoryAct> {
  const articles = moved.articles.map(({ id }) => id);
  const act = await record(tx, actor, {
    action, target: { type: "story", id: on }, reason,
    detail: { ...(other === null ? {} : { story: other }), ...(action === "merge-stories" ? {} : { articles }) },
    before: { ...moved, made },
  });
  await keepWord(tx, { act, action, articles, into: moved.into, sides });
  await settleProposals(tx, act);
  await tellOfStories(tx, [moved.into, ...moved.articles.flatMap(({ storyId }) => storyId ?? [])], articles);
  const story = await tx.story.findUniqueOrThrow({ where: { id: moved.into }, select: { id: true, slug: true } });
  return { act, story };
}

const articlesOf = async (tx: Db, storyId: number): Promise<number[]> => (await tx.article.findMany({ where: { storyId }, select: { id: true } })).map(({ id }) => id);

/** A moderator takes articles out of a story: see `partIn`. */
export function partStories(actor: ModeratorActor, story: number, articles: readonly number[], into: number | null, reason: StoryReason): Promise<StoryAct> {
  return acting((tx) => partIn(tx, actor, story, articles, into, reason));
}

/** A moderator puts articles into a story: see `moveIn`. */
export function placeArticles(actor: ModeratorActor, articles: readonly number[], into: number, reason: StoryReason): Promise<StoryAct> {
  return acting((tx) => moveIn(tx, actor, articles, into, reason));
}

/** A moderator makes two stories one: see `mergeIn`. */
export function mergeStories(actor: ModeratorActor, one: number, other: number, reason: StoryReason): Promise<StoryAct> {
  return acting((tx) => mergeIn(tx, actor, one, other, reason));
}

/** One act in a transaction of its own; again where the worker was at the same stories. */
export function acting<T>(work: (tx: Db) => Promise<T>): Promise<T> {
  return retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    return work(tx);
  }, { timeout: 30_000 }));
}
