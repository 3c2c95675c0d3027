import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { getPreferences } from "@/lib/preferences/queries";
import { readingOf } from "./queries";
import { becomesRead, viewKey } from "./rules";
import type { RecordReading } from "./schema";
import type { ReadBefore, Reading, View } from "./types";

/**
 * Keeps what a reader did with an article: that they opened it, where they stopped, that they are done with it. It goes to
 * the top of the history unless that is paused.
 * @returns how the article stands now, or null where it is gone
 */
export async function recordReading(actor: UserActor, articleId: number, happened: RecordReading): Promise<Reading | null> {
  const { markRead, historyPaused } = await getPreferences(actor.userId);
  const position = happened.position ?? null;
  const read = becomesRead(markRead, { opened: happened.opened, read: happened.read, progress: position?.progress });
  await db().$executeRaw`
    INSERT INTO "ReadMark" ("userId", "articleId", "read", "historyAt", "progress", "block", "share")
    SELECT ${actor.userId}::uuid, "id", ${read}, CASE WHEN ${historyPaused} THEN NULL ELSE clock_timestamp() END,
      ${position?.progress ?? null}::float8, ${position?.block ?? null}::int, ${position?.share ?? null}::float8
    FROM "Article" WHERE "id" = ${articleId} AND "status" = 'visible'
    ON CONFLICT ("userId", "articleId") DO UPDATE SET
      "read" = "ReadMark"."read" OR EXCLUDED."read",
      "unreadAt" = CASE WHEN EXCLUDED."read" THEN NULL ELSE "ReadMark"."unreadAt" END,
      "historyAt" = coalesce(EXCLUDED."historyAt", "ReadMark"."historyAt"),
      "progress" = coalesce(EXCLUDED."progress", "ReadMark"."progress"),
      "block" = coalesce(EXCLUDED."block", "ReadMark"."block"),
      "share" = coalesce(EXCLUDED."share", "ReadMark"."share")`;
  return (await readingOf(actor.userId, [articleId])).get(articleId) ?? null;
}

/**
 * Marks an article as unread, until it is marked as read again, alone or with everything. Its place in the history and in
 * the text stay.
 * @returns how the article stands now, or null where it is gone
 */
export async function markUnread(actor: UserActor, articleId: number): Promise<Reading | null> {
  await db().$executeRaw`
    INSERT INTO "ReadMark" ("userId", "articleId", "unreadAt")
    SELECT ${actor.userId}::uuid, "id", clock_timestamp() FROM "Article" WHERE "id" = ${articleId} AND "status" = 'visible'
    ON CONFLICT ("userId", "articleId") DO UPDATE SET "read" = false, "unreadAt" = EXCLUDED."unreadAt"`;
  return (await readingOf(actor.userId, [articleId])).get(articleId) ?? null;
}

/** Forgets that a reader read an article, and where they stopped, also in its files: it is as if they had never opened it. */
export async function forgetReading(actor: UserActor, articleId: number): Promise<void> {
  const where = { userId: actor.userId, articleId };
  await db().$transaction([db().readMark.deleteMany({ where }), db().playMark.deleteMany({ where })]);
}

/**
 * Forgets all that a reader read, for good: history, marks of single articles, places in texts and files. Marks of views stay, and
 * say nothing of what was opened.
 * @param markRead also marks everything as read, so that nothing comes back as unread
 * @returns how many articles were forgotten
 */
export async function wipeHistory(actor: UserActor, { markRead }: { markRead: boolean }): Promise<number> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.readMark.deleteMany({ where: { userId: actor.userId } });
    await tx.playMark.deleteMany({ where: { userId: actor.userId } });
    if (markRead) await setMark(tx, actor.userId, { kind: "all" }, null);
    return count;
  });
}

export type MarkedBefore = { mark: ReadBefore; previous: ReadBefore | null };

/**
 * Marks a view as read up to a time: one row, whatever the size of the archive. A mark never moves back; what arrives
 * afterwards is unread even where it sorts before the mark.
 * @param before the `sortAt` of the newest article that is read; null for all there are
 * @returns the mark, and the one it replaced, with which `restoreMark` undoes it
 */
export async function markReadBefore(actor: UserActor, view: View, before: string | null): Promise<MarkedBefore> {
  return setMark(db(), actor.userId, view, before);
}

type BeforeRow = { before: Date; upTo: number; markedAt: Date };

async function setMark(tx: Db, userId: string, view: View, before: string | null): Promise<MarkedBefore> {
  const key = viewKey(view);
  const rows = await tx.$queryRaw<(BeforeRow & { previous: { before: string; upTo: number; markedAt: string } | null })[]>`
    WITH previous AS (SELECT "before", "upTo", "markedAt" FROM "ReadBefore" WHERE "userId" = ${userId}::uuid AND "view" = ${key}),
    reach AS (SELECT
      coalesce(${before}::timestamptz, greatest(clock_timestamp(), (SELECT "sortAt" FROM "Article" WHERE "status" = 'visible' ORDER BY "sortAt" DESC, "id" DESC LIMIT 1))) AS "before",
      coalesce((SELECT "id" FROM "Article" ORDER BY "id" DESC LIMIT 1), 0) AS "upTo")
    INSERT INTO "ReadBefore" ("userId", "view", "before", "upTo", "markedAt") SELECT ${userId}::uuid, ${key}, "before", "upTo", clock_timestamp() FROM reach
    ON CONFLICT ("userId", "view") DO UPDATE SET
      "before" = greatest("ReadBefore"."before", EXCLUDED."before"), "upTo" = greatest("ReadBefore"."upTo", EXCLUDED."upTo"), "markedAt" = EXCLUDED."markedAt"
    RETURNING "before", "upTo", "markedAt", (SELECT row_to_json(previous) FROM previous) AS "previous"`;
  const [row] = rows;
  if (!row) throw new Error(`The mark of ${key} was neither made nor moved.`);
  const previous = row.previous && { before: new Date(row.previous.before), upTo: row.previous.upTo, markedAt: new Date(row.previous.markedAt) };
  return { mark: toMark(row), previous: previous && toMark(previous) };
}

function toMark({ before, upTo, markedAt }: BeforeRow): ReadBefore {
  return { before: before.toISOString(), upTo, markedAt: markedAt.toISOString() };
}

/** Puts a view's mark back to what it was. @returns the mark, and the one it replaced */
export async function restoreMark(actor: UserActor, view: View, mark: ReadBefore): Promise<MarkedBefore> {
  const where = { userId_view: { userId: actor.userId, view: viewKey(view) } };
  return db().$transaction(async (tx) => {
    const previous = await tx.readBefore.findUnique({ where });
    const row = await tx.readBefore.upsert({ where, create: { ...where.userId_view, ...mark }, update: mark });
    return { mark: toMark(row), previous: previous && toMark(previous) };
  });
}

/** Takes a view's mark away: only what was marked one by one is read there now, or lies before another view's mark. */
export async function removeMark(actor: UserActor, view: View): Promise<void> {
  await db().readBefore.deleteMany({ where: { userId: actor.userId, view: viewKey(view) } });
}
