import { Prisma } from "@/lib/db/generated/client";

/**
 * The rows of each table as one JSON text. `rows`, `bodies` and `origins` have one for each article, in order; the others
 * any number for each, which name it by `n`, its place in that order from 1.
 */
export type InsertedRows = { rows: string; bodies: string; origins: string; entries: string; topics: string; findings: string; pages: string };

/** `names`: all identities of all articles. `feed`: which brings them, and who holds its lease. */
export type Insertion = { names: readonly string[]; tags: readonly string[]; feed: { id: number; owner: string } | null };

/**
 * One statement that stores articles with everything that belongs to them, numbered in their order, and gives `id` and
 * `identity` of those it stored. It leaves out whose identity, address or slug is there already, what was deleted for
 * good, and everything of a feed that is held by somebody else.
 */
export function insertion(given: InsertedRows, about: Insertion): Prisma.Sql {
  return Prisma.sql`
    WITH ${articles(given, about)}, ${belongings(given)}, ${memories(given)}, ${counts(about)}
    SELECT "id", "identity" FROM placed`;
}

/** Whoever moves, changes or deletes the feed waits for what is stored, or takes the lease away before it. */
function heldBy(feed: Insertion["feed"]): Prisma.Sql {
  return Prisma.sql`SELECT "id" FROM "Feed" WHERE "id" = ${feed?.id ?? 0} AND "leaseOwner" = ${feed?.owner ?? ""} FOR SHARE`;
}

function articles({ rows, origins }: InsertedRows, { names, feed }: Insertion): Prisma.Sql {
  // What a feed brings need not be on the disk at once: the feed's own state, written afterwards, is only there if it is.
  return Prisma.sql`
    given AS MATERIALIZED (
      SELECT r.* FROM jsonb_populate_recordset(NULL::"Article", ${rows}::jsonb) WITH ORDINALITY r,
        set_config('synchronous_commit', CASE WHEN ${feed !== null} THEN 'off' ELSE current_setting('synchronous_commit') END, true)
    ), origins AS MATERIALIZED (
      SELECT * FROM jsonb_populate_recordset(NULL::"ArticleOrigin", ${origins}::jsonb) WITH ORDINALITY
    ), held AS (${heldBy(feed)}), stored AS (
      INSERT INTO "Article" (
        "slug", "identity", "address", "sourceId", "storyId", "title", "titleDerived", "standfirst", "byline", "dateline", "lang", "kind",
        "publishedAt", "publishedPrecision", "publishedEvidence", "sourceUpdatedAt", "firstSeenAt", "changedAt", "sortAt",
        "canonicalUrl", "link", "originalUrl", "quotedOutlet", "disclaimer", "sponsor", "facts",
        "imageUrl", "imageAlt", "imageCaption", "imageCredit", "imageWidth", "imageHeight", "enclosures", "marks", "wordCount", "contentHash")
      SELECT
        "slug", "identity", "address", "sourceId", "storyId", "title", "titleDerived", "standfirst", "byline", "dateline", "lang", "kind",
        "publishedAt", "publishedPrecision", "publishedEvidence", "sourceUpdatedAt", "firstSeenAt", "changedAt", "sortAt",
        "canonicalUrl", "link", "originalUrl", "quotedOutlet", "disclaimer", "sponsor", "facts",
        "imageUrl", "imageAlt", "imageCaption", "imageCredit", "imageWidth", "imageHeight", "enclosures", "marks", "wordCount", "contentHash"
      FROM given JOIN (SELECT "ordinality", "identities", "feedId" FROM origins) o USING ("ordinality")
      WHERE NOT (o."identities" && (
        SELECT coalesce(array_agg(i), '{}') FROM "ArticleTombstone" t CROSS JOIN unnest(t."identities") i WHERE t."identities" && ${[...names]}::text[]))
        AND (o."feedId" IS NULL OR o."feedId" IN (SELECT "id" FROM held))
      ORDER BY "ordinality"
      ON CONFLICT DO NOTHING
      RETURNING "id", "identity", "sourceId", "sortAt"
    ), placed AS MATERIALIZED (
      SELECT s.*, g."ordinality" AS "n" FROM stored s JOIN given g USING ("identity")
    )`;
}

function belongings({ bodies, topics, findings }: InsertedRows): Prisma.Sql {
  return Prisma.sql`
    body AS (
      INSERT INTO "ArticleBody" ("articleId", "html", "text")
      SELECT p."id", b."html", b."text"
      FROM placed p JOIN ROWS FROM (jsonb_to_recordset(${bodies}::jsonb) AS ("html" text, "text" text)) WITH ORDINALITY AS b("html", "text", "n") USING ("n")
    ), topics AS (
      INSERT INTO "ArticleTopic" ("articleId", "topicId", "position", "sortAt")
      SELECT p."id", t."id", named."position", p."sortAt"
      FROM placed p JOIN jsonb_to_recordset(${topics}::jsonb) AS named("n" bigint, "slug" text, "position" int) USING ("n") JOIN "Topic" t USING ("slug")
      RETURNING "topicId"
    ), findings AS (
      INSERT INTO "Finding" ("articleId", "field", "value", "reason", "score", "origin", "evidence")
      SELECT p."id", f."field", f."value", f."reason", f."score", f."origin", f."evidence"
      FROM placed p JOIN jsonb_to_recordset(${findings}::jsonb) AS f("n" bigint, "field" text, "value" text, "reason" text, "score" float, "origin" text, "evidence" jsonb) USING ("n")
      WHERE f."field" <> 'topic' OR EXISTS (SELECT 1 FROM "Topic" t WHERE t."slug" = f."value")
    )`;
}

/** Where each was seen, what its feed remembers, and the page that waits from the moment in which its article is there. */
function memories({ entries, pages }: InsertedRows): Prisma.Sql {
  return Prisma.sql`
    origin AS (
      INSERT INTO "ArticleOrigin" ("articleId", "importId", "feedId", "leads", "guid", "identities", "categories", "firstLine", "lastLine", "seenAt")
      SELECT p."id", o."importId", o."feedId", o."leads", o."guid", o."identities", o."categories", o."firstLine", o."lastLine", o."seenAt"
      FROM placed p JOIN origins o ON o."ordinality" = p."n"
      ON CONFLICT ("importId", "firstLine") DO UPDATE SET "articleId" = EXCLUDED."articleId", "identities" = EXCLUDED."identities"
    ), entry AS (
      INSERT INTO "FeedEntry" ("feedId", "key", "hash", "articleId", "seenAt")
      SELECT e."feedId", e."key", e."hash", p."id", e."seenAt"
      FROM placed p JOIN jsonb_to_recordset(${entries}::jsonb) AS e("n" bigint, "feedId" int, "key" uuid, "hash" uuid, "seenAt" timestamptz) USING ("n")
      ON CONFLICT ("feedId", "key") DO UPDATE SET "hash" = EXCLUDED."hash", "articleId" = EXCLUDED."articleId", "seenAt" = EXCLUDED."seenAt"
    ), page AS (
      INSERT INTO "PageText" ("articleId", "url", "host", "hash", "why", "draft")
      SELECT p."id", w."url", w."host", w."hash", w."why", w."draft"
      FROM placed p JOIN jsonb_to_recordset(${pages}::jsonb) AS w("n" bigint, "url" text, "host" text, "hash" uuid, "why" text, "draft" jsonb) USING ("n")
    )`;
}

function counts({ tags }: Insertion): Prisma.Sql {
  return Prisma.sql`
    source AS (
      UPDATE "Source" s SET "articleCount" = s."articleCount" + a."count", "lastArticleAt" = GREATEST(s."lastArticleAt", a."last")
      FROM (SELECT "sourceId", count(*)::int AS "count", max("sortAt") AS "last" FROM placed GROUP BY "sourceId") a WHERE s."id" = a."sourceId"
    ), listed AS (
      -- In one order, so that two that share topics never wait for each other in a circle.
      SELECT "id" FROM "Topic" WHERE "id" IN (SELECT "topicId" FROM topics) ORDER BY "id" FOR NO KEY UPDATE
    ), counted AS (
      UPDATE "Topic" t SET "articleCount" = t."articleCount" + a."count"
      FROM (SELECT "topicId", count(*)::int AS "count" FROM topics GROUP BY "topicId") a WHERE t."id" = a."topicId" AND t."id" IN (SELECT "id" FROM listed)
    ), told AS (
      INSERT INTO "CacheInvalidation" ("tags") SELECT ${[...tags]}::text[] FROM placed LIMIT 1
    )`;
}
