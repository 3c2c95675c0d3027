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

type Run = <Row extends QueryResultRow>(statement: Prisma.Sql) => Promise<Row[]>;

/**
 * Stores one article with its body, topics, findings, origin, counters and changed tags. It is one
 * statement, so outside a transaction it is one of its own: all of it is there, or nothing.
 * @returns its id; null when its identity or address is already stored, it was deleted for good, or its feed is no longer
 * held by whom `place` names
 */
export async function insertArticle(tx: Db, article: PreparedArticle, place: Place): Promise<number | null> {
  return insertBy((statement) => tx.$queryRaw(statement), article, place);
}

/** The same in a transaction of its own, by a statement that PostgreSQL has planned before. */
export async function insertAlone(article: PreparedArticle, place: Place): Promise<number | null> {
  return insertBy(preparedRows, article, place);
}

async function insertBy(run: Run, article: PreparedArticle, place: Place): Promise<number | null> {
  const first = await insertOnce(run, article, article.slug, place);
  if (first !== null || (await isKnown(run, article))) return first;
  // Two titles and eight characters of two hashes in common: more of the hash tells them apart.
  return insertOnce(run, article, `${asciiSlug(article.slug, 60)}-${sha256(article.identity).slice(8, 24)}`, place);
}

async function isKnown(run: Run, article: PreparedArticle): Promise<boolean> {
  const rows = await run(Prisma.sql`
    SELECT 1 FROM "Article" WHERE "identity" = ${article.identity} OR "address" = ${article.address}::uuid
    UNION ALL SELECT 1 FROM "ArticleTombstone" WHERE "identities" && ${[...article.identities]}::text[]`);
  return rows.length > 0;
}

/** What the statement is given: one row of each table as JSON. */
function rowsOf(article: PreparedArticle, slug: string, place: Place) {
  const { firstLine, lastLine, guid, identities } = article;
  const { feed, importId, arrived: seenAt, sourceId, storyId } = place;
  return {
    row: storableJson({
      ...contentColumns(article), slug, identity: article.identity, address: article.address, sourceId, storyId, firstSeenAt: seenAt, changedAt: seenAt, sortAt: article.sortAt,
    }),
    body: storableJson({ html: article.html, text: article.text }),
    findings: storableJson(findingRows(article, place)),
    origin: storableJson({ importId, feedId: feed?.id ?? null, leads: feed !== null, guid, identities, firstLine, lastLine, seenAt }),
    entry: storableJson(feed === null ? {} : { feedId: feed.id, key: feed.key, hash: feed.hash, seenAt }),
    page: storableJson(feed?.page ?? {}),
  };
}

/** Whoever moves, changes or deletes the feed waits for what is stored, or takes the lease away before it. */
function heldBy(feed: FromFeed | null): Prisma.Sql {
  return Prisma.sql`SELECT "id" FROM "Feed" WHERE "id" = ${feed?.id ?? 0} AND "leaseOwner" = ${feed?.owner ?? ""} FOR SHARE`;
}

async function insertOnce(run: Run, article: PreparedArticle, slug: string, place: Place): Promise<number | null> {
  const { row, body, findings, origin, entry, page } = rowsOf(article, slug, place);
  // What a feed brings need not be on the disk at once: the feed's own state, written afterwards, is only there if it is.
  const rows = await run<{ id: number }>(Prisma.sql`
    WITH given AS (
      SELECT r.* FROM jsonb_populate_record(NULL::"Article", ${row}::jsonb) r,
        set_config('synchronous_commit', CASE WHEN ${place.feed !== null} THEN 'off' ELSE current_setting('synchronous_commit') END, true)
    ), held AS (${heldBy(place.feed)}), stored AS (
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
      FROM given
      WHERE NOT EXISTS (SELECT 1 FROM "ArticleTombstone" t WHERE t."identities" && ${[...article.identities]}::text[])
        AND (${place.feed === null} OR EXISTS (SELECT 1 FROM held))
      ON CONFLICT DO NOTHING
      RETURNING "id", "sourceId", "sortAt"
    ), body AS (
      INSERT INTO "ArticleBody" ("articleId", "html", "text")
      SELECT stored."id", b."html", b."text" FROM stored, jsonb_to_record(${body}::jsonb) AS b("html" text, "text" text)
    ), topics AS (
      INSERT INTO "ArticleTopic" ("articleId", "topicId", "position", "sortAt")
      SELECT stored."id", t."id", named."position" - 1, stored."sortAt"
      FROM stored, unnest(${article.topics}::text[]) WITH ORDINALITY AS named("slug", "position") JOIN "Topic" t USING ("slug")
      RETURNING "topicId"
    ), findings AS (
      INSERT INTO "Finding" ("articleId", "field", "value", "reason", "score", "origin")
      SELECT stored."id", f."field", f."value", f."reason", f."score", f."origin"
      FROM stored, jsonb_to_recordset(${findings}::jsonb) AS f("field" text, "value" text, "reason" text, "score" float, "origin" text)
      WHERE f."field" <> 'topic' OR EXISTS (SELECT 1 FROM "Topic" t WHERE t."slug" = f."value")
    ), origin AS (
      INSERT INTO "ArticleOrigin" ("articleId", "importId", "feedId", "leads", "guid", "identities", "firstLine", "lastLine", "seenAt")
      SELECT stored."id", o."importId", o."feedId", o."leads", o."guid", o."identities", o."firstLine", o."lastLine", o."seenAt"
      FROM stored, jsonb_populate_record(NULL::"ArticleOrigin", ${origin}::jsonb) o
      ON CONFLICT ("importId", "firstLine") DO UPDATE SET "articleId" = EXCLUDED."articleId", "identities" = EXCLUDED."identities"
    ), entry AS (
      INSERT INTO "FeedEntry" ("feedId", "key", "hash", "articleId", "seenAt")
      SELECT e."feedId", e."key", e."hash", stored."id", e."seenAt"
      FROM stored, jsonb_populate_record(NULL::"FeedEntry", ${entry}::jsonb) e WHERE e."feedId" IS NOT NULL
      ON CONFLICT ("feedId", "key") DO UPDATE SET "hash" = EXCLUDED."hash", "articleId" = EXCLUDED."articleId", "seenAt" = EXCLUDED."seenAt"
    ), page AS (${pageAsked(page)}), source AS (
      UPDATE "Source" s SET "articleCount" = s."articleCount" + 1, "lastArticleAt" = GREATEST(s."lastArticleAt", stored."sortAt")
      FROM stored WHERE s."id" = stored."sourceId"
    ), listed AS (
      -- In one order, so that two that share topics never wait for each other in a circle.
      SELECT "id" FROM "Topic" WHERE "id" IN (SELECT "topicId" FROM topics) ORDER BY "id" FOR NO KEY UPDATE
    ), counted AS (
      UPDATE "Topic" SET "articleCount" = "articleCount" + 1 WHERE "id" IN (SELECT "id" FROM listed)
    ), told AS (
      INSERT INTO "CacheInvalidation" ("tags") SELECT ${[...place.tags]}::text[] FROM stored
    )
    SELECT "id" FROM stored`);
  return rows[0]?.id ?? null;
}

/** A page that is wanted waits from the moment in which its article is there. */
const pageAsked = (page: string) => Prisma.sql`
  INSERT INTO "PageText" ("articleId", "url", "host", "hash", "why", "draft")
  SELECT stored."id", p."url", p."host", p."hash", p."why", p."draft" FROM stored, jsonb_populate_record(NULL::"PageText", ${page}::jsonb) p WHERE p."url" IS NOT NULL`;

/** The reasons behind a new article's labels, and behind its place in a story. */
export function findingRows(article: PreparedArticle, place: Pick<Place, "storyReason">) {
  const story = article.storyKey !== null && place.storyReason !== null
    ? [{ field: "story", value: article.storyKey, reason: place.storyReason, score: null, origin: "edition" as const }]
    : [];
  return [...article.findings, ...story];
}
