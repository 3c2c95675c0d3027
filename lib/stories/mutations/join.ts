import "server-only";
import type { Db } from "@/lib/db/client";
import { refreshStories } from "./faces";
import { followersCome } from "./followers";
import { lockArticlesOf, lockStories, survivorOf, type Placed } from "./locks";

/** What became of stories that went into another: which articles came from where, and whose addresses led to them before. */
export type Joined = {
  into: number;
  /** Stories that are merged now, and how they were. */
  merged: { id: number; status: string }[];
  /** Stories that led to one of these and lead on to the survivor now. */
  led: { id: number; to: number }[];
  articles: Placed[];
};

/**
 * Makes several stories one: their articles, discussions and followers go into `into`, and their addresses lead there in
 * one step. Part of the caller's transaction, which publishes what changed (`storyChanges` of `into`, and the slugs of
 * `from`). Doing it again changes nothing.
 * @param into where it is merged itself, its survivor takes them
 */
export async function joinStories(tx: Db, from: readonly number[], into: number): Promise<Joined> {
  const target = await survivorOf(tx, into);
  const held = await lockStories(tx, [...from, target]);
  // Somebody may have merged it in the moment before it was ours.
  if (held.get(target)?.status === "merged") return joinStories(tx, from, target);
  const going = [...held.values()].filter(({ id, status }) => id !== target && status !== "merged");
  const ids = going.map(({ id }) => id);
  if (!held.has(target) || ids.length === 0) return { into: target, merged: [], led: [], articles: [] };
  const articles = await lockArticlesOf(tx, ids);
  await followersCome(tx, ids, target);
  await tx.article.updateMany({ where: { storyId: { in: ids } }, data: { storyId: target, changedAt: new Date() } });
  const led = await tx.story.findMany({ where: { mergedIntoId: { in: ids } }, select: { id: true, mergedIntoId: true }, orderBy: { id: "asc" } });
  await tx.story.updateMany({ where: { id: { in: led.map(({ id }) => id) } }, data: { mergedIntoId: target } });
  await tx.story.updateMany({ where: { id: { in: ids } }, data: { status: "merged", mergedIntoId: target, changedAt: new Date() } });
  await refreshStories(tx, [...ids, target]);
  return { into: target, merged: going.map(({ id, status }) => ({ id, status })), led: led.map(({ id, mergedIntoId }) => ({ id, to: mergedIntoId ?? target })), articles };
}
