import "server-only";
import type { AdminActor } from "@/lib/auth/actors";
import { codeHash, newCode } from "@/lib/auth/codes";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { messages } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { languageOf, registrationMode } from "../queries";
import type { RegistrationMode } from "../types";

const DAY_MS = 86_400_000;
const PAPER = { type: "site", id: "paper" } as const;

/** Decides who may sign up, from now on. The log says so, where it is another decision than before. */
export async function changeRegistration(actor: AdminActor, mode: RegistrationMode): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const from = await registrationMode();
    if (from === mode) return;
    await tx.setting.upsert({ where: { key: "registration" }, create: { key: "registration", value: mode }, update: { value: mode, changedAt: new Date() } });
    await record(tx, actor, { action: "change-settings", target: PAPER, reason: "organisation", detail: { fields: ["registration"], from, to: mode } });
  });
}

/**
 * Makes an invitation for some people. The log says for how many and until when, not for whom.
 * @returns its code, which is shown once: only its hash is kept
 */
export async function createInvitation(actor: AdminActor, { note, uses, days }: { note?: string; uses: number; days: number }): Promise<{ id: string; code: string }> {
  const { code, hash } = newCode();
  const expires = new Date(Date.now() + days * DAY_MS);
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const { id } = await tx.invitation.create({ data: { codeHash: hash, note: note || null, usesLeft: uses, expires, createdBy: actor.userId }, select: { id: true } });
    await record(tx, actor, { action: "make-invitation", target: PAPER, reason: "organisation", detail: { uses, until: expires.toISOString() } });
    return { id, code };
  });
}

/** Takes an invitation back, which the log says where there was one; who came by it stays. */
export async function endInvitation(actor: AdminActor, id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const { count } = await tx.invitation.deleteMany({ where: { id } });
    if (count > 0) await record(tx, actor, { action: "end-invitation", target: PAPER, reason: "organisation" });
  });
}

const WAITS_NO_MORE = "Nobody of that name waits. Somebody else may have decided already.";

/**
 * Lets somebody in who waits, and tells them in their language; it is in the log.
 * @throws AppError `not-found`
 */
export async function letIn(actor: AdminActor, userId: string, origin: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const { count } = await tx.user.updateMany({ where: { id: userId, status: "pending" }, data: { status: "active" } });
    if (count === 0) throw new AppError("not-found", WAITS_NO_MORE);
    await record(tx, actor, { action: "admit", target: { type: "person", userId }, reason: "organisation", concerns: { userId } });
  });
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  if (email) await queueMail(messages.letIn({ to: email, origin, lang: await languageOf(userId) }));
}

/**
 * Declines somebody who waits. Nothing of them is kept; the log says that somebody was declined, under a name that
 * leads nowhere from then on.
 * @throws AppError `not-found`
 */
export async function declinePerson(actor: AdminActor, userId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    const [waiting] = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "User" WHERE "id" = ${userId}::uuid AND "status" = 'pending' FOR UPDATE`;
    if (!waiting) throw new AppError("not-found", WAITS_NO_MORE);
    await record(tx, actor, { action: "decline", target: { type: "person", userId }, reason: "organisation" });
    await tx.user.delete({ where: { id: userId } });
  });
}

/** Uses an invitation once, for somebody whose account is about to be made. Says whether it could be used. */
export async function spendInvitation(code: string | null, now = new Date()): Promise<boolean> {
  if (code === null) return false;
  const { count } = await db().invitation.updateMany({ where: { codeHash: codeHash(code), usesLeft: { gt: 0 }, expires: { gt: now } }, data: { usesLeft: { decrement: 1 } } });
  return count > 0;
}
