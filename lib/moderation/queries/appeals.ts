import "server-only";
import { suspensionOf } from "@/lib/accounts/rules";
import { db } from "@/lib/db/client";
import { APPEALABLE, type DeskAppeal, type OwnAct, type OwnWarning, type Reason, type Standing } from "../types";
import { deskComments, deskPerson } from "./desk";

/** Appeals on a page. */
export const APPEALS_PAGE = 10;

type OwnRow = Omit<OwnAct, "at" | "comment" | "undone" | "appeal"> & {
  createdAt: Date; undoneById: number | null; commentId: number | null; html: string | null;
  text: string | null; status: "open" | "upheld" | "granted"; answer: string | null; appealedAt: Date | null;
};

/** An act as whom it concerns sees it, or null for anything else. */
export async function ownAct(userId: string, actId: number): Promise<OwnAct | null> {
  const [row] = await db().$queryRaw<OwnRow[]>`
    SELECT a."id", a."action", a."reason", a."detail", a."createdAt", m."undoneById", m."commentId", c."html", p."text", p."status", p."answer", p."createdAt" AS "appealedAt"
    FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId" LEFT JOIN "Comment" c ON c."id" = m."commentId" LEFT JOIN "Appeal" p ON p."actId" = m."actId"
    WHERE m."actId" = ${actId} AND m."personId" = ${userId}::uuid AND a."action" = ANY(${[...APPEALABLE]}::text[])`;
  if (!row) return null;
  const { id, action, reason, detail, createdAt, undoneById, commentId, html, text, status, answer, appealedAt } = row;
  return {
    id, action, reason, detail, at: createdAt.toISOString(), undone: undoneById !== null, comment: commentId === null ? null : { id: commentId, html: html ?? "" },
    appeal: text === null || appealedAt === null ? null : { text, status, answer, at: appealedAt.toISOString() },
  };
}

/** Somebody's own comment that is rejected, and the act that rejected it; no act where a check did. Null for anything else. */
export async function ownRejected(userId: string, commentId: number): Promise<{ id: number; html: string; actId: number | null } | null> {
  const [row] = await db().$queryRaw<{ id: number; html: string; actId: number | null }[]>`
    SELECT c."id", c."html", (SELECT m."actId" FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId"
      WHERE m."commentId" = c."id" AND m."undoneById" IS NULL AND a."action" = 'reject' ORDER BY m."actId" DESC LIMIT 1) AS "actId"
    FROM "Comment" c WHERE c."id" = ${commentId} AND c."authorId" = ${userId}::uuid AND c."status" = 'rejected'`;
  return row ?? null;
}

/** Warnings that somebody has not said they read, the oldest first. */
export async function openWarnings(userId: string): Promise<OwnWarning[]> {
  const rows = await db().warning.findMany({ where: { userId, acknowledgedAt: null }, orderBy: { id: "asc" }, take: APPEALS_PAGE });
  return rows.map(({ id, actId, reason, text, createdAt }) => ({ id, actId, reason: reason as Reason, text, at: createdAt.toISOString() }));
}

/** What keeps somebody from writing, if anything does. */
export async function standingOf(userId: string, now = new Date()): Promise<Standing> {
  const [[row], warnings] = await Promise.all([
    db().$queryRaw<{ status: string; statusUntil: Date | null; actId: number | null; reason: string | null }[]>`
      SELECT u."status", u."statusUntil", last."actId", last."reason" FROM "User" u LEFT JOIN LATERAL (
        SELECT m."actId", a."reason" FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId"
        WHERE u."status" = 'suspended' AND m."personId" = u."id" AND m."undoneById" IS NULL AND a."action" = 'suspend' ORDER BY m."actId" DESC LIMIT 1) last ON true
      WHERE u."id" = ${userId}::uuid`,
    openWarnings(userId),
  ]);
  const suspension = row && suspensionOf(row, now);
  return { suspended: suspension ? { until: suspension.until?.toISOString() ?? null, actId: row.actId, reason: row.reason } : null, warnings };
}

type AppealRow = Omit<DeskAppeal["act"], "at" | "undone" | "id"> & { id: number; userId: string; text: string; appealedAt: Date; actId: number; createdAt: Date; actorId: string | null };

/**
 * One page of the open appeals, the oldest first.
 * @param after the last one of the page before
 */
export async function listAppeals(viewerId: string, after = 0): Promise<{ appeals: DeskAppeal[]; next: number | null }> {
  const rows = await db().$queryRaw<AppealRow[]>`
    SELECT p."id", p."userId", p."text", p."createdAt" AS "appealedAt", p."actId", a."action", a."reason", a."detail", a."createdAt", m."actorId", m."commentId", u."name" AS "by"
    FROM "Appeal" p JOIN "ModerationAct" a ON a."id" = p."actId" JOIN "ActMemory" m ON m."actId" = p."actId" LEFT JOIN "User" u ON u."id" = m."actorId"
    WHERE p."status" = 'open' AND p."id" > ${after}::int ORDER BY p."id" LIMIT ${APPEALS_PAGE + 1}`;
  const shown = rows.slice(0, APPEALS_PAGE);
  const comments = new Map((await deskComments(shown.flatMap((row) => row.commentId ?? []), viewerId)).map((comment) => [comment.id, comment]));
  const appeals = await Promise.all(shown.map(async ({ id, userId, text, appealedAt, actId, action, reason, detail, createdAt, actorId, commentId, by }): Promise<DeskAppeal> => ({
    id, text, at: appealedAt.toISOString(), mine: actorId === viewerId || userId === viewerId,
    act: { id: actId, action, reason, detail, at: createdAt.toISOString(), by, commentId, undone: false },
    comment: commentId === null ? null : (comments.get(commentId) ?? null), person: await deskPerson(userId),
  })));
  return { appeals, next: rows.length > APPEALS_PAGE ? (shown.at(-1)?.id ?? null) : null };
}
