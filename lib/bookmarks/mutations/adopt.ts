import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * Turns what readers kept as links into these articles, where the paper now has what the links lead to: by the one form
 * of an address. Shelf, note, lists and time stay. A reader who has the article saved as well keeps that one, with the
 * link's lists, and its note where there was none. Call it in the transaction that stores the articles.
 * @returns how many links found their article
 */
export async function adoptLinks(tx: Db, articleIds: readonly number[]): Promise<number> {
  const links = await tx.$queryRaw<{ id: string; userId: string; articleId: number }[]>`
    SELECT b."id", b."userId", a."id" AS "articleId" FROM "Article" a
    JOIN "Bookmark" b ON b."address" = a."canonicalUrl" AND b."articleId" IS NULL AND b."removedAt" IS NULL
    WHERE a."id" = ANY(${[...articleIds]}::int[]) AND a."status" = 'visible' ORDER BY b."userId", b."savedAt", b."id" FOR UPDATE OF b`;
  if (links.length === 0) return 0;
  const ids = links.map((link) => link.id);
  const articles = links.map((link) => link.articleId);
  // One link of each reader becomes the article; the oldest, where several lead to the same page.
  await tx.$executeRaw`
    UPDATE "Bookmark" b SET "articleId" = k."article", "url" = NULL, "title" = NULL, "sourceName" = NULL, "address" = NULL
    FROM (
      SELECT DISTINCT ON (l."userId", p."article") p."id", p."article" FROM unnest(${ids}::uuid[], ${articles}::int[]) AS p("id", "article") JOIN "Bookmark" l ON l."id" = p."id"
      WHERE NOT EXISTS (SELECT 1 FROM "Bookmark" o WHERE o."userId" = l."userId" AND o."articleId" = p."article")
      ORDER BY l."userId", p."article", l."savedAt", l."id"
    ) k WHERE b."id" = k."id"`;
  await mergeRest(tx, ids, articles);
  return links.length;
}

/** What is still a link is of a reader who has the article saved: that one takes over its lists and note. */
async function mergeRest(tx: Db, ids: readonly string[], articles: readonly number[]): Promise<void> {
  const pairs = await tx.$queryRaw<{ link: string; kept: string }[]>`
    SELECT l."id"::text AS "link", o."id"::text AS "kept" FROM unnest(${[...ids]}::uuid[], ${[...articles]}::int[]) AS p("id", "article")
    JOIN "Bookmark" l ON l."id" = p."id" AND l."articleId" IS NULL JOIN "Bookmark" o ON o."userId" = l."userId" AND o."articleId" = p."article"`;
  if (pairs.length === 0) return;
  const [links, kept] = [pairs.map((pair) => pair.link), pairs.map((pair) => pair.kept)];
  await tx.$executeRaw`
    INSERT INTO "BookmarkInList" ("listId", "bookmarkId", "savedAt")
    SELECT m."listId", o."id", o."savedAt" FROM unnest(${links}::uuid[], ${kept}::uuid[]) AS p("link", "kept")
    JOIN "BookmarkInList" m ON m."bookmarkId" = p."link" JOIN "Bookmark" o ON o."id" = p."kept" ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    UPDATE "Bookmark" o SET "note" = n."note" FROM (
      SELECT DISTINCT ON (p."kept") p."kept", l."note" FROM unnest(${links}::uuid[], ${kept}::uuid[]) AS p("link", "kept")
      JOIN "Bookmark" l ON l."id" = p."link" WHERE l."note" IS NOT NULL ORDER BY p."kept", l."savedAt"
    ) n WHERE o."id" = n."kept" AND o."note" IS NULL`;
  await tx.$executeRaw`DELETE FROM "Bookmark" WHERE "id" = ANY(${links}::uuid[])`;
}
