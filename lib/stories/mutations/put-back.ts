import "server-only";
import type { Db } from "@/lib/db/client";
import { refreshStories } from "./faces";
import { followersLeave } from "./followers";
import { joinStories, type Joined } from "./join";
import { lockArticles, lockStories, survivorOf, type Placed } from "./locks";

/** How things were before articles went into `into`, as whoever puts them back needs it. `made`: it was made for them. */
export type BeforeMove = Pick<Joined, "into" | "merged" | "led"> & { articles: Placed[]; made: boolean };

/**
 * Puts articles back where they stood, as long as nobody put them elsewhere since: stories that went into another are
 * themselves again, with their addresses, those that led to them, their threads and their followers. What came to these
 * articles in the meantime goes with them; a story that was made for them leads back where it came from, unless others are
 * in it by now.
 * @returns the stories whose articles are others now; null where something was done since that contradicts it, and
 * nothing was changed
 */
export async function putBack(tx: Db, before: BeforeMove): Promise<number[] | null> {
  const now = await survivorOf(tx, before.into);
  const merged = before.merged.map(({ id }) => id);
  const origins = new Map<number, number>();
  for (const id of new Set(before.articles.flatMap(({ storyId }) => storyId ?? []))) origins.set(id, merged.includes(id) ? id : await survivorOf(tx, id));
  const held = await lockStories(tx, [now, ...merged, ...origins.values()]);
  if (merged.some((id) => held.get(id)?.status !== "merged" || held.get(id)?.mergedIntoId !== now)) return null;
  if ([...origins.values()].some((id) => !merged.includes(id) && held.get(id)?.status === "merged")) return null;
  const there = await lockArticles(tx, before.articles.map(({ id }) => id));
  if (there.length === 0 || there.some(({ storyId }) => storyId !== now)) return null;
  for (const { id, status } of before.merged) await tx.story.update({ where: { id }, data: { status, mergedIntoId: null, changedAt: new Date() } });
  for (const { id, to } of before.led) await tx.story.updateMany({ where: { id, mergedIntoId: now }, data: { mergedIntoId: to } });
  for (const [was, place] of [...origins, [null, null] as const]) {
    const ids = before.articles.filter(({ storyId }) => storyId === was).map(({ id }) => id);
    await tx.article.updateMany({ where: { id: { in: ids } }, data: { storyId: place, changedAt: new Date() } });
  }
  await followersLeave(tx, merged, now);
  const touched = [...new Set([now, ...merged, ...origins.values()])].sort((a, b) => a - b);
  await refreshStories(tx, touched);
  const [home] = origins.values();
  if (before.made && home !== undefined && (await tx.article.count({ where: { storyId: now } })) === 0) await joinStories(tx, [now], home);
  return touched;
}
