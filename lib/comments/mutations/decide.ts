import "server-only";
import type { ModeratorActor, Role } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import { Said } from "@/lib/i18n/said";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { UNDO_HOURS, type KindReason, type Reason } from "@/lib/moderation/types";
import { lockBranches } from "../queries/branches";
import { contentOf } from "../queries/content";
import { readComment } from "../rules/markdown";
import type { CommentStatus } from "../types";
import { mentionedIn } from "./mentioned";
import { nowPublic } from "./now-public";

/** What a moderator decides of a comment, and why. */
export type Decision = { do: "approve"; reason: KindReason } | { do: "reject" | "hold"; reason: Reason };

/** What a decision changed, as `undo` needs it. */
type Before = { status: CommentStatus; moderatedAt: string | null; flags: string[]; taught: "spam" | "ham" | null; decidedAt: string };

type Row = { id: number; discussionId: number; authorId: string | null; role: Role | null; status: CommentStatus; moderatedAt: Date | null; markdown: string };

const BECOMES = { approve: "published", reject: "rejected", hold: "held" } as const;
/** What is gone cannot be decided on. */
const GONE: readonly CommentStatus[] = ["removed", "erased"];

/**
 * Decides on comments: each becomes what it is to be, the reports of it are settled, its author is told, the spam score
 * learns, and the log says so; all of it or nothing. What was decided the same way already stays as it is.
 * @returns the acts in the log, by comment; what is gone or not there has none
 * @throws Said `forbidden` for one's own comments and those of admins
 */
export async function decide(actor: ModeratorActor, ids: readonly number[], decision: Decision): Promise<Map<number, number>> {
  return retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const acts = new Map<number, number>();
    for (const row of await lock(tx, ids)) {
      if (GONE.includes(row.status)) continue;
      refuseOwnAndAdmins(actor, row);
      acts.set(row.id, await decideOne(tx, actor, row, decision));
    }
    return acts;
  }));
}

/**
 * Takes one's own decision back: the comment, its reports and what was learnt are as before.
 * @throws Said `not-found` for an act that is not theirs to undo, `conflict` when something was decided since
 */
export async function undoDecision(actor: ModeratorActor, actId: number): Promise<void> {
  await retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const memory = await tx.actMemory.findFirst({ where: { actId, actorId: actor.userId, undoneById: null, commentId: { not: null }, createdAt: { gt: new Date(Date.now() - UNDO_HOURS * 3_600_000) } } });
    const [row] = memory?.commentId ? await lock(tx, [memory.commentId]) : [];
    const before = memory?.before as Before | undefined;
    // What was done about an appeal, and an undo itself, name a comment too.
    if (!before?.decidedAt || !row) throw new Said("not-found", (words) => words.noUndo);
    if (GONE.includes(row.status) || row.moderatedAt?.toISOString() !== before.decidedAt) throw new Said("conflict", (words) => words.decidedSince);
    await tx.flag.updateMany({ where: { commentId: row.id, userId: { in: before.flags } }, data: { outcome: "open", settledAt: null } });
    if (before.taught) await teach(tx, row, before.taught, -1);
    await become(tx, row, before.status, before.moderatedAt === null ? null : new Date(before.moderatedAt));
    const undo = await record(tx, actor, { action: "undo", target: { type: "act", id: actId }, reason: "mistake", concerns: { userId: row.authorId, commentId: row.id } });
    await tx.actMemory.update({ where: { actId }, data: { undoneById: undo } });
    await tell(tx, row, undo);
  }));
}

/**
 * Publishes a comment whose author's appeal was granted: what was learnt from its rejection is forgotten, and who
 * reported it was wrong. Part of the appeal's transaction.
 * @throws Said `conflict` where it is gone, or public again already
 */
export async function giveBack(tx: Db, commentId: number, before: unknown): Promise<void> {
  const [row] = await lock(tx, [commentId]);
  if (!row || GONE.includes(row.status) || row.status === "published") throw new Said("conflict", (words) => words.decidedSince);
  const { taught } = before as Partial<Before>;
  if (taught) await teach(tx, row, taught, -1);
  await tx.flag.updateMany({ where: { commentId, outcome: { not: "dismissed" } }, data: { outcome: "dismissed", settledAt: new Date() } });
  await become(tx, row, "published", new Date());
}

/** From the newest to the oldest, as everybody locks comments. */
async function lock(tx: Db, ids: readonly number[]): Promise<Row[]> {
  await lockBranches(tx, Prisma.sql`c."id" = ANY(${[...ids]}::int[])`);
  return tx.$queryRaw<Row[]>`
    SELECT c."id", c."discussionId", c."authorId", (SELECT u."role" FROM "User" u WHERE u."id" = c."authorId") AS "role", c."status", c."moderatedAt", c."markdown"
    FROM "Comment" c WHERE c."id" = ANY(${[...ids]}::int[]) ORDER BY c."id" DESC FOR NO KEY UPDATE OF c`;
}

function refuseOwnAndAdmins(actor: ModeratorActor, { authorId, role }: Row): void {
  if (authorId === actor.userId) throw new Said("forbidden", (words) => words.ownModeration);
  if (role === "admin") throw new Said("forbidden", (words) => words.adminModeration);
}

async function decideOne(tx: Db, actor: ModeratorActor, row: Row, decision: Decision): Promise<number> {
  const decidedAt = new Date();
  const outcome = decision.do === "approve" ? "dismissed" : "agreed";
  const flags = decision.do === "hold" ? [] : await tx.$queryRaw<{ userId: string }[]>`
    UPDATE "Flag" SET "outcome" = ${outcome}, "settledAt" = ${decidedAt} WHERE "commentId" = ${row.id} AND "outcome" = 'open' RETURNING "userId"::text`;
  const taught = decision.do === "approve" ? "ham" : decision.do === "reject" && decision.reason === "spam" ? "spam" : null;
  if (taught) await teach(tx, row, taught, 1);
  await become(tx, row, BECOMES[decision.do], decidedAt);
  const before: Before = { status: row.status, moderatedAt: row.moderatedAt?.toISOString() ?? null, flags: flags.map((flag) => flag.userId), taught, decidedAt: decidedAt.toISOString() };
  const act = await record(tx, actor, {
    action: decision.do, reason: decision.reason, target: { type: "comment", id: row.id }, before, concerns: { userId: row.authorId, commentId: row.id },
    ...(decision.do === "reject" ? { removedText: row.markdown } : {}),
  });
  // Whose comment was public all along need not hear that somebody looked at it.
  if (row.status !== BECOMES[decision.do]) await tell(tx, row, act);
  return act;
}

async function become(tx: Db, row: Row, status: CommentStatus, moderatedAt: Date | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Comment" SET "status" = ${status}, "moderatedAt" = ${moderatedAt}, "publishAt" = NULL,
      "publishedAt" = CASE WHEN ${status} = 'published' THEN coalesce("publishedAt", now()) ELSE "publishedAt" END WHERE "id" = ${row.id}`;
  if (status === row.status) return;
  if (status === "published") await nowPublic(tx, row.id, [...(await mentionedIn(row.markdown)).values()]);
  else await tx.cacheInvalidation.create({ data: { tags: [cacheTags.discussion(row.discussionId)] } });
}

/** Adds to what the spam score has learnt, or takes it away again. */
async function teach(tx: Db, { markdown }: Row, kind: "spam" | "ham", by: 1 | -1): Promise<void> {
  const words = contentOf(readComment(markdown)).telling.sort();
  await tx.$executeRaw`
    INSERT INTO "SpamWord" AS s ("word", "spam", "ham") SELECT w, ${kind === "spam" ? by : 0}, ${kind === "ham" ? by : 0} FROM unnest(${words}::text[]) w
    ON CONFLICT ("word") DO UPDATE SET "spam" = greatest(0, s."spam" + EXCLUDED."spam"), "ham" = greatest(0, s."ham" + EXCLUDED."ham")`;
}

async function tell(tx: Db, { id, authorId }: Row, actId: number): Promise<void> {
  if (authorId) await tx.notice.createMany({ data: { userId: authorId, kind: "decision", commentId: id, actId }, skipDuplicates: true });
}
