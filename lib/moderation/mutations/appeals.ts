import "server-only";
import { languageOf } from "@/lib/accounts/queries";
import { AppealActor, type ModeratorActor, type UserActor } from "@/lib/auth/actors";
import { cleanText } from "@/lib/format/clean-text";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { Said } from "@/lib/i18n/said";
import { messages } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { APPEALABLE, NOTE_LENGTH, type Action } from "../types";
import type { PersonBefore } from "./people";
import { beginAct, record } from "./record";

/** Gives a rejected or held comment back to its readers, in the transaction of the decision; see lib/comments/mutations. */
export type GiveBack = (tx: Db, commentId: number, before: unknown) => Promise<void>;

/** Acts that say anew how somebody stands. */
const STANDING = ["premoderate", "suspend", "ban", "forgive"] satisfies Action[];

type Against = { actId: number; actorId: string | null; commentId: number | null; before: unknown; action: string };

/**
 * Appeals against an act, once.
 * @param actor whom the act concerns, or whoever has the link that was mailed to them
 * @returns the appeal's number
 * @throws Said `not-found` for what does not concern who appeals, is taken back or cannot be appealed against, `conflict`
 * for a second appeal, `invalid` without words
 */
export async function appeal(actor: UserActor | AppealActor, actId: number, words: string): Promise<number> {
  if (actor instanceof AppealActor && !actor.mayAppeal(actId)) throw new Said("not-found", (said) => said.noAppeal);
  const text = cleanText(words).slice(0, NOTE_LENGTH);
  if (text === "") throw new Said("invalid", (said) => said.appealEmpty, { text: (said) => said.appealEmpty });
  return db().$transaction(async (tx) => {
    if (!(await against(tx, actId, actor.userId))) throw new Said("not-found", (said) => said.noAppeal);
    const [made] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO "Appeal" ("actId", "userId", "text") VALUES (${actId}, ${actor.userId}::uuid, ${text}) ON CONFLICT ("actId") DO NOTHING RETURNING "id"`;
    if (!made) throw new Said("conflict", (said) => said.appealOnce);
    return made.id;
  });
}

/**
 * Appeals against the rejection of one's comment, also by a check: then the log says first that the paper rejected it.
 * @returns the appeal's number
 * @throws as {@link appeal}
 */
export async function appealForComment(actor: UserActor, commentId: number, words: string): Promise<number> {
  const actId = await actAgainst(actor, commentId);
  if (actId === null) throw new Said("not-found", (said) => said.noAppeal);
  return appeal(actor, actId, words);
}

async function actAgainst(actor: UserActor, commentId: number): Promise<number | null> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const [own] = await tx.$queryRaw<{ status: string; markdown: string; checks: { check: string; outcome: string }[] }[]>`
      SELECT "status", "markdown", "checks" FROM "Comment" WHERE "id" = ${commentId} AND "authorId" = ${actor.userId}::uuid AND "status" = 'rejected' FOR NO KEY UPDATE`;
    if (!own) return null;
    const [last] = await tx.$queryRaw<{ id: number }[]>`
      SELECT a."id" FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId"
      WHERE m."commentId" = ${commentId} AND m."undoneById" IS NULL AND a."action" = 'reject' ORDER BY m."actId" DESC LIMIT 1`;
    return last?.id ?? record(tx, null, {
      action: "reject", reason: own.checks.some(({ check }) => check === "banned-words") ? "banned-words" : "spam",
      target: { type: "comment", id: commentId }, removedText: own.markdown, concerns: { userId: actor.userId, commentId },
    });
  });
}

/**
 * Decides on an appeal. Granted, the comment is public again, or the person stands as before; both are in the log, and
 * who appealed is told: in their inbox, and by mail where they cannot come in to read it.
 * @param answer to who appealed
 * @param origin of this paper, for the mail's links
 * @throws Said `not-found`, `forbidden` for who did what is appealed against, and for one's own; `conflict` for what is decided or has changed since
 */
export async function decideAppeal(actor: ModeratorActor, appealId: number, grant: boolean, answer: string, giveBack: GiveBack, origin: string): Promise<void> {
  const { action, userId } = await retrying(() => db().$transaction(async (tx) => {
    await beginAct(tx);
    const found = await tx.appeal.findUnique({ where: { id: appealId }, select: { actId: true, userId: true, status: true } });
    const act = found && await against(tx, found.actId, found.userId);
    if (!found) throw new Said("not-found", (said) => said.noAppeal);
    if (found.status !== "open" || !act) throw new Said("conflict", (said) => said.appealOver);
    if (act.actorId === actor.userId || found.userId === actor.userId) throw new Said("forbidden", (said) => said.appealOwn);
    if (grant) await takeBack(tx, act, found.userId, giveBack);
    const concerns = { userId: found.userId, ...(act.commentId === null ? {} : { commentId: act.commentId }) };
    const decidedById = await record(tx, actor, { action: grant ? "grant-appeal" : "uphold-appeal", target: { type: "act", id: act.actId }, reason: "appeal", concerns });
    if (grant) await tx.actMemory.update({ where: { actId: act.actId }, data: { undoneById: decidedById } });
    await tx.appeal.update({ where: { id: appealId }, data: { status: grant ? "granted" : "upheld", answer: cleanText(answer).slice(0, NOTE_LENGTH) || null, decidedAt: new Date(), decidedById } });
    await tx.notice.createMany({ data: { userId: found.userId, kind: "decision", actId: decidedById, commentId: act.commentId }, skipDuplicates: true });
    return { action: act.action, userId: found.userId };
  }));
  if (action === "ban") await mailOutcome(userId, grant, cleanText(answer).slice(0, NOTE_LENGTH), origin);
}

async function mailOutcome(userId: string, granted: boolean, answer: string, origin: string): Promise<void> {
  const person = await db().user.findUnique({ where: { id: userId }, select: { email: true } });
  if (person?.email) await queueMail(messages.appealDecided({ to: person.email, origin, lang: await languageOf(userId), granted, answer }));
}

/** The act as somebody may appeal against it, or null. Locked until the transaction ends. */
async function against(tx: Db, actId: number, userId: string): Promise<Against | null> {
  const [row] = await tx.$queryRaw<Against[]>`
    SELECT m."actId", m."actorId", m."commentId", m."before", a."action" FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId"
    WHERE m."actId" = ${actId} AND m."personId" = ${userId}::uuid AND m."undoneById" IS NULL AND a."action" = ANY(${[...APPEALABLE]}::text[]) FOR NO KEY UPDATE OF m`;
  return row ?? null;
}

/** Makes undone what the act did, where nothing has been done about it since. */
async function takeBack(tx: Db, { action, commentId, before, actId }: Against, userId: string, giveBack: GiveBack): Promise<void> {
  if (commentId !== null) return giveBack(tx, commentId, before);
  const since = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ActMemory" m JOIN "ModerationAct" a ON a."id" = m."actId"
    WHERE m."personId" = ${userId}::uuid AND m."actId" > ${actId} AND m."undoneById" IS NULL AND a."action" = ANY(${STANDING}::text[]) LIMIT 1`;
  if (since.length > 0 && action !== "warn") return;
  const { status, statusUntil, premoderated } = before as PersonBefore;
  const where = { id: userId };
  switch (action) {
    case "warn": await tx.warning.updateMany({ where: { actId, acknowledgedAt: null }, data: { acknowledgedAt: new Date() } }); return;
    case "premoderate": await tx.user.updateMany({ where, data: { premoderated } }); return;
    default: {
      const now = action === "ban" ? "banned" : "suspended";
      await tx.user.updateMany({ where: { ...where, status: now }, data: { status, statusUntil: statusUntil === null ? null : new Date(statusUntil) } });
    }
  }
}
