import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { decodeSavedCursor, encodeSavedCursor } from "../cursor";
import { referencesOf } from "../rules/reference";
import { searchWords } from "../rules/search";
import type { SavedItem, SavedPage, SavedView, Shelf, ShelfCounts } from "../types";
import { savedItems } from "./items";

export const SAVED_PAGE_SIZE = 30;

/**
 * One page of what a reader saved, the latest first, by keyset.
 * @param cursor from the page before
 * @returns null where the reader has no such list
 * @throws AppError `invalid` for a cursor that is none
 */
export async function listSaved(userId: string, view: SavedView, cursor?: string, size = SAVED_PAGE_SIZE): Promise<SavedPage | null> {
  const from = cursor === undefined ? null : decodeSavedCursor(cursor);
  if (view.list !== undefined && !(await ownsList(userId, view.list))) return null;
  const keys = await savedKeys(userId, view, from, size + 1);
  const page = keys.slice(0, size);
  const last = page.at(-1);
  const next = keys.length > size && last ? encodeSavedCursor({ savedAt: last.savedAt.getTime(), id: last.id }) : null;
  return { items: await savedItems(page.map((key) => key.id)), next };
}

type Key = { id: string; savedAt: Date };
type From = { savedAt: number; id: string } | null;

/** The index walk behind a page. A search filters what the walk passes, by words that were folded when they were stored. */
async function savedKeys(userId: string, view: SavedView, from: From, take: number): Promise<Key[]> {
  const words = searchWords(view.q ?? "");
  // Folded by the same function as the stored words; what LIKE would take for a pattern is escaped after that.
  const found = words.length === 0 ? Prisma.empty : Prisma.sql`AND b."words" LIKE ALL (ARRAY(
    SELECT '%' || regexp_replace("folded"(w), '([\\\\%_])', '\\\\\\1', 'g') || '%' FROM unnest(${words}::text[]) AS w))`;
  const after = (id: Prisma.Sql) => (from ? Prisma.sql`AND (k."savedAt", ${id}) < (${new Date(from.savedAt)}, ${from.id}::uuid)` : Prisma.empty);
  if (view.list !== undefined) {
    const join = words.length === 0 ? Prisma.empty : Prisma.sql`JOIN "Bookmark" b ON b."id" = k."bookmarkId"`;
    return db().$queryRaw<Key[]>`
      SELECT k."bookmarkId" AS "id", k."savedAt" FROM "BookmarkInList" k ${join}
      WHERE k."listId" = ${view.list}::uuid ${after(Prisma.sql`k."bookmarkId"`)} ${found}
      ORDER BY k."savedAt" DESC, k."bookmarkId" DESC LIMIT ${take}`;
  }
  const shelf = view.shelf === undefined ? Prisma.empty : Prisma.sql`AND k."shelf" = ${view.shelf}`;
  const search = words.length === 0 ? Prisma.empty : Prisma.sql`AND EXISTS (SELECT 1 FROM "Bookmark" b WHERE b."id" = k."id" ${found})`;
  return db().$queryRaw<Key[]>`
    SELECT k."id", k."savedAt" FROM "Bookmark" k WHERE k."userId" = ${userId}::uuid ${shelf} ${after(Prisma.sql`k."id"`)} ${search}
    ORDER BY k."savedAt" DESC, k."id" DESC LIMIT ${take}`;
}

async function ownsList(userId: string, list: string): Promise<boolean> {
  return (await db().readingList.count({ where: { id: list, userId } })) > 0;
}

/** One saved piece of a reader's, by the id that addresses carry; null where it is not saved. */
export async function getSaved(userId: string, id: string): Promise<SavedItem | null> {
  const { articleIds, bookmarkIds } = referencesOf([id]);
  const [articleId] = articleIds;
  const found = await db().bookmark.findFirst({ where: articleId === undefined ? { userId, id: bookmarkIds[0] } : { userId, articleId }, select: { id: true } });
  return found && ((await savedItems([found.id]))[0] ?? null);
}

/** How many pieces stand on each of a reader's shelves. */
export async function shelfCounts(userId: string): Promise<ShelfCounts> {
  const rows = await db().$queryRaw<{ shelf: Shelf; count: number }[]>`
    SELECT "shelf", count(*)::int AS "count" FROM "Bookmark" WHERE "userId" = ${userId}::uuid GROUP BY 1`;
  return { inbox: 0, later: 0, archive: 0, ...Object.fromEntries(rows.map((row) => [row.shelf, row.count])) };
}
