import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import type { StoryDecision } from "../types";

const MOST = 20;

/** What people decided about a story or the articles that stand in it now, the latest first. */
export async function decisionsOn(storyId: number): Promise<StoryDecision[]> {
  const rows = await rowsAsJson<StoryDecision>(Prisma.sql`
    SELECT a."id" AS "act", a."action", a."reason", a."createdAt" AS "at", m."undoneById" AS "undoneBy" FROM "ModerationAct" a JOIN "ActMemory" m ON m."actId" = a."id"
    WHERE a."id" IN (
      SELECT t."id" FROM "ModerationAct" t WHERE t."targetType" = 'story' AND t."target" = ${String(storyId)} AND t."action" IN ('part-story', 'move-articles', 'merge-stories')
      UNION SELECT r."actId" FROM "Article" n JOIN "StoryRulingMember" x ON x."articleId" = n."id" JOIN "StoryRuling" r ON r."id" = x."rulingId" WHERE n."storyId" = ${storyId}
    ) ORDER BY a."id" DESC LIMIT ${MOST}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
