import type { Db } from "@/lib/db/client";

/**
 * What an act does to proposals that wait: those whose wish it fulfilled are accepted by it, and those that a story of
 * theirs went out of their way is overtaken. Who proposed it is told of what was accepted.
 */
export async function settleProposals(tx: Db, act: number): Promise<void> {
  await tx.$executeRaw`
    WITH ended AS (
      UPDATE "StoryProposal" p SET "decidedAt" = now(), "actId" = ${act}::int, "state" = now."state" FROM (
        SELECT o."id", CASE
          WHEN o."kind" = 'apart' AND a."storyId" IS DISTINCT FROM o."storyId" AND s."status" <> 'merged' THEN 'accepted'
          WHEN o."kind" = 'move' AND a."storyId" = o."otherId" THEN 'accepted'
          WHEN o."kind" = 'merge' AND (s."mergedIntoId" = t."id" OR t."mergedIntoId" = s."id") THEN 'accepted'
          WHEN s."status" = 'merged' OR t."status" = 'merged' THEN 'overtaken' END AS "state"
        FROM "StoryProposal" o LEFT JOIN "Article" a ON a."id" = o."articleId" LEFT JOIN "Story" s ON s."id" = o."storyId" LEFT JOIN "Story" t ON t."id" = o."otherId"
        WHERE o."state" = 'open'
      ) now WHERE p."id" = now."id" AND now."state" IS NOT NULL RETURNING p."id", p."state"
    )
    INSERT INTO "Notice" ("userId", "kind", "proposalId", "actId")
    SELECT v."userId", 'proposal', v."proposalId", ${act}::int FROM ended JOIN "StoryProposalVoice" v ON v."proposalId" = ended."id" WHERE ended."state" = 'accepted'`;
}
