import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { UNDO_HOURS, type Action, type DeskAct, type DeskComment, type DeskNote, type PersonHistory } from "../types";

/** Of everything in somebody's history, the latest. */
const COMMENTS = 10;
const ACTS = 20;

type ActRow = Omit<DeskAct, "at" | "undone"> & { createdAt: Date; undoneById: number | null };

function acts(where: Prisma.Sql, most = ACTS): Promise<DeskAct[]> {
  return db().$queryRaw<ActRow[]>`
    SELECT a."id", a."action", a."reason", a."detail", a."createdAt", m."commentId", m."undoneById", u."name" AS "by"
    FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId" LEFT JOIN "User" u ON u."id" = m."actorId" WHERE ${where} ORDER BY m."actId" DESC LIMIT ${most}`
    .then((rows) => rows.map(({ createdAt, undoneById, ...row }) => ({ ...row, at: createdAt.toISOString(), undone: undoneById !== null })));
}

/** What was done about a comment, the latest first. */
export function actsOnComment(commentId: number): Promise<DeskAct[]> {
  return acts(Prisma.sql`m."commentId" = ${commentId}`);
}

/** A moderator's own last decisions that can still be taken back. */
export function ownDecisions(userId: string): Promise<DeskAct[]> {
  const undoable: readonly Action[] = ["approve", "reject", "hold"];
  return acts(Prisma.sql`m."actorId" = ${userId}::uuid AND m."commentId" IS NOT NULL AND m."undoneById" IS NULL
    AND m."createdAt" > now() - make_interval(hours => ${UNDO_HOURS}::int) AND a."action" = ANY(${[...undoable]}::text[])`, COMMENTS);
}

/** What was done about a person, and what moderators noted. */
export async function actsAndNotesOn(userId: string): Promise<Omit<PersonHistory, "comments">> {
  const [done, noted] = await Promise.all([acts(Prisma.sql`m."personId" = ${userId}::uuid`), notesOn("person", userId)]);
  return { acts: done, notes: noted };
}

/** The same with a person's last comments. */
export async function personHistory(userId: string): Promise<PersonHistory> {
  const [comments, done] = await Promise.all([
    db().comment.findMany({ where: { authorId: userId }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: COMMENTS, select: { id: true, status: true, html: true, createdAt: true } }),
    actsAndNotesOn(userId),
  ]);
  return { comments: comments.map((row) => ({ ...row, status: row.status as DeskComment["status"], createdAt: row.createdAt.toISOString() })), ...done };
}

/** What moderators noted about a person or a comment, the latest first. */
export async function notesOn(targetType: "person" | "comment", targetId: string): Promise<DeskNote[]> {
  const rows = await db().$queryRaw<(Omit<DeskNote, "at"> & { createdAt: Date })[]>`
    SELECT n."id", n."text", n."createdAt", u."name" AS "by" FROM "ModeratorNote" n LEFT JOIN "User" u ON u."id" = n."authorId"
    WHERE n."targetType" = ${targetType} AND n."targetId" = ${targetId} ORDER BY n."id" DESC LIMIT ${ACTS}`;
  return rows.map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
}

/** Whether a discussion is closed; null where what it was about is gone. */
export async function discussionStanding(id: number): Promise<{ id: number; closed: boolean } | null> {
  const row = await db().discussion.findFirst({ where: { id, OR: [{ articleId: { not: null } }, { storyId: { not: null } }] }, select: { closedAt: true } });
  return row && { id, closed: row.closedAt !== null };
}
