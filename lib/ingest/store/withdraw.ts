import type { Db } from "@/lib/db/client";

/** What a withdrawal touched. */
export type Withdrawn = { slug: string; sourceSlug: string; topics: string[]; storyId: number | null };

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
  await tx.articleTopic.updateMany({ where: { articleId }, data: { status: "hidden" } });
  const topics = await tx.$queryRaw<{ slug: string }[]>`
    UPDATE "Topic" SET "articleCount" = "articleCount" - 1
    WHERE "id" IN (SELECT "topicId" FROM "ArticleTopic" WHERE "articleId" = ${articleId}) RETURNING "slug"`;
  const source = await recountSource(tx, row.sourceId);
  return { slug: row.slug, sourceSlug: source, topics: topics.map((topic) => topic.slug), storyId: row.storyId };
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
