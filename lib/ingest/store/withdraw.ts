import type { Db } from "@/lib/db/client";

/** What hiding or showing an article touched. */
export type Withdrawn = { slug: string; sourceSlug: string; topics: string[]; stories: number[] };

/**
 * Hides an article, with the reason: a newer reading of the same bytes no longer finds it, or an admin took it out. What
 * readers did with it stays. What an admin shows stays shown, whatever a reading finds.
 * @returns null when it was hidden already, or an admin shows it
 */
export async function withdrawArticle(tx: Db, articleId: number, reason: string, origin: "rule" | "admin" = "rule"): Promise<Withdrawn | null> {
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE "Article" SET "status" = 'hidden', "changedAt" = now() WHERE "id" = ${articleId} AND "status" = 'visible'
      AND (${origin} = 'admin' OR NOT EXISTS (
        SELECT 1 FROM "Finding" f WHERE f."articleId" = ${articleId} AND f."field" = 'status' AND f."value" = 'visible' AND f."origin" = 'admin'))
    RETURNING "slug", "sourceId", "storyId"`;
  const row = rows[0];
  if (!row) return null;
  await tx.finding.deleteMany({ where: { articleId, field: "status" } });
  await tx.finding.create({ data: { articleId, field: "status", value: "hidden", reason, origin } });
  return settle(tx, articleId, row, "hidden");
}

/**
 * Shows again an article that a reading had hidden, now that one finds it. What an admin hid stays hidden.
 * @returns null when there was nothing to show
 */
export async function showArticle(tx: Db, articleId: number): Promise<Withdrawn | null> {
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE "Article" SET "status" = 'visible', "changedAt" = now() WHERE "id" = ${articleId} AND "status" = 'hidden'
      AND (SELECT bool_and(f."origin" = 'rule') FROM "Finding" f WHERE f."articleId" = ${articleId} AND f."field" = 'status' AND f."value" = 'hidden')
    RETURNING "slug", "sourceId", "storyId"`;
  const row = rows[0];
  if (!row) return null;
  await tx.finding.deleteMany({ where: { articleId, field: "status", origin: "rule" } });
  return settle(tx, articleId, row, "visible");
}

/**
 * Shows again an article that is hidden, for an admin. Where a reading had hidden it, their word stands from now on.
 * @returns null when it was not hidden
 */
export async function showForGood(tx: Db, articleId: number, reason: string): Promise<Withdrawn | null> {
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE "Article" SET "status" = 'visible', "changedAt" = now() WHERE "id" = ${articleId} AND "status" = 'hidden' RETURNING "slug", "sourceId", "storyId"`;
  const row = rows[0];
  if (!row) return null;
  const { count } = await tx.finding.deleteMany({ where: { articleId, field: "status", origin: { not: "admin" } } });
  await tx.finding.deleteMany({ where: { articleId, field: "status" } });
  if (count > 0) await tx.finding.create({ data: { articleId, field: "status", value: "visible", reason, origin: "admin" } });
  return settle(tx, articleId, row, "visible");
}

type Row = { slug: string; sourceId: number; storyId: number | null };

/** The counters and lists of an article whose status has changed. */
async function settle(tx: Db, articleId: number, { slug, sourceId, storyId }: Row, status: "visible" | "hidden"): Promise<Withdrawn> {
  return { slug, sourceSlug: await recountSource(tx, sourceId), topics: await setTopics(tx, articleId, status), stories: storyId === null ? [] : [storyId] };
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
