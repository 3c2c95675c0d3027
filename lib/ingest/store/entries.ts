import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/client";
import { preparedRows } from "@/lib/db/rows";
import type { Candidate } from "../entry-match";
import type { WantedPage } from "../page-text";
import type { PreparedArticle } from "../types";
import { storableJson } from "./json";

/** What a feed was last seen to say of an entry. */
export type KnownEntry = { key: string; hash: string; articleId: number | null; stale: boolean };

/** `seenAt` is true to the week: a look that brings nothing new writes it no more often. */
const SEEN_DAYS = 7;
/** An entry that has left its feed is remembered for so long; later its article still knows it. */
const KEPT_DAYS = 90;

/** Of these entries of a feed those that it was seen to hold before. */
export async function knownEntries(feedId: number, keys: readonly string[]): Promise<Map<string, KnownEntry>> {
  const rows = await preparedRows<KnownEntry>(Prisma.sql`
    SELECT "key", "hash", "articleId", "seenAt" < now() - make_interval(days => ${SEEN_DAYS}) AS "stale"
    FROM "FeedEntry" WHERE "feedId" = ${feedId} AND "key" = ANY(${[...keys]}::uuid[])`);
  return new Map(rows.map((row) => [row.key, row]));
}

/** What could be known of new entries: stored articles, identities that were deleted for good, and addresses that readers kept as links. */
export type Known = { candidates: Candidate[]; buried: ReadonlySet<string>; links: ReadonlySet<string> };

/** Everything that could be what these articles are, in one statement. @param remembered articles that their feed took them for */
export async function knownOf(sourceId: number, articles: readonly PreparedArticle[], remembered: readonly number[]): Promise<Known> {
  const urls = articles.flatMap((article) => article.canonicalUrl ?? []);
  const rows = await preparedRows<{ what: "article" | "grave" | "link"; name: string | null } & Candidate>(Prisma.sql`
    SELECT 'article' AS "what", NULL AS "name", a."id", a."sourceId", a."identity", a."canonicalUrl", coalesce(a."said"->'title'->>'title', a."title") AS "title", a."contentHash", a."publishedAt",
      (SELECT f."id" FROM "ArticleOrigin" o JOIN "Feed" f ON f."id" = o."feedId" WHERE o."articleId" = a."id" AND o."leads" AND f."state" = 'active' LIMIT 1) AS "leadId",
      EXISTS (SELECT 1 FROM "ArticleOrigin" o WHERE o."articleId" = a."id" AND o."importId" IS NOT NULL) AS "imported", s."homepage" AS "site"
    FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" WHERE a."id" IN (
      SELECT unnest(${[...remembered]}::int[])
      UNION SELECT "id" FROM "Article" WHERE "identity" = ANY(${articles.map((article) => article.identity)}::text[])
      UNION SELECT "id" FROM "Article" WHERE "canonicalUrl" = ANY(${urls}::text[])
      UNION SELECT "id" FROM "Article" WHERE "contentHash" = ANY(${articles.map((article) => article.contentHash)}::text[]) AND "sourceId" = ${sourceId}
    )
    UNION ALL SELECT 'grave', i."name", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM "ArticleTombstone" t CROSS JOIN unnest(t."identities") i("name") WHERE t."identities" && ${articles.flatMap((article) => article.identities)}::text[]
    UNION ALL SELECT 'link', b."address", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM "Bookmark" b WHERE b."address" = ANY(${urls}::text[]) AND b."articleId" IS NULL AND b."removedAt" IS NULL`);
  const names = (what: "grave" | "link") => new Set(rows.flatMap((row) => (row.what === what && row.name !== null ? [row.name] : [])));
  return { candidates: rows.filter((row) => row.what === "article"), buried: names("grave"), links: names("link") };
}

/** An entry as its feed is to remember it; `articleId` is null for what was deleted for good. */
export type Remembered = { key: string; hash: string; articleId: number | null; guid: string | null; identities: readonly string[]; categories: readonly string[] };
/** The same with the page that is to be fetched for its text, if any: what is new, or says something else. */
export type RememberedEntry = Remembered & { page: WantedPage | null };

/**
 * Remembers what entries of a feed are, and that their articles were seen in it. Nothing of the articles changes but
 * where they were seen.
 */
export async function rememberEntries(tx: Db, feedId: number, entries: readonly Remembered[]): Promise<void> {
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${storableJson(entries)}::jsonb) AS g("key" uuid, "hash" uuid, "articleId" int, "guid" text, "identities" text[], "categories" text[])
    ), entries AS (
      INSERT INTO "FeedEntry" ("feedId", "key", "hash", "articleId", "seenAt") SELECT ${feedId}, "key", "hash", "articleId", now() FROM given
      ON CONFLICT ("feedId", "key") DO UPDATE SET "hash" = EXCLUDED."hash", "articleId" = EXCLUDED."articleId", "seenAt" = EXCLUDED."seenAt"
    ), origins AS (
      INSERT INTO "ArticleOrigin" ("articleId", "feedId", "guid", "identities", "categories", "seenAt")
      SELECT a."id", ${feedId}, g."guid", g."identities", g."categories", now() FROM given g JOIN "Article" a ON a."id" = g."articleId"
      ON CONFLICT ("feedId", "articleId") DO NOTHING RETURNING "articleId"
    )
    INSERT INTO "CacheInvalidation" ("tags") SELECT array_agg('article:' || a."slug") FROM origins o JOIN "Article" a ON a."id" = o."articleId" HAVING count(*) > 0`;
}

/** Notes that a feed still holds entries that it has long been known to hold. */
export async function touchEntries(feedId: number, keys: readonly string[]): Promise<void> {
  await preparedRows(Prisma.sql`UPDATE "FeedEntry" SET "seenAt" = now() WHERE "feedId" = ${feedId} AND "key" = ANY(${[...keys]}::uuid[])`);
}

/** Forgets entries that left their feed long ago. */
export async function forgetEntries(feedId: number): Promise<void> {
  await preparedRows(Prisma.sql`DELETE FROM "FeedEntry" WHERE "feedId" = ${feedId} AND "seenAt" < now() - make_interval(days => ${KEPT_DAYS})`);
}

/** The feed's words are the article's from now on. */
export async function takeLead(tx: Db, feedId: number, articleId: number): Promise<void> {
  await tx.$executeRaw`UPDATE "ArticleOrigin" SET "leads" = ("feedId" IS NOT DISTINCT FROM ${feedId}) WHERE "articleId" = ${articleId}`;
}

/** The text of a stored article, empty where it is gone. */
export async function textOf(articleId: number): Promise<string> {
  const [row] = await preparedRows<{ text: string }>(Prisma.sql`SELECT "text" FROM "ArticleBody" WHERE "articleId" = ${articleId}`);
  return row?.text ?? "";
}
