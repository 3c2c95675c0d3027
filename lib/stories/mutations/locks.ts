import "server-only";
import type { Db } from "@/lib/db/client";

/** A story whose row is ours until the transaction ends. */
export type HeldStory = { id: number; status: string; mergedIntoId: number | null };

/**
 * Locks stories until the transaction ends, in order of their numbers, as everybody locks them; articles come after
 * stories, and comments after articles. What is not there is left out.
 */
export async function lockStories(tx: Db, ids: readonly number[]): Promise<Map<number, HeldStory>> {
  const rows = await tx.$queryRaw<HeldStory[]>`
    SELECT "id", "status", "mergedIntoId" FROM "Story" WHERE "id" = ANY(${[...new Set(ids)]}::int[]) ORDER BY "id" FOR UPDATE`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Where the articles of a story stand now: in itself, or in what it was merged into. Addresses lead on in one step, so one step it is. */
export async function survivorOf(tx: Db, id: number): Promise<number> {
  const row = await tx.story.findUnique({ where: { id }, select: { status: true, mergedIntoId: true } });
  return row?.status === "merged" && row.mergedIntoId !== null ? row.mergedIntoId : id;
}

/** An article's place: the story that it stands in, if any. */
export type Placed = { id: number; storyId: number | null };

/** Locks articles until the transaction ends, in order of their numbers. */
export async function lockArticles(tx: Db, ids: readonly number[]): Promise<Placed[]> {
  return tx.$queryRaw<Placed[]>`SELECT "id", "storyId" FROM "Article" WHERE "id" = ANY(${[...ids]}::int[]) ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Locks all articles of stories, in order of their numbers. */
export async function lockArticlesOf(tx: Db, storyIds: readonly number[]): Promise<Placed[]> {
  return tx.$queryRaw<Placed[]>`SELECT "id", "storyId" FROM "Article" WHERE "storyId" = ANY(${[...storyIds]}::int[]) ORDER BY "id" FOR NO KEY UPDATE`;
}
