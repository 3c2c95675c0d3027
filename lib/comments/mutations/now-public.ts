import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/**
 * Parts of a statement whose part "public" gives the comments that become public by it, with "id", "discussionId",
 * "parentId", "authorId" and "mentioned" (ids of people): whom each answers and whom it mentions are told once, and the
 * pages of their discussions are made anew (lib/cache-tags). Who follows the discussion hears of it once, until
 * they have read that. Nobody is told who muted the discussion or hides the author.
 */
export const publishing = Prisma.sql`
  told AS (
    INSERT INTO "Notice" ("userId", "kind", "commentId")
    SELECT t."userId", t."kind", t."id" FROM (
      SELECT once.*, row_number() OVER (PARTITION BY once."userId", once."discussionId", once."kind" ORDER BY once."id") AS "time" FROM (
        SELECT DISTINCT ON (n."id", w."userId") n."id", n."discussionId", n."authorId", w."userId", w."kind" FROM "public" n CROSS JOIN LATERAL (
          SELECT p."authorId" AS "userId", 'answer' AS "kind", 0 AS "rank" FROM "Comment" p WHERE p."id" = n."parentId" AND p."authorId" IS NOT NULL
          UNION ALL SELECT m, 'mention', 1 FROM unnest(n."mentioned") m
          UNION ALL SELECT f."userId", 'follow', 2 FROM "DiscussionFollow" f WHERE f."discussionId" = n."discussionId" AND f."mode" = 'follow' AND f."userId" IS DISTINCT FROM n."authorId" AND NOT EXISTS (
            SELECT 1 FROM "Notice" o JOIN "Comment" c ON c."id" = o."commentId"
            WHERE o."userId" = f."userId" AND o."readAt" IS NULL AND o."kind" = 'follow' AND c."discussionId" = n."discussionId")
        ) w WHERE NOT EXISTS (SELECT 1 FROM "HiddenPerson" h WHERE h."userId" = w."userId" AND h."hiddenId" = n."authorId")
        ORDER BY n."id", w."userId", w."rank"
      ) once
    ) t
    WHERE (t."kind" <> 'follow' OR t."time" = 1) AND t."userId" IS DISTINCT FROM t."authorId"
      AND NOT EXISTS (SELECT 1 FROM "DiscussionFollow" f WHERE f."userId" = t."userId" AND f."discussionId" = t."discussionId" AND f."mode" = 'mute')
    ON CONFLICT DO NOTHING
  ), renewed AS (
    INSERT INTO "CacheInvalidation" ("tags")
    SELECT array_agg(g."tag" ORDER BY n."id", g."place") FROM "public" n LEFT JOIN "User" u ON u."id" = n."authorId"
      CROSS JOIN LATERAL unnest(ARRAY['discussion:' || n."discussionId", 'comment:' || n."id", 'person:' || u."handle"]) WITH ORDINALITY AS g("tag", "place")
    WHERE g."tag" IS NOT NULL HAVING count(*) > 0
  )`;

/** What follows when a comment that is stored becomes public. @param mentioned ids of people */
export async function nowPublic(tx: Db, commentId: number, mentioned: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH "public" AS (SELECT "id", "discussionId", "parentId", "authorId", ${[...mentioned]}::uuid[] AS "mentioned" FROM "Comment" WHERE "id" = ${commentId} AND "status" = 'published'), ${publishing}
    SELECT 1`;
}
