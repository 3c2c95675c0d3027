import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * Keeps what readers saved of articles that are about to be deleted: title, source and address stay in their lists,
 * with a word that the article was taken out. Call it in the transaction that deletes them.
 */
export async function releaseBookmarks(tx: Db, articleIds: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Bookmark" b SET "articleId" = NULL, "title" = a."title", "sourceName" = s."name", "removedAt" = now(),
      "url" = coalesce(a."canonicalUrl", '/articles/' || a."slug")
    FROM "Article" a JOIN "Source" s ON s."id" = a."sourceId" WHERE b."articleId" = a."id" AND a."id" = ANY(${[...articleIds]}::int[])`;
}
