import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import type { Snapshot } from "../rules/change";
import { outwardId } from "../rules/reference";
import type { SavedState, SavedValues, Shelf } from "../types";
import { addToLists, lockSaved, ownList, recordChange, snapshots } from "./rows";

type StateRow = { id: string; articleId: number | null; shelf: Shelf; note: string | null; savedAt: Date; lists: string[] };

/**
 * Saves an article. Saved already, it keeps its place and everything that is not given; so saving twice, in two tabs
 * or on two devices, is saving once. An article that the paper hides cannot be saved anew.
 * @param values `lists` adds to lists; those that are gone are passed over. `savedAt` counts for a new one alone.
 * @returns null where there is no such article
 */
export async function saveArticle(actor: UserActor, articleId: number, values: SavedValues & { savedAt?: Date } = {}): Promise<SavedState | null> {
  const { shelf, note, lists = [] } = values;
  const savedAt = values.savedAt && values.savedAt < new Date() ? values.savedAt : new Date();
  // One statement, so that it is all or nothing without holding a connection in between.
  const [row] = await preparedRows<StateRow>(Prisma.sql`
    WITH saved AS (
      INSERT INTO "Bookmark" AS b ("userId", "articleId", "shelf", "note", "savedAt")
      SELECT ${actor.userId}::uuid, a."id", ${shelf ?? "inbox"}, ${note ?? null}, ${savedAt} FROM "Article" a WHERE a."id" = ${articleId}
        AND (a."status" = 'visible' OR EXISTS (SELECT 1 FROM "Bookmark" o WHERE o."userId" = ${actor.userId}::uuid AND o."articleId" = a."id"))
      ON CONFLICT ("userId", "articleId") DO UPDATE SET
        "shelf" = coalesce(${shelf ?? null}::text, b."shelf"),
        "note" = CASE WHEN ${note !== undefined} THEN ${note ?? null}::text ELSE b."note" END
      RETURNING b."id", b."articleId", b."shelf", b."note", b."savedAt"
    ), listed AS (
      INSERT INTO "BookmarkInList" ("listId", "bookmarkId", "savedAt")
      SELECT l."id", s."id", s."savedAt" FROM saved s JOIN "ReadingList" l ON l."id" = ANY(${[...lists]}::uuid[]) AND l."userId" = ${actor.userId}::uuid
      ON CONFLICT DO NOTHING RETURNING "listId"
    )
    SELECT s.*, ARRAY(SELECT l."listId"::text FROM "BookmarkInList" l WHERE l."bookmarkId" = s."id" UNION SELECT "listId"::text FROM listed) AS "lists" FROM saved s`);
  return row ? toState({ ...row, savedAt: row.savedAt.toISOString() }) : null;
}

/**
 * Changes what is given of a saved piece.
 * @param values `lists` are all lists that are to hold it
 * @returns null where it is not saved
 * @throws AppError `not-found` for a list that is not the reader's
 */
export async function changeSaved(actor: UserActor, id: string, values: SavedValues): Promise<SavedState | null> {
  return db().$transaction(async (tx) => {
    const [saved] = await lockSaved(tx, actor, [id]);
    if (!saved) return null;
    const { shelf, note } = values;
    if (shelf !== undefined || note !== undefined) await tx.bookmark.update({ where: { id: saved.id }, data: { shelf, note } });
    if (values.lists) {
      const lists = await Promise.all(values.lists.map((list) => ownList(tx, actor, list)));
      await tx.bookmarkInList.deleteMany({ where: { bookmarkId: saved.id, listId: { notIn: lists } } });
      await addToLists(tx, actor, lists.map((list) => ({ list, id: saved.id })));
    }
    const [now] = await snapshots(tx, [saved.id]);
    return now ? toState(now) : null;
  });
}

/**
 * Takes a piece from what the reader saved, with its note and its places in lists.
 * @returns what it was and the record by which it can be had back; nulls where it was not saved
 */
export async function unsave(actor: UserActor, id: string): Promise<{ removed: SavedState | null; change: string | null }> {
  return db().$transaction(async (tx) => {
    const [saved] = await lockSaved(tx, actor, [id]);
    if (!saved) return { removed: null, change: null };
    const items = await snapshots(tx, [saved.id]);
    const change = await recordChange(tx, actor, { act: "unsave", items });
    await tx.bookmark.delete({ where: { id: saved.id } });
    return { removed: items[0] ? toState(items[0]) : null, change };
  });
}

function toState(row: Pick<Snapshot, "id" | "articleId" | "shelf" | "note" | "savedAt" | "lists">): SavedState {
  return { id: outwardId(row), shelf: row.shelf, note: row.note, savedAt: row.savedAt, lists: row.lists };
}
