import type { Db } from "@/lib/db/client";
import { followersCome } from "@/lib/stories/mutations/followers";

/** A story as it may be joined with another; `key` where an edition or a person named it. */
export type Joinable = { id: number; key: string | null; status: string };

/** Stories that nobody else changes until the transaction ends, in order of age. */
export async function lockStories(tx: Db, ids: readonly number[]): Promise<Joinable[]> {
  return tx.$queryRaw<Joinable[]>`SELECT "id", "key", "status" FROM "Story" WHERE "id" = ANY(${[...ids]}::int[]) ORDER BY "id" FOR UPDATE`;
}

/** Which of two stories keeps its address: one that was named, else the older one. Null where both were named: these are told apart on purpose. */
export function keepsAddress(one: Joinable, other: Joinable): Joinable | null {
  if (one.key !== null && other.key !== null) return null;
  if (one.key !== null || other.key !== null) return one.key !== null ? one : other;
  return one.id < other.id ? one : other;
}

/** Makes one story part of another: its articles go there, with their threads and whoever follows it, and so does whoever asks for its address, or for one that led to it. */
export async function joinStories(tx: Db, from: number, into: number): Promise<number[]> {
  const moved = await tx.$queryRaw<{ id: number }[]>`UPDATE "Article" SET "storyId" = ${into} WHERE "storyId" = ${from} RETURNING "id"`;
  const ids = moved.map(({ id }) => id);
  await tx.finding.updateMany({ where: { articleId: { in: ids }, field: "story", origin: "rule" }, data: { value: String(into) } });
  await followersCome(tx, [from], into);
  await tx.story.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: into } });
  await tx.story.update({ where: { id: from }, data: { status: "merged", mergedIntoId: into, changedAt: new Date() } });
  return ids;
}
