import "server-only";
import { cardsInOrder } from "@/lib/articles/queries";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { outwardId } from "../rules/reference";
import type { SavedItem, Shelf } from "../types";

type ItemRow = {
  id: string;
  articleId: number | null;
  shelf: Shelf;
  note: string | null;
  savedAt: Date;
  removedAt: Date | null;
  url: string | null;
  title: string;
  lang: string | null;
  standfirst: string | null;
  source: string | null;
  slug: string | null;
  status: string | null;
  lists: string[];
  reason: string | null;
};

/** Saved pieces by their own ids, in the order given; ids that are gone are left out. */
export async function savedItems(bookmarkIds: readonly string[]): Promise<SavedItem[]> {
  if (bookmarkIds.length === 0) return [];
  const rows = await db().$queryRaw<ItemRow[]>`
    SELECT b."id", b."articleId", b."shelf", b."note", b."savedAt", b."removedAt", b."url", coalesce(a."title", b."title") AS "title",
      a."lang", a."standfirst", coalesce(s."name", b."sourceName") AS "source", a."slug", a."status",
      ARRAY(SELECT l."listId"::text FROM "BookmarkInList" l WHERE l."bookmarkId" = b."id") AS "lists",
      (SELECT f."reason" FROM "Finding" f WHERE f."articleId" = a."id" AND a."status" = 'hidden' AND f."field" = 'status' AND f."origin" = 'rule'
        ORDER BY f."id" DESC LIMIT 1) AS "reason"
    FROM unnest(${[...bookmarkIds]}::uuid[]) WITH ORDINALITY AS k("id", "n")
    JOIN "Bookmark" b ON b."id" = k."id" LEFT JOIN "Article" a ON a."id" = b."articleId" LEFT JOIN "Source" s ON s."id" = a."sourceId"
    ORDER BY k."n"`;
  const visible = rows.flatMap((row) => (row.status === "visible" && row.articleId !== null ? [row.articleId] : []));
  const cards = new Map((await cardsInOrder(visible)).map((card) => [card.id, card]));
  return rows.map((row) => {
    const article = (row.status === "visible" && row.articleId !== null && cards.get(row.articleId)) || null;
    return {
      id: outwardId(row),
      shelf: row.shelf,
      note: row.note,
      savedAt: row.savedAt.toISOString(),
      lists: row.lists,
      title: row.title,
      lang: row.lang ?? "und",
      standfirst: row.standfirst,
      url: article ? routes.article(article.slug) : row.url,
      source: row.source,
      gone: row.removedAt ? "removed" : row.articleId !== null && !article ? "hidden" : null,
      goneReason: row.reason,
      article,
    };
  });
}
