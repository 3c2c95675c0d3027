import { db } from "@/lib/db/client";

/** What of a discussion's counters is not what its rows say; nothing where all is well. */
export async function wrongIn(discussionId: number): Promise<unknown[]> {
  const counted = await db().$queryRaw<unknown[]>`
    SELECT c."id" FROM "Comment" c WHERE c."discussionId" = ${discussionId} AND (
      c."upvotes" <> (SELECT count(*) FROM "CommentVote" v WHERE v."commentId" = c."id")
      OR c."flagCount" <> (SELECT count(*) FROM "Flag" f WHERE f."commentId" = c."id" AND f."outcome" <> 'dismissed')
      OR c."answerCount" <> (SELECT count(*) FROM "Comment" a WHERE a."parentId" = c."id" AND a."visible")
      OR c."visible" <> (c."status" = 'published' OR c."answerCount" > 0)
      OR (c."visible" AND c."parentId" IS NOT NULL AND NOT (SELECT p."visible" FROM "Comment" p WHERE p."id" = c."parentId")))`;
  const [tally] = await db().$queryRaw<{ right: boolean }[]>`
    SELECT (SELECT coalesce(sum("published"), 0) FROM "DiscussionTally" WHERE "discussionId" = ${discussionId})
         = (SELECT count(*) FROM "Comment" WHERE "discussionId" = ${discussionId} AND "status" = 'published') AS "right"`;
  return tally?.right ? counted : [...counted, "tally"];
}
