import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { CHANGES_KEPT_DAYS, type ChangeDetail, type Snapshot } from "../rules/change";
import { referencesOf } from "../rules/reference";
import type { Shelf } from "../types";

export type Locked = { id: string; articleId: number | null; shelf: Shelf };

/**
 * The reader's own among these ids, locked until the transaction ends, always in one order: so two acts on the same
 * pieces wait for each other.
 */
export async function lockSaved(tx: Db, actor: UserActor, ids: readonly string[]): Promise<Locked[]> {
  const { articleIds, bookmarkIds } = referencesOf(ids);
  return tx.$queryRaw<Locked[]>`
    SELECT "id", "articleId", "shelf" FROM "Bookmark" WHERE "userId" = ${actor.userId}::uuid
      AND ("articleId" = ANY(${articleIds}::int[]) OR "id" = ANY(${bookmarkIds}::uuid[]))
    ORDER BY "id" FOR UPDATE`;
}

/** Keeps others of the same reader's acts on their lists waiting until the transaction ends. */
export async function lockLists(tx: Db, actor: UserActor): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('reading lists'), hashtext(${actor.userId}))`;
}

/** @throws AppError `not-found` where the reader has no such list */
export async function ownList(tx: Db, actor: UserActor, id: string): Promise<string> {
  const list = await tx.readingList.findFirst({ where: { id, userId: actor.userId }, select: { id: true } });
  if (!list) throw new AppError("not-found", "You have no such list. It may have been deleted.");
  return list.id;
}

/** Puts pieces into lists of the reader's own; what is no list of theirs is passed over. Returns what was not there before. */
export async function addToLists(tx: Db, actor: UserActor, pairs: readonly { list: string; id: string }[]): Promise<{ list: string; id: string }[]> {
  if (pairs.length === 0) return [];
  return tx.$queryRaw<{ list: string; id: string }[]>`
    INSERT INTO "BookmarkInList" ("listId", "bookmarkId", "savedAt")
    SELECT l."id", b."id", b."savedAt" FROM unnest(${pairs.map((pair) => pair.list)}::uuid[], ${pairs.map((pair) => pair.id)}::uuid[]) AS p("list", "id")
    JOIN "ReadingList" l ON l."id" = p."list" AND l."userId" = ${actor.userId}::uuid
    JOIN "Bookmark" b ON b."id" = p."id" AND b."userId" = ${actor.userId}::uuid
    ON CONFLICT DO NOTHING RETURNING "listId" AS "list", "bookmarkId" AS "id"`;
}

/** Everything about these pieces that giving them back takes. */
export async function snapshots(tx: Db, ids: readonly string[]): Promise<Snapshot[]> {
  const rows = await tx.$queryRaw<(Omit<Snapshot, "savedAt" | "removedAt"> & { savedAt: Date; removedAt: Date | null })[]>`
    SELECT b."id", b."articleId", coalesce(a."title", b."title") AS "title", coalesce(b."url", a."canonicalUrl") AS "url",
      coalesce(s."name", b."sourceName") AS "sourceName", b."removedAt", b."shelf", b."note", b."savedAt",
      ARRAY(SELECT l."listId"::text FROM "BookmarkInList" l WHERE l."bookmarkId" = b."id") AS "lists"
    FROM "Bookmark" b LEFT JOIN "Article" a ON a."id" = b."articleId" LEFT JOIN "Source" s ON s."id" = a."sourceId"
    WHERE b."id" = ANY(${[...ids]}::uuid[]) ORDER BY b."savedAt" DESC, b."id" DESC`;
  return rows.map((row) => ({ ...row, savedAt: row.savedAt.toISOString(), removedAt: row.removedAt?.toISOString() ?? null }));
}

/** Records what an act did, so that it can be told and undone, and forgets the reader's old records. */
export async function recordChange(tx: Db, actor: UserActor, detail: ChangeDetail): Promise<string> {
  await tx.$executeRaw`DELETE FROM "BookmarkChange" WHERE "userId" = ${actor.userId}::uuid AND "createdAt" < now() - make_interval(days => ${CHANGES_KEPT_DAYS}::int)`;
  return (await tx.bookmarkChange.create({ data: { userId: actor.userId, act: detail.act, detail }, select: { id: true } })).id;
}
