import type { QueryResultRow } from "pg";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { asciiSlug, sha256 } from "../identity";
import type { WantedPage } from "../page-text";
import type { PreparedArticle } from "../types";
import { contentColumns } from "./columns";
import { storableJson } from "./json";

/** The feed that brings an article, who holds its lease, what it remembers of the entry (`FeedEntry`), and the page that is to be fetched for its text. */
export type FromFeed = { id: number; owner: string; key: string; hash: string; page: WantedPage | null };

/** Where a new article belongs, and the document or feed that brings it. `tags` are the cache tags that its arrival changes. */
export type Place = {
  sourceId: number; storyId: number | null; storyReason: string | null; importId: number | null; feed: FromFeed | null; arrived: Date; tags: readonly string[];
};

/** An article that came in, and where it belongs. */
export type Arrival = { article: PreparedArticle; place: Place };

type Run = <Row extends QueryResultRow>(statement: Prisma.Sql) => Promise<Row[]>;

/**
 * Stores one article with its body, topics, findings, origin, counters and changed tags. It is one
 * statement, so outside a transaction it is one of its own: all of it is there, or nothing.
 * @returns its id; null when its identity or address is already stored, it was deleted for good, or its feed is no longer
 * held by whom `place` names
 */
export async function insertArticle(tx: Db, article: PreparedArticle, place: Place): Promise<number | null> {
  return insertOne((statement) => tx.$queryRaw(statement), { article, place });
}

/** The same in a transaction of its own, by a statement that PostgreSQL has planned before. */
export async function insertAlone(article: PreparedArticle, place: Place): Promise<number | null> {
  return insertOne(preparedRows, { article, place });
}

/**
 * Stores several articles of one feed by one statement in a transaction of its own, numbered in their order: all that can
 * be are there with everything that belongs to them, or none is.
 * @param arrivals each with an identity of its own
 * @returns the ids of those that are, by identity; the others are known already, were deleted for good or have another's
 * slug. None where the feed is no longer held by whom they name
 * @throws where one of them cannot be stored at all: then none is
 */
export async function insertTogether(arrivals: readonly Arrival[]): Promise<Map<string, number>> {
  return insertAll(preparedRows, arrivals.map(({ article, place }) => ({ article, place, slug: article.slug })));
}

async function insertOne(run: Run, { article, place }: Arrival): Promise<number | null> {
  const insert = async (slug: string) => (await insertAll(run, [{ article, place, slug }])).get(article.identity) ?? null;
  const first = await insert(article.slug);
  if (first !== null || (await isKnown(run, article))) return first;
  // Two titles and eight characters of two hashes in common: more of the hash tells them apart.
  return insert(`${asciiSlug(article.slug, 60)}-${sha256(article.identity).slice(8, 24)}`);
}

async function isKnown(run: Run, article: PreparedArticle): Promise<boolean> {
  const rows = await run(Prisma.sql`
    SELECT 1 FROM "Article" WHERE "identity" = ${article.identity} OR "address" = ${article.address}::uuid
    UNION ALL SELECT 1 FROM "ArticleTombstone" WHERE "identities" && ${[...article.identities]}::text[]`);
  return rows.length > 0;
}

type Named = Arrival & { slug: string };

/** What the statement is given: the rows of each table as one JSON text. `n` and the place in a list count the articles from 1. */
function rowsOf(arrivals: readonly Named[]) {
  const ofEach = <Row>(of: (arrival: Named, n: number) => Row) => storableJson(arrivals.map((arrival, index) => of(arrival, index + 1)));
  const ofAll = (of: (arrival: Named) => readonly object[]) => storableJson(arrivals.flatMap((arrival, index) => of(arrival).map((row) => ({ n: index + 1, ...row }))));
  return {
    rows: ofEach(({ article, place: { arrived, sourceId, storyId }, slug }) => ({
      ...contentColumns(article), slug, identity: article.identity, address: article.address, sourceId, storyId, firstSeenAt: arrived, changedAt: arrived, sortAt: article.sortAt,
    })),
    bodies: ofEach(({ article: { html, text } }) => ({ html, text })),
    origins: ofEach(({ article: { firstLine, lastLine, guid, identities }, place: { feed, importId, arrived } }) =>
      ({ importId, feedId: feed?.id ?? null, leads: feed !== null, guid, identities, firstLine, lastLine, seenAt: arrived })),
    entries: ofAll(({ place: { feed, arrived } }) => (feed === null ? [] : [{ feedId: feed.id, key: feed.key, hash: feed.hash, seenAt: arrived }])),
    topics: ofAll(({ article }) => article.topics.map((slug, position) => ({ slug, position }))),
    findings: ofAll(({ article, place }) => findingRows(article, place)),
    pages: ofAll(({ place: { feed } }) => (feed?.page ? [feed.page] : [])),
  };
}

/** Whoever moves, changes or deletes the feed waits for what is stored, or takes the lease away before it. */
function heldBy(feed: FromFeed | null): Prisma.Sql {
  return Prisma.sql`SELECT "id" FROM "Feed" WHERE "id" = ${feed?.id ?? 0} AND "leaseOwner" = ${feed?.owner ?? ""} FOR SHARE`;
}

async function insertAll(run: Run, arrivals: readonly Named[]): Promise<Map<string, number>> {
  const { rows, bodies, origins, entries, topics, findings, pages } = rowsOf(arrivals);
  const names = arrivals.flatMap(({ article }) => article.identities);
  const tags = [...new Set(arrivals.flatMap(({ place }) => place.tags))];
  const feed = arrivals[0]?.place.feed ?? null;
  // What a feed brings need not be on the disk at once: the feed's own state, written afterwards, is only there if it is.
  const stored = await run<{ id: number; identity: string }>(Prisma.sql`
    WITH given AS MATERIALIZED (
      SELECT r.* FROM jsonb_populate_recordset(NULL::"Article", ${rows}::jsonb) WITH ORDINALITY r,
        set_config('synchronous_commit', CASE WHEN ${feed !== null} THEN 'off' ELSE current_setting('synchronous_commit') END, true)
    ), origins AS MATERIALIZED (
      SELECT * FROM jsonb_populate_recordset(NULL::"ArticleOrigin", ${origins}::jsonb) WITH ORDINALITY
    ), held AS (${heldBy(feed)}), stored AS (
      INSERT INTO "Article" (
        "slug", "identity", "address", "sourceId", "storyId", "title", "titleDerived", "standfirst", "byline", "dateline", "lang", "kind",
        "publishedAt", "publishedPrecision", "publishedEvidence", "sourceUpdatedAt", "firstSeenAt", "changedAt", "sortAt",
        "canonicalUrl", "link", "originalUrl", "quotedOutlet", "disclaimer", "sponsor", "facts",
        "imageUrl", "imageAlt", "imageCaption", "imageCredit", "imageWidth", "imageHeight", "enclosures", "wordCount", "contentHash")
      SELECT
        "slug", "identity", "address", "sourceId", "storyId", "title", "titleDerived", "standfirst", "byline", "dateline", "lang", "kind",
        "publishedAt", "publishedPrecision", "publishedEvidence", "sourceUpdatedAt", "firstSeenAt", "changedAt", "sortAt",
        "canonicalUrl", "link", "originalUrl", "quotedOutlet", "disclaimer", "sponsor", "facts",
        "imageUrl", "imageAlt", "imageCaption", "imageCredit", "imageWidth", "imageHeight", "enclosures", "wordCount", "contentHash"
      FROM given JOIN (SELECT "ordinality", "identities", "feedId" FROM origins) o USING ("ordinality")
      WHERE NOT (o."identities" && (
        SELECT coalesce(array_agg(i), '{}') FROM "ArticleTombstone" t CROSS JOIN unnest(t."identities") i WHERE t."identities" && ${names}::text[]))
        AND (o."feedId" IS NULL OR o."feedId" IN (SELECT "id" FROM held))
      ORDER BY "ordinality"
      ON CONFLICT DO NOTHING
      RETURNING "id", "identity", "sourceId", "sortAt"
    ), placed AS MATERIALIZED (
      SELECT s.*, g."ordinality" AS "n" FROM stored s JOIN given g USING ("identity")
    ), body AS (
      INSERT INTO "ArticleBody" ("articleId", "html", "text")
      SELECT p."id", b."html", b."text"
      FROM placed p JOIN ROWS FROM (jsonb_to_recordset(${bodies}::jsonb) AS ("html" text, "text" text)) WITH ORDINALITY AS b("html", "text", "n") USING ("n")
    ), topics AS (
      INSERT INTO "ArticleTopic" ("articleId", "topicId", "position", "sortAt")
      SELECT p."id", t."id", named."position", p."sortAt"
      FROM placed p JOIN jsonb_to_recordset(${topics}::jsonb) AS named("n" bigint, "slug" text, "position" int) USING ("n") JOIN "Topic" t USING ("slug")
      RETURNING "topicId"
    ), findings AS (
      INSERT INTO "Finding" ("articleId", "field", "value", "reason", "score", "origin")
      SELECT p."id", f."field", f."value", f."reason", f."score", f."origin"
      FROM placed p JOIN jsonb_to_recordset(${findings}::jsonb) AS f("n" bigint, "field" text, "value" text, "reason" text, "score" float, "origin" text) USING ("n")
      WHERE f."field" <> 'topic' OR EXISTS (SELECT 1 FROM "Topic" t WHERE t."slug" = f."value")
    ), origin AS (
      INSERT INTO "ArticleOrigin" ("articleId", "importId", "feedId", "leads", "guid", "identities", "firstLine", "lastLine", "seenAt")
      SELECT p."id", o."importId", o."feedId", o."leads", o."guid", o."identities", o."firstLine", o."lastLine", o."seenAt"
      FROM placed p JOIN origins o ON o."ordinality" = p."n"
      ON CONFLICT ("importId", "firstLine") DO UPDATE SET "articleId" = EXCLUDED."articleId", "identities" = EXCLUDED."identities"
    ), entry AS (
      INSERT INTO "FeedEntry" ("feedId", "key", "hash", "articleId", "seenAt")
      SELECT e."feedId", e."key", e."hash", p."id", e."seenAt"
      FROM placed p JOIN jsonb_to_recordset(${entries}::jsonb) AS e("n" bigint, "feedId" int, "key" uuid, "hash" uuid, "seenAt" timestamptz) USING ("n")
      ON CONFLICT ("feedId", "key") DO UPDATE SET "hash" = EXCLUDED."hash", "articleId" = EXCLUDED."articleId", "seenAt" = EXCLUDED."seenAt"
    ), page AS (${pagesAsked(pages)}), source AS (
      UPDATE "Source" s SET "articleCount" = s."articleCount" + a."count", "lastArticleAt" = GREATEST(s."lastArticleAt", a."last")
      FROM (SELECT "sourceId", count(*)::int AS "count", max("sortAt") AS "last" FROM placed GROUP BY "sourceId") a WHERE s."id" = a."sourceId"
    ), listed AS (
      -- In one order, so that two that share topics never wait for each other in a circle.
      SELECT "id" FROM "Topic" WHERE "id" IN (SELECT "topicId" FROM topics) ORDER BY "id" FOR NO KEY UPDATE
    ), counted AS (
      UPDATE "Topic" t SET "articleCount" = t."articleCount" + a."count"
      FROM (SELECT "topicId", count(*)::int AS "count" FROM topics GROUP BY "topicId") a WHERE t."id" = a."topicId" AND t."id" IN (SELECT "id" FROM listed)
    ), told AS (
      INSERT INTO "CacheInvalidation" ("tags") SELECT ${tags}::text[] FROM placed LIMIT 1
    )
    SELECT "id", "identity" FROM placed`);
  return new Map(stored.map(({ id, identity }) => [identity, id]));
}

/** A page that is wanted waits from the moment in which its article is there. */
const pagesAsked = (pages: string) => Prisma.sql`
  INSERT INTO "PageText" ("articleId", "url", "host", "hash", "why", "draft")
  SELECT p."id", w."url", w."host", w."hash", w."why", w."draft"
  FROM placed p JOIN jsonb_to_recordset(${pages}::jsonb) AS w("n" bigint, "url" text, "host" text, "hash" uuid, "why" text, "draft" jsonb) USING ("n")`;

/** The reasons behind a new article's labels, and behind its place in a story. */
export function findingRows(article: PreparedArticle, place: Pick<Place, "storyReason">) {
  const story = article.storyKey !== null && place.storyReason !== null
    ? [{ field: "story", value: article.storyKey, reason: place.storyReason, score: null, origin: "edition" as const }]
    : [];
  return [...article.findings, ...story];
}
