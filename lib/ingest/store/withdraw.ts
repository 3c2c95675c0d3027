import type { Db } from "@/lib/db/client";

/** What hiding or showing an article touched. */
export type Withdrawn = { slug: string; sourceSlug: string; topics: string[]; stories: number[] };

/**
 * Hides an article that a newer reading of the same bytes no longer finds, with the reason. What
 * readers did with it stays.
 * @returns null when it was hidden already
 */
export async function withdrawArticle(tx: Db, articleId: number, reason: string): Promise<Withdrawn | null> {
  const rows = await tx.$queryRaw<{ slug: string; sourceId: number; storyId: number | null }[]>`
    UPDATE "Article" SET "status" = 'hidden', "changedAt" = now() WHERE "id" = ${articleId} AND "status" = 'visible'
    RETURNING "slug", "sourceId", "storyId"`;
  const row = rows[0];
  if (!row) return null;
  await tx.finding.create({ data: { articleId, field: "status", value: "hidden", reason, origin: "rule" } });
  return { slug: row.slug, sourceSlug: await recountSource(tx, row.sourceId), topics: await setTopics(tx, articleId, "hidden"), stories: row.storyId === null ? [] : [row.storyId] };
}

/**
 * Shows again an article that a reading had hidden, now that one finds it. What an admin hid stays hidden.
 * @returns null when there was nothing to show
 */
export async function showArticle(tx: Db, articleId: number): Promise<Withdrawn | null> {
  const rows = await tx.$queryRaw<{ slug: string; sourceId: number; storyId: number | null }[]>`
    UPDATE "Article" SET "status" = 'visible', "changedAt" = now() WHERE "id" = ${articleId} AND "status" = 'hidden'
      AND (SELECT bool_and(f."origin" = 'rule') FROM "Finding" f WHERE f."articleId" = ${articleId} AND f."field" = 'status' AND f."value" = 'hidden')
    RETURNING "slug", "sourceId", "storyId"`;
  const row = rows[0];
  if (!row) return null;
  await tx.finding.deleteMany({ where: { articleId, field: "status", origin: "rule" } });
  return { slug: row.slug, sourceSlug: await recountSource(tx, row.sourceId), topics: await setTopics(tx, articleId, "visible"), stories: row.storyId === null ? [] : [row.storyId] };
}

/** Lists an article under its topics, or takes it out of their lists. Returns their slugs. */
async function setTopics(tx: Db, articleId: number, status: "visible" | "hidden"): Promise<string[]> {
  await tx.articleTopic.updateMany({ where: { articleId }, data: { status } });
  const topics = await tx.$queryRaw<{ slug: string }[]>`
    UPDATE "Topic" SET "articleCount" = "articleCount" + ${status === "visible" ? 1 : -1}
    WHERE "id" IN (SELECT "topicId" FROM "ArticleTopic" WHERE "articleId" = ${articleId}) RETURNING "slug"`;
  return topics.map((topic) => topic.slug);
}

/** A source's kept counters from its rows, after articles left it. Returns its slug. */
export async function recountSource(tx: Db, sourceId: number): Promise<string> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    UPDATE "Source" s SET
      "articleCount" = (SELECT count(*)::int FROM "Article" a WHERE a."sourceId" = s."id" AND a."status" = 'visible'),
      "lastArticleAt" = (SELECT max(a."sortAt") FROM "Article" a WHERE a."sourceId" = s."id" AND a."status" = 'visible')
    WHERE s."id" = ${sourceId} RETURNING "slug"`;
  return rows[0]?.slug ?? "";
}
