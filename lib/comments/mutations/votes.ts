import "server-only";
import type { WriterActor } from "@/lib/auth/actors";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import { preparedRows } from "@/lib/db/rows";
import { Said } from "@/lib/i18n/said";

/** How a comment stands with who voted: its votes, and whether one of them is theirs. */
export type Voted = { upvotes: number; voted: boolean };

/** Parts of a statement that tell the pages of the votes that "changed" names (lib/cache-tags). */
const RENEWED = Prisma.sql`
  INSERT INTO "CacheInvalidation" ("tags") SELECT ARRAY['votes:' || t."discussionId", 'voted:' || t."discussionId" || ':' || t."id"] FROM target t JOIN changed ON changed."commentId" = t."id"`;

/**
 * Votes a comment up; voting again changes nothing.
 * @returns null where there is no such comment in public
 * @throws Said `conflict` for one's own
 */
export async function vote({ userId }: WriterActor, commentId: number): Promise<Voted | null> {
  const [row] = await retrying(() => preparedRows<{ own: boolean; upvotes: number }>(Prisma.sql`
    WITH target AS (SELECT "id", "discussionId", "upvotes", "authorId" IS NOT DISTINCT FROM ${userId}::uuid AS "own" FROM "Comment" WHERE "id" = ${commentId}::int AND "status" = 'published'),
    changed AS (INSERT INTO "CommentVote" ("userId", "commentId") SELECT ${userId}::uuid, "id" FROM target WHERE NOT "own" ON CONFLICT DO NOTHING RETURNING "commentId"),
    renewed AS (${RENEWED})
    SELECT "own", "upvotes" + (SELECT count(*)::int FROM changed) AS "upvotes" FROM target`));
  if (row?.own) throw new Said("conflict", (words) => words.ownVote);
  return row ? { upvotes: row.upvotes, voted: true } : null;
}

/** Takes a vote back; where there was none, nothing happens. @returns null where there is no such comment in public */
export async function unvote({ userId }: WriterActor, commentId: number): Promise<Voted | null> {
  const [row] = await retrying(() => preparedRows<{ upvotes: number }>(Prisma.sql`
    WITH target AS (SELECT "id", "discussionId", "upvotes" FROM "Comment" WHERE "id" = ${commentId}::int AND "status" = 'published'),
    changed AS (DELETE FROM "CommentVote" v USING target WHERE v."userId" = ${userId}::uuid AND v."commentId" = target."id" RETURNING v."commentId"),
    renewed AS (${RENEWED})
    SELECT "upvotes" - (SELECT count(*)::int FROM changed) AS "upvotes" FROM target`));
  return row ? { upvotes: row.upvotes, voted: false } : null;
}
