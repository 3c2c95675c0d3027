import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/**
 * Parts of a statement whose part "public" gives the comments that become public by it, with "id", "discussionId",
 * "parentId" and "authorId": whom each answers and whom it mentions are told once, and the pages of their discussions
 * are made anew (lib/cache-tags). Who follows the discussion hears of it once, until
 * they have read that. Nobody is told who muted the discussion or hides the author.
 * @param mentioned ids of people, for all of them
 */
export function publishing(mentioned: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    told AS (
      INSERT INTO "Notice" ("userId", "kind", "commentId")
      SELECT t."userId", t."kind", t."id" FROM (
        SELECT DISTINCT ON (n."id", w."userId") n."id", n."discussionId", n."authorId", w."userId", w."kind" FROM "public" n CROSS JOIN LATERAL (
          SELECT p."authorId" AS "userId", 'answer' AS "kind", 0 AS "rank" FROM "Comment" p WHERE p."id" = n."parentId" AND p."authorId" IS NOT NULL
          UNION ALL SELECT m, 'mention', 1 FROM unnest(${[...mentioned]}::uuid[]) m
          UNION ALL SELECT f."userId", 'follow', 2 FROM "DiscussionFollow" f WHERE f."discussionId" = n."discussionId" AND f."mode" = 'follow' AND NOT EXISTS (
            SELECT 1 FROM "Notice" o JOIN "Comment" c ON c."id" = o."commentId"
            WHERE o."userId" = f."userId" AND o."readAt" IS NULL AND o."kind" = 'follow' AND c."discussionId" = n."discussionId")
        ) w ORDER BY n."id", w."userId", w."rank"
      ) t
      WHERE t."userId" IS DISTINCT FROM t."authorId"
        AND NOT EXISTS (SELECT 1 FROM "DiscussionFollow" f WHERE f."userId" = t."userId" AND f."discussionId" = t."discussionId" AND f."mode" = 'mute')
        AND NOT EXISTS (SELECT 1 FROM "HiddenPerson" h WHERE h."userId" = t."userId" AND h."hiddenId" = t."authorId")
      ON CONFLICT DO NOTHING
    ), renewed AS (
      INSERT INTO "CacheInvalidation" ("tags")
      SELECT ARRAY['discussion:' || n."discussionId", 'comment:' || n."id"] || ARRAY(SELECT 'person:' || u."handle" FROM "User" u WHERE u."id" = n."authorId" AND u."handle" IS NOT NULL) FROM "public" n
    )`;
}

/** What follows when a comment that is stored becomes public. */
export async function nowPublic(tx: Db, commentId: number, mentioned: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH "public" AS (SELECT "id", "discussionId", "parentId", "authorId" FROM "Comment" WHERE "id" = ${commentId} AND "status" = 'published'), ${publishing(mentioned)}
    SELECT 1`;
}
