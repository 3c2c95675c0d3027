import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { kept, numbersOf, rowsAsJsonIn } from "@/lib/db/rows";
import { storableJson, storableText } from "@/lib/ingest/store/json";
import { facesWritten } from "@/lib/stories/mutations/faces";
import { storiesTold, type ToldArticle } from "@/lib/stories/queries/told";
import { lookedAt, type Due } from "../checks";
import { published } from "../publish";
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
  await tx.$executeRaw(kept(Prisma.sql`
    WITH place AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(places.map(({ id, storyId }) => ({ id, story: storyId })))}::jsonb) AS p("id" int, "story" int)),
      stood AS (UPDATE "Article" a SET "storyId" = p."story" FROM place p WHERE a."id" = p."id" AND a."storyId" IS DISTINCT FROM p."story"),
      unsaid AS (DELETE FROM "Finding" f USING place p WHERE f."articleId" = p."id" AND f."field" = 'story' AND f."origin" = 'rule'),
      said AS (
        INSERT INTO "Finding" ("articleId", "field", "value", "reason", "score", "origin", "evidence")
        SELECT t."articleId", 'story', t."value", t."reason", t."score", 'rule', t."evidence"
        FROM jsonb_to_recordset(${storableJson(told)}::jsonb) AS t("articleId" int, "value" text, "reason" text, "score" float, "evidence" jsonb))
    ${lookedAt("PlacingCheck", due)}`));
}

/**
 * Makes the faces of stories anew, and names every page that shows them, or shows articles that went elsewhere. The rows of
 * the stories are the transaction's already.
 */
export async function renewFaces(tx: Db, stories: readonly number[], articles: readonly number[]): Promise<void> {
  if (stories.length + articles.length === 0) return;
  const told = await storiesTold(tx, [...new Set(stories)]);
  const shown = told.flatMap((story) => newestOf(story.articles));
  const seen = new Set(shown.map(({ id }) => id));
  const elsewhere = await shownElsewhere(tx, articles.filter((id) => !seen.has(id)));
  const all = (of: (one: Shown) => readonly string[]) => [...new Set([...shown, ...elsewhere].flatMap(of))];
  const tags = published({ articles: all(({ slug }) => [slug]), sources: all(({ sourceSlug }) => [sourceSlug]), topics: all(({ topics }) => topics), stories: told.map(({ slug }) => slug) });
  await tx.$executeRaw(kept(told.length === 0 ? tags : Prisma.sql`WITH faces AS (${facesWritten(told)}) ${tags}`));
}

/** An article with the slugs of the pages that show it. */
type Shown = Pick<ToldArticle, "id" | "slug" | "sourceSlug" | "topics">;

function newestOf(articles: readonly ToldArticle[]): Shown[] {
  if (articles.length <= MOST_TOLD) return [...articles];
  return [...articles].sort((a, b) => b.sortAt.getTime() - a.sortAt.getTime() || b.id - a.id).slice(0, MOST_TOLD);
}

/** The same of articles that left their stories for none, or are not among the newest of theirs. */
async function shownElsewhere(tx: Db, ids: readonly number[]): Promise<Shown[]> {
  if (ids.length === 0) return [];
  return rowsAsJsonIn<Shown>(tx, Prisma.sql`
    SELECT a."id", a."slug", o."slug" AS "sourceSlug",
      (SELECT coalesce(json_agg(t."slug"), '[]'::json) FROM "ArticleTopic" l JOIN "Topic" t ON t."id" = l."topicId" WHERE l."articleId" = a."id") AS "topics"
    FROM "Article" a JOIN "Source" o ON o."id" = a."sourceId" WHERE a."id" = ANY(${numbersOf(ids)}::int[])`);
}
