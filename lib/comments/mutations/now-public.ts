import "server-only";
import { cacheTags } from "@/lib/cache-tags";
import type { Db } from "@/lib/db/client";

type Comment = { id: number; discussionId: number; parentId: number | null; authorId: string | null };

/**
 * What follows when a comment becomes public, whoever let it: whom it answers and whom it mentions are told once, and
 * the pages of its discussion are made anew. Nobody is told who muted the discussion or hides its author.
 */
export async function nowPublic(tx: Db, comment: Comment, mentioned: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Notice" ("userId", "kind", "commentId")
    SELECT t."userId", t."kind", ${comment.id} FROM (
      SELECT DISTINCT ON (w."userId") w."userId", w."kind" FROM (
        SELECT p."authorId" AS "userId", 'answer' AS "kind", 0 AS "rank" FROM "Comment" p WHERE p."id" = ${comment.parentId} AND p."authorId" IS NOT NULL
        UNION ALL SELECT m, 'mention', 1 FROM unnest(${[...mentioned]}::uuid[]) m
      ) w ORDER BY w."userId", w."rank"
    ) t
    WHERE t."userId" IS DISTINCT FROM ${comment.authorId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "DiscussionFollow" f WHERE f."userId" = t."userId" AND f."discussionId" = ${comment.discussionId} AND f."mode" = 'mute')
      AND NOT EXISTS (SELECT 1 FROM "HiddenPerson" h WHERE h."userId" = t."userId" AND h."hiddenId" = ${comment.authorId}::uuid)
    ON CONFLICT DO NOTHING`;
  await tx.cacheInvalidation.create({ data: { tags: [cacheTags.discussion(comment.discussionId)] } });
}
