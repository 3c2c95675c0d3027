import { UPHELD } from "@/lib/articles/types/desk";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { silentAt } from "@/lib/sources/queries/silence";
import { REPORT_ARTICLES, REPORT_DAYS, REPORT_LEAST, type FeedsHealth, type SourceFigures } from "@/lib/sources/types/report";

const { sql } = Prisma;
/** Topics, and other sources, of which a report tells. */
const MOST = { topics: 12, sources: 5, feeds: 100 } as const;

type Counted = Omit<SourceFigures, "since" | "hours" | "weekdays" | "feeds"> & { first: string | null; hours: Record<string, number>; weekdays: Record<string, number> };

const list = (rows: Prisma.Sql, order: Prisma.Sql) => sql`(SELECT coalesce(json_agg(r ORDER BY ${order}), '[]'::json) FROM (${rows}) r)`;
const counts = (rows: Prisma.Sql) => sql`(SELECT coalesce(json_object_agg(r."key", r."n"), '{}'::json) FROM (${rows}) r)`;

/** The articles that are counted, found along the index of its list: of the days up to the source's last, and at least so many. */
const windowOf = (sourceId: number, until: Date, most: number) => sql`
  SELECT * FROM (
    SELECT "id", "kind", "lang", "title", "publishedPrecision", "sortAt", "reprintOfId", "revisionCount",
      first_value("sortAt") OVER newest - "sortAt" AS "before", row_number() OVER newest AS "place"
    FROM (SELECT * FROM "Article" WHERE "sourceId" = ${sourceId} AND "status" = 'visible' AND "sortAt" <= ${until} ORDER BY "sortAt" DESC, "id" DESC LIMIT ${most}) a
    WINDOW newest AS (ORDER BY "sortAt" DESC, "id" DESC)
  ) b WHERE "before" <= make_interval(days => ${REPORT_DAYS}::int) OR "place" <= ${REPORT_LEAST}`;

/** Articles of which the source itself replaced a version by one with other words in this column. */
const changed = (column: "title" | "contentHash", now: Prisma.Sql) => sql`(SELECT count(*)::int FROM w WHERE w."revisionCount" > 0 AND EXISTS (
  SELECT 1 FROM "ArticleRevision" v LEFT JOIN "ArticleRevision" x ON x."articleId" = v."articleId" AND x."number" = v."number" + 1
  WHERE v."articleId" = w."id" AND v."replacedBy" = 'source' AND v.${Prisma.raw(`"${column}"`)} IS DISTINCT FROM coalesce(x.${Prisma.raw(`"${column}"`)}, ${now})))`;

/**
 * What is counted of a source at a time. What it costs is bounded, however many articles the source has.
 * @param most articles that are counted, the newest
 */
export async function countSource(sourceId: number, now: Date, most = REPORT_ARTICLES): Promise<SourceFigures> {
  const others = (join: Prisma.Sql) => list(sql`
    SELECT s."slug", s."name", count(DISTINCT w."id")::int AS "articles" FROM w JOIN "Article" p ON ${join} AND p."status" = 'visible' AND p."sourceId" <> ${sourceId}
    JOIN "Source" s ON s."id" = p."sourceId" GROUP BY s."id" ORDER BY 3 DESC, s."slug" LIMIT ${MOST.sources}`, sql`r."articles" DESC, r."slug"`);
  const [row] = await rowsAsJson<Counted>(sql`
    WITH w AS MATERIALIZED (${windowOf(sourceId, now, most)})
    SELECT (SELECT count(*)::int FROM w) AS "articles", (SELECT min("sortAt") FROM w) AS "first", (SELECT max("sortAt") FROM w) AS "lastAt",
      ${counts(sql`SELECT extract(hour FROM "sortAt" AT TIME ZONE 'UTC')::int AS "key", count(*)::int AS "n" FROM w WHERE "publishedPrecision" = 'minute' GROUP BY 1`)} AS "hours",
      ${counts(sql`SELECT extract(isodow FROM "sortAt" AT TIME ZONE 'UTC')::int - 1 AS "key", count(*)::int AS "n" FROM w WHERE "publishedPrecision" IN ('minute', 'day') GROUP BY 1`)} AS "weekdays",
      (SELECT CASE WHEN count(*) > 1 THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY "gap") END FROM (
        SELECT extract(epoch FROM "sortAt" - lag("sortAt") OVER (ORDER BY "sortAt", "id"))::float8 AS "gap" FROM w WHERE "publishedPrecision" = 'minute') g WHERE "gap" IS NOT NULL) AS "gapSeconds",
      ${list(sql`SELECT "kind", count(*)::int AS "articles" FROM w GROUP BY 1`, sql`r."articles" DESC, r."kind"`)} AS "kinds",
      ${list(sql`SELECT "lang", count(*)::int AS "articles" FROM w GROUP BY 1`, sql`r."articles" DESC, r."lang"`)} AS "languages",
      ${list(sql`SELECT t."slug", t."name", count(*)::int AS "articles" FROM w JOIN "ArticleTopic" l ON l."articleId" = w."id" AND l."position" = 0 JOIN "Topic" t ON t."id" = l."topicId"
        GROUP BY t."id" ORDER BY 3 DESC, t."slug" LIMIT ${MOST.topics}`, sql`r."articles" DESC, r."slug"`)} AS "topics",
      (SELECT count(*)::int FROM w JOIN "Article" p ON p."id" = w."reprintOfId" AND p."status" = 'visible' AND p."sourceId" <> ${sourceId}) AS "reprints",
      ${others(sql`p."id" = w."reprintOfId"`)} AS "printsOf",
      (SELECT count(*)::int FROM w WHERE EXISTS (SELECT 1 FROM "Article" p WHERE p."reprintOfId" = w."id" AND p."status" = 'visible' AND p."sourceId" <> ${sourceId})) AS "reprinted",
      ${others(sql`p."reprintOfId" = w."id"`)} AS "printedBy",
      ${changed("contentHash", sql`(SELECT a."contentHash" FROM "Article" a WHERE a."id" = w."id")`)} AS "textChanges", ${changed("title", sql`w."title"`)} AS "headlineChanges",
      (SELECT count(*)::int FROM w WHERE "kind" = 'correction') AS "corrections",
      (SELECT count(DISTINCT w."id")::int FROM w JOIN "Finding" f ON f."articleId" = w."id" AND f."origin" = 'admin' AND f."field" NOT IN ('status', 'reprint', 'story') AND NOT starts_with(f."reason", ${UPHELD})) AS "correctedHere"`);
  if (!row) throw new Error("A source could not be counted.");
  const { first, lastAt, hours, weekdays, ...figures } = row;
  return {
    ...figures, since: first && iso(first), lastAt: lastAt && iso(lastAt), hours: spread(hours, 24), weekdays: spread(weekdays, 7), feeds: await countFeeds(sourceId, now),
  };
}

const iso = (time: string) => new Date(time).toISOString();
const spread = (by: Record<string, number>, length: number) => Array.from({ length }, (_, at) => by[at] ?? 0);

async function countFeeds(sourceId: number, now: Date): Promise<FeedsHealth> {
  const day = (time: Prisma.Sql) => sql`to_char(max(${time}) AT TIME ZONE 'UTC', 'YYYY-MM-DD')`;
  const [row] = await rowsAsJson<FeedsHealth>(sql`
    SELECT count(*)::int AS "feeds", count(*) FILTER (WHERE f."state" <> 'active')::int AS "paused", count(*) FILTER (WHERE f."state" = 'active' AND f."errorCount" > 0)::int AS "failing",
      count(*) FILTER (WHERE ${silentAt(sql`${now}::timestamptz`)})::int AS "silent", ${day(sql`f."lastSuccessAt"`)} AS "lastAnswer", ${day(sql`f."lastNewAt"`)} AS "lastNew"
    FROM (SELECT * FROM "Feed" WHERE "sourceId" = ${sourceId} ORDER BY "id" LIMIT ${MOST.feeds}) f JOIN "Source" s ON s."id" = f."sourceId"`);
  return row ?? { feeds: 0, paused: 0, failing: 0, silent: 0, lastAnswer: null, lastNew: null };
}
