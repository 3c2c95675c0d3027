import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { normaliseUrl } from "@/lib/ingest/url";
import type { ChangeDetail, Snapshot } from "../rules/change";
import type { Changed, Shelf } from "../types";
import { addToLists } from "./rows";

/**
 * Undoes an act: gives back what was taken away, with note, shelf, lists and time, and takes away what was added.
 * What the reader did meanwhile stands. Undoing twice is undoing once.
 * @returns null where there is no such record, or no longer
 */
export async function undoChange(actor: UserActor, change: string): Promise<Changed | null> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ detail: ChangeDetail; undoneAt: Date | null }[]>`
      SELECT "detail", "undoneAt" FROM "BookmarkChange" WHERE "id" = ${change}::uuid AND "userId" = ${actor.userId}::uuid FOR UPDATE`;
    if (!row) return null;
    if (row.undoneAt) return { changed: 0, change };
    const changed = await undo(tx, actor, row.detail);
    await tx.bookmarkChange.update({ where: { id: change }, data: { undoneAt: new Date() } });
    return { changed, change };
  }, { timeout: 60_000 });
}

async function undo(tx: Db, actor: UserActor, detail: ChangeDetail): Promise<number> {
  if (detail.act === "unsave") return giveBack(tx, actor, detail.items);
  if (detail.act === "move") return moveBack(tx, actor, detail.before, detail.shelf);
  if (detail.act === "add") return takeFromLists(tx, actor, detail.ids.map((id) => ({ list: detail.list, id })));
  if (detail.act === "remove") return (await addToLists(tx, actor, detail.ids.map((id) => ({ list: detail.list, id })))).length;
  await takeFromLists(tx, actor, detail.listed);
  const own = { userId: actor.userId };
  await tx.bookmark.updateMany({ where: { ...own, id: { in: detail.noted } }, data: { note: null } });
  const { count } = await tx.bookmark.deleteMany({ where: { ...own, id: { in: detail.added } } });
  await tx.readingList.deleteMany({ where: { ...own, id: { in: detail.lists }, bookmarks: { none: {} } } });
  return count;
}

/**
 * An article that is no longer in the paper comes back as what is left of it. What was saved again meanwhile keeps its
 * place, and gets back the note that it lacks.
 */
async function giveBack(tx: Db, actor: UserActor, items: readonly Snapshot[]): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; n: number }[]>`
    WITH given AS (
      SELECT k.*, a."id" AS "present" FROM jsonb_to_recordset(${JSON.stringify(items.map((item, n) => ({ ...item, address: item.url === null ? null : normaliseUrl(item.url), n })))}::jsonb) AS k(
        "n" int, "id" uuid, "articleId" int, "title" text, "url" text, "address" text, "sourceName" text, "removedAt" timestamptz, "shelf" text, "note" text, "savedAt" timestamptz)
      LEFT JOIN "Article" a ON a."id" = k."articleId"
    ), made AS (
      INSERT INTO "Bookmark" ("id", "userId", "shelf", "note", "savedAt", "articleId", "title", "url", "address", "sourceName", "removedAt")
      SELECT "id", ${actor.userId}::uuid, "shelf", "note", "savedAt", "present", NULL, NULL, NULL, NULL, NULL FROM given WHERE "present" IS NOT NULL
      UNION ALL
      SELECT "id", ${actor.userId}::uuid, "shelf", "note", "savedAt", NULL, "title", "url", "address", "sourceName",
        CASE WHEN "articleId" IS NULL THEN "removedAt" ELSE now() END FROM given WHERE "present" IS NULL
      ON CONFLICT DO NOTHING RETURNING "id"
    ), again AS (
      UPDATE "Bookmark" b SET "note" = coalesce(b."note", g."note") FROM given g
      WHERE b."userId" = ${actor.userId}::uuid AND b."articleId" = g."present" AND g."id" NOT IN (SELECT "id" FROM made)
      RETURNING b."id", g."n"
    )
    SELECT m."id"::text, g."n" FROM made m JOIN given g USING ("id") UNION ALL SELECT "id"::text, "n" FROM again`;
  await addToLists(tx, actor, rows.flatMap(({ id, n }) => (items[n]?.lists ?? []).map((list) => ({ list, id }))));
  return rows.length;
}

async function moveBack(tx: Db, actor: UserActor, before: readonly { id: string; shelf: Shelf }[], to: Shelf): Promise<number> {
  return tx.$executeRaw`
    UPDATE "Bookmark" b SET "shelf" = p."shelf" FROM unnest(${before.map((row) => row.id)}::uuid[], ${before.map((row) => row.shelf)}::text[]) AS p("id", "shelf")
    WHERE b."id" = p."id" AND b."userId" = ${actor.userId}::uuid AND b."shelf" = ${to}`;
}

async function takeFromLists(tx: Db, actor: UserActor, pairs: readonly { list: string; id: string }[]): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM "BookmarkInList" m USING unnest(${pairs.map((pair) => pair.list)}::uuid[], ${pairs.map((pair) => pair.id)}::uuid[]) AS p("list", "id"), "ReadingList" l
    WHERE m."listId" = p."list" AND m."bookmarkId" = p."id" AND l."id" = m."listId" AND l."userId" = ${actor.userId}::uuid`;
}
