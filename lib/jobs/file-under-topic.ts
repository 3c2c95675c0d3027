import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import { storableText } from "@/lib/ingest/store/json";
import type { FindingRow } from "@/lib/ingest/types";
import { ownTopicOf, type OwnTopicRule } from "./own-topics";
import type { JobContext } from "./handlers";

/** Articles that are looked through when a topic is added or changed, the newest, and how many at a time. */
const MOST = 5_000;
const TOGETHER = 200;

type Row = { id: number; title: string; lang: string; text: string; categories: string[]; settled: boolean };

/**
 * Files the newest articles under a topic of the site's own that was added or changed, and takes out those that no longer
 * belong there. What an admin settled stays. Begun again, it ends the same.
 */
export async function fileUnderTopic(slug: string, { signal, progress }: Pick<JobContext, "signal" | "progress">): Promise<{ filed: number }> {
  let [before, looked, filed] = [2 ** 31 - 1, 0, 0];
  while (looked < MOST) {
    signal.throwIfAborted();
    const rule = await db().topic.findFirst({ where: { slug, own: true }, select: { id: true, slug: true, words: true, filedUnder: true } });
    const rows = rule === null ? [] : await newest(before);
    if (rule === null || rows.length === 0) break;
    filed += await retrying(() => fileSome(rule, rows));
    before = rows.at(-1)?.id ?? 0;
    looked += rows.length;
    progress({ done: looked });
  }
  return { filed };
}

async function newest(before: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT a."id", a."title", a."lang", left(coalesce(b."text", ''), 6000) AS "text",
      coalesce((SELECT array_agg(DISTINCT c) FROM "ArticleOrigin" o CROSS JOIN unnest(o."categories") c WHERE o."articleId" = a."id"), '{}') AS "categories",
      EXISTS (SELECT 1 FROM "Finding" f WHERE f."articleId" = a."id" AND f."field" = 'topic' AND f."origin" = 'admin') AS "settled"
    FROM "Article" a LEFT JOIN "ArticleBody" b ON b."articleId" = a."id" WHERE a."id" < ${before} ORDER BY a."id" DESC LIMIT ${TOGETHER}`;
}

/** @returns how many of them stand under the topic now */
async function fileSome(rule: OwnTopicRule, rows: readonly Row[]): Promise<number> {
  const found = rows.filter(({ settled }) => !settled).map((row) => ({ id: row.id, finding: ownTopicOf(row, [rule]) }));
  const inside = found.filter((each): each is { id: number; finding: FindingRow } => each.finding !== null);
  await db().$transaction(async (tx) => {
    const all = found.map(({ id }) => id);
    // In one order with whoever stores articles: the topic's row first.
    await tx.$executeRaw`SELECT 1 FROM "Topic" WHERE "id" = ${rule.id} FOR NO KEY UPDATE`;
    await tx.articleTopic.deleteMany({ where: { topicId: rule.id, articleId: { in: all } } });
    await tx.finding.deleteMany({ where: { field: "topic", value: rule.slug, articleId: { in: all } } });
    await tx.finding.createMany({ data: inside.map(({ id, finding }) => ({ ...finding, reason: storableText(finding.reason), articleId: id })) });
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO "ArticleTopic" ("articleId", "topicId", "position", "sortAt", "status")
      SELECT a."id", ${rule.id}, coalesce((SELECT max(t."position") + 1 FROM "ArticleTopic" t WHERE t."articleId" = a."id"), 0), a."sortAt", a."status"
      FROM "Article" a WHERE a."id" = ANY(${inside.map(({ id }) => id)}::int[]) ON CONFLICT DO NOTHING`);
    await tx.$executeRaw`UPDATE "Topic" SET "articleCount" = (SELECT count(*)::int FROM "ArticleTopic" WHERE "topicId" = ${rule.id} AND "status" = 'visible') WHERE "id" = ${rule.id}`;
    const slugs = await tx.article.findMany({ where: { id: { in: inside.map(({ id }) => id) } }, select: { slug: true } });
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.topics, cacheTags.topic(rule.slug), cacheTags.latest, cacheTags.front, ...slugs.map(({ slug }) => cacheTags.article(slug))] } });
  });
  return inside.length;
}
