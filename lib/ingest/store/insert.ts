import type { Db } from "@/lib/db/client";
import { asciiSlug, sha256 } from "../identity";
import type { PreparedArticle } from "../types";
import { contentColumns } from "./columns";
import { storableJson } from "./json";

/** Where a new article belongs. `tags` are the cache tags that its arrival changes. */
export type Place = { sourceId: number; storyId: number | null; storyReason: string | null; importId: number; arrived: Date; tags: readonly string[] };

/**
 * Stores one article with its body, topics, findings, origin, counters and changed tags. It is one
 * statement, so outside a transaction it is one of its own: all of it is there, or nothing.
 * @returns its id; null when its identity is already stored or was deleted for good
 */
export async function insertArticle(tx: Db, article: PreparedArticle, place: Place): Promise<number | null> {
  const first = await insertOnce(tx, article, article.slug, place);
  if (first !== null || (await isKnown(tx, article))) return first;
  // Two titles and eight characters of two hashes in common: more of the hash tells them apart.
  return insertOnce(tx, article, `${asciiSlug(article.slug, 60)}-${sha256(article.identity).slice(8, 24)}`, place);
}

async function isKnown(tx: Db, article: PreparedArticle): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Article" WHERE "identity" = ${article.identity}
    UNION ALL SELECT 1 FROM "ArticleTombstone" WHERE "identities" && ${[...article.identities]}::text[]`;
  return rows.length > 0;
}

async function insertOnce(tx: Db, article: PreparedArticle, slug: string, place: Place): Promise<number | null> {
  const row = storableJson({
    ...contentColumns(article), slug, identity: article.identity, sourceId: place.sourceId, storyId: place.storyId,
    firstSeenAt: place.arrived, changedAt: place.arrived, sortAt: article.sortAt,
  });
  const body = storableJson({ html: article.html, text: article.text });
  const findings = storableJson(findingRows(article, place));
  const origin = storableJson({ importId: place.importId, guid: article.guid, identities: article.identities, firstLine: article.firstLine, lastLine: article.lastLine, seenAt: place.arrived });
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH given AS (
      SELECT * FROM jsonb_populate_record(NULL::"Article", ${row}::jsonb)
    ), stored AS (
      INSERT INTO "Article" (
        "slug", "identity", "sourceId", "storyId", "title", "titleDerived", "standfirst", "byline", "dateline", "lang", "kind",
        "publishedAt", "publishedPrecision", "publishedEvidence", "sourceUpdatedAt", "firstSeenAt", "changedAt", "sortAt",
        "canonicalUrl", "originalUrl", "quotedOutlet", "disclaimer", "sponsor", "facts",
        "imageUrl", "imageAlt", "imageCaption", "imageCredit", "imageWidth", "imageHeight", "wordCount", "contentHash")
      SELECT
        "slug", "identity", "sourceId", "storyId", "title", "titleDerived", "standfirst", "byline", "dateline", "lang", "kind",
        "publishedAt", "publishedPrecision", "publishedEvidence", "sourceUpdatedAt", "firstSeenAt", "changedAt", "sortAt",
        "canonicalUrl", "originalUrl", "quotedOutlet", "disclaimer", "sponsor", "facts",
        "imageUrl", "imageAlt", "imageCaption", "imageCredit", "imageWidth", "imageHeight", "wordCount", "contentHash"
      FROM given
      WHERE NOT EXISTS (SELECT 1 FROM "ArticleTombstone" t WHERE t."identities" && ${[...article.identities]}::text[])
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
      INSERT INTO "ArticleOrigin" ("articleId", "importId", "guid", "identities", "firstLine", "lastLine", "seenAt")
      SELECT stored."id", o."importId", o."guid", o."identities", o."firstLine", o."lastLine", o."seenAt"
      FROM stored, jsonb_populate_record(NULL::"ArticleOrigin", ${origin}::jsonb) o
      ON CONFLICT ("importId", "firstLine") DO UPDATE SET "articleId" = EXCLUDED."articleId", "identities" = EXCLUDED."identities"
    ), source AS (
      UPDATE "Source" s SET "articleCount" = s."articleCount" + 1, "lastArticleAt" = GREATEST(s."lastArticleAt", stored."sortAt")
      FROM stored WHERE s."id" = stored."sourceId"
    ), counted AS (
      UPDATE "Topic" SET "articleCount" = "articleCount" + 1 WHERE "id" IN (SELECT "topicId" FROM topics)
    ), told AS (
      INSERT INTO "CacheInvalidation" ("tags") SELECT ${[...place.tags]}::text[] FROM stored
    )
    SELECT "id" FROM stored`;
  return rows[0]?.id ?? null;
}

/** The reasons behind a new article's labels, and behind its place in a story. */
export function findingRows(article: PreparedArticle, place: Pick<Place, "storyReason">) {
  const story = article.storyKey !== null && place.storyReason !== null
    ? [{ field: "story", value: article.storyKey, reason: place.storyReason, score: null, origin: "edition" as const }]
    : [];
  return [...article.findings, ...story];
}
