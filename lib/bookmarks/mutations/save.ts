import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { savedItems } from "../queries/items";
import { getSaved } from "../queries/page";
import type { SavedItem, SavedValues } from "../types";
import { addToLists, lockSaved, ownList, recordChange, snapshots } from "./rows";

/**
 * Saves an article. Saved already, it keeps its place and everything that is not given; so saving twice, in two tabs
 * or on two devices, is saving once. An article that the paper hides cannot be saved anew.
 * @param values `lists` adds to lists; those that are gone are passed over. `savedAt` counts for a new one alone.
 * @returns null where there is no such article
 */
export async function saveArticle(actor: UserActor, articleId: number, values: SavedValues & { savedAt?: Date } = {}): Promise<SavedItem | null> {
  const { shelf, note, lists = [] } = values;
  const savedAt = values.savedAt && values.savedAt < new Date() ? values.savedAt : new Date();
  // One statement, so that it is all or nothing without holding a connection in between.
  const [saved] = await db().$queryRaw<{ id: string }[]>`
    WITH saved AS (
      INSERT INTO "Bookmark" AS b ("userId", "articleId", "shelf", "note", "savedAt")
      SELECT ${actor.userId}::uuid, a."id", ${shelf ?? "inbox"}, ${note ?? null}, ${savedAt} FROM "Article" a WHERE a."id" = ${articleId}
        AND (a."status" = 'visible' OR EXISTS (SELECT 1 FROM "Bookmark" o WHERE o."userId" = ${actor.userId}::uuid AND o."articleId" = a."id"))
      ON CONFLICT ("userId", "articleId") DO UPDATE SET
        "shelf" = coalesce(${shelf ?? null}::text, b."shelf"),
        "note" = CASE WHEN ${note !== undefined} THEN ${note ?? null}::text ELSE b."note" END
      RETURNING b."id", b."savedAt"
    ), listed AS (
      INSERT INTO "BookmarkInList" ("listId", "bookmarkId", "savedAt")
      SELECT l."id", s."id", s."savedAt" FROM saved s JOIN "ReadingList" l ON l."id" = ANY(${[...lists]}::uuid[]) AND l."userId" = ${actor.userId}::uuid
      ON CONFLICT DO NOTHING
    )
    SELECT "id" FROM saved`;
  return saved ? ((await savedItems([saved.id]))[0] ?? null) : null;
}

/**
 * Changes what is given of a saved piece.
 * @param values `lists` are all lists that are to hold it
 * @returns null where it is not saved
 * @throws AppError `not-found` for a list that is not the reader's
 */
export async function changeSaved(actor: UserActor, id: string, values: SavedValues): Promise<SavedItem | null> {
  const changed = await db().$transaction(async (tx) => {
    const [saved] = await lockSaved(tx, actor, [id]);
    if (!saved) return null;
    const { shelf, note } = values;
    if (shelf !== undefined || note !== undefined) await tx.bookmark.update({ where: { id: saved.id }, data: { shelf, note } });
    if (!values.lists) return saved;
    const lists = await Promise.all(values.lists.map((list) => ownList(tx, actor, list)));
    await tx.bookmarkInList.deleteMany({ where: { bookmarkId: saved.id, listId: { notIn: lists } } });
    await addToLists(tx, actor, lists.map((list) => ({ list, id: saved.id })));
    return saved;
  });
  return changed && ((await savedItems([changed.id]))[0] ?? null);
}

/**
 * Takes a piece from what the reader saved, with its note and its places in lists.
 * @returns what it was and the record by which it can be had back; nulls where it was not saved
 */
export async function unsave(actor: UserActor, id: string): Promise<{ removed: SavedItem | null; change: string | null }> {
  // Read before, for a transaction that waits for another connection could wait for itself.
  const removed = await getSaved(actor.userId, id);
  if (!removed) return { removed, change: null };
  return db().$transaction(async (tx) => {
    const [saved] = await lockSaved(tx, actor, [id]);
    if (!saved) return { removed: null, change: null };
    const change = await recordChange(tx, actor, { act: "unsave", items: await snapshots(tx, [saved.id]) });
    await tx.bookmark.delete({ where: { id: saved.id } });
    return { removed, change };
  });
}
