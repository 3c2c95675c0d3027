import type { Db } from "@/lib/db/client";
import { storableJson, storableText } from "@/lib/ingest/store/json";
import { refreshStory } from "@/lib/stories/mutations";
import { lookedAt, type Due } from "../checks";
import { publish } from "../publish";
import type { Grounds } from "./decide";
import { evidenceOf, reasonOf } from "./words";

/** Articles of a story whose pages are made anew with it; others follow when they are next made. */
const MOST_TOLD = 200;

/** Where an article stands from now on, and why; `storyId` null where it stands alone. */
export type Place = { id: number; storyId: number | null; grounds: Grounds | null };

/**
 * Writes where articles stand, and that those that waited were placed, but for those that changed in the meantime. What an
 * edition or an admin said of it stays as it was said.
 */
export async function standAt(tx: Db, places: readonly Place[], due: readonly Due[]): Promise<void> {
  const told = places.flatMap(({ id, storyId, grounds }) => (storyId === null || grounds === null ? [] : [{
    articleId: id, value: String(storyId), reason: storableText(reasonOf(grounds)), score: grounds.by === "likeness" ? Number(grounds.score.toFixed(3)) : null, evidence: grounds.by === "likeness" ? evidenceOf(grounds.evidence) : null,
  }]));
  await tx.$executeRaw`
    WITH place AS (SELECT * FROM unnest(${places.map(({ id }) => id)}::int[], ${places.map(({ storyId }) => storyId)}::int[]) AS p("id", "story")),
      stood AS (UPDATE "Article" a SET "storyId" = p."story" FROM place p WHERE a."id" = p."id" AND a."storyId" IS DISTINCT FROM p."story"),
      unsaid AS (DELETE FROM "Finding" f USING place p WHERE f."articleId" = p."id" AND f."field" = 'story' AND f."origin" = 'rule'),
      said AS (
        INSERT INTO "Finding" ("articleId", "field", "value", "reason", "score", "origin", "evidence")
        SELECT t."articleId", 'story', t."value", t."reason", t."score", 'rule', t."evidence"
        FROM jsonb_to_recordset(${storableJson(told)}::jsonb) AS t("articleId" int, "value" text, "reason" text, "score" float, "evidence" jsonb))
    ${lookedAt("PlacingCheck", due)}`;
}

/** Makes the faces of stories anew, and names every page that shows them, or shows articles that went elsewhere. */
export async function renewFaces(tx: Db, stories: readonly number[], articles: readonly number[]): Promise<void> {
  const ids = [...new Set(stories)].sort((a, b) => a - b);
  if (ids.length + articles.length === 0) return;
  for (const id of ids) await refreshStory(tx, id);
  const [tags] = await tx.$queryRaw<{ articles: string[]; sources: string[]; topics: string[]; stories: string[] }[]>`
    WITH told AS (
      SELECT unnest(${[...articles]}::int[]) AS "id"
      UNION SELECT m."id" FROM unnest(${ids}::int[]) s CROSS JOIN LATERAL (
        SELECT "id" FROM "Article" WHERE "storyId" = s AND "status" = 'visible' ORDER BY "sortAt" DESC, "id" DESC LIMIT ${MOST_TOLD}) m)
    SELECT ARRAY(SELECT "slug" FROM "Article" WHERE "id" IN (SELECT "id" FROM told)) AS "articles",
      ARRAY(SELECT DISTINCT o."slug" FROM "Article" a JOIN "Source" o ON o."id" = a."sourceId" WHERE a."id" IN (SELECT "id" FROM told)) AS "sources",
      ARRAY(SELECT DISTINCT t."slug" FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" IN (SELECT "id" FROM told)) AS "topics",
      ARRAY(SELECT "slug" FROM "Story" WHERE "id" = ANY(${ids}::int[])) AS "stories"`;
  if (tags) await publish(tx, tags);
}
