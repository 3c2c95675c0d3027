import "server-only";
import { randomUUID } from "node:crypto";
import type { UserActor } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { messages, type MailPlace } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { isTaken } from "../queries";
import { proveAgain } from "./profile";
import { keepToken, lockToken } from "./tokens";

/**
 * Begins to change somebody's e-mail address: a link goes to the address until now and one to the new one, and the
 * address changes once both have been used. A new address that has an account already gets a mail that says so; nobody
 * is told here. A change that was begun before is dropped.
 * @throws AppError `invalid` for a wrong password or the same address, `forbidden` for a token
 */
export async function requestEmailChange(actor: UserActor, { email, current }: { email: string; current: string }, place: MailPlace): Promise<void> {
  const person = await proveAgain(actor, current);
  if (person.email === email) throw new Said("invalid", (words) => words.nothingChanged, { email: (words) => words.sameAddress });
  const taken = await isTaken(email);
  const pair = randomUUID();
  const sides = [person.email, email].filter((side) => side !== null);
  const codes = await db().$transaction(async (tx) => {
    await tx.accountToken.deleteMany({ where: { userId: actor.userId, purpose: "email-change" } });
    const made: string[] = [];
    for (const side of sides) made.push(await keepToken(tx, { purpose: "email-change", email: side, userId: actor.userId, data: { pair, to: email } }));
    return made;
  });
  for (const [at, side] of sides.entries()) {
    const to: Parameters<typeof messages.takeAddress>[0] = { to: side, ...place, path: (routes) => routes.confirmEmailBy(codes[at] ?? "") };
    if (side !== email) await queueMail(messages.leaveAddress({ ...to, email }));
    else await queueMail(taken ? messages.alreadySignedUp(to) : messages.takeAddress(to));
  }
}

/**
 * Confirms one side of a change of address.
 * @returns whether the address has changed, or the other side is yet to confirm
 * @throws AppError `not-found` for a link that is used or old, `conflict` where another account has the address by now
 */
export async function confirmEmailChange(token: string, place: MailPlace): Promise<{ changed: boolean; email: string }> {
  const done = await db().$transaction(async (tx) => {
    const { data, userId, email: side } = await lockToken(tx, token, "email-change");
    const [to, pair] = [data.to ?? "", data.pair ?? ""];
    await tx.accountToken.deleteMany({ where: { userId, purpose: "email-change", email: side } });
    if (await otherSideOpen(tx, userId, pair)) return { changed: false, email: to, before: null };
    const { email: before } = await tx.user.findUniqueOrThrow({ where: { id: userId ?? "" }, select: { email: true } });
    await tx.user.update({ where: { id: userId ?? "" }, data: { email: to, emailVerified: new Date() } }).catch(takenMeanwhile);
    await tx.accountToken.deleteMany({ where: { userId, purpose: "reset" } });
    if (before) await tx.verificationToken.deleteMany({ where: { identifier: before } });
    return { changed: true, email: to, before };
  });
  if (done.before) await queueMail(messages.addressChanged({ to: done.before, ...place }));
  return { changed: done.changed, email: done.email };
}

/** Whether the other link of the pair is unused. Two that are used at once wait for each other at their person's row. */
async function otherSideOpen(tx: Db, userId: string | null, pair: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "AccountToken" WHERE "userId" = ${userId}::uuid AND "purpose" = 'email-change' AND "data"->>'pair' = ${pair}`;
  return rows.length > 0;
}

function takenMeanwhile(cause: unknown): never {
  if ((cause as { code?: string }).code !== "P2002") throw cause;
  throw new Said("conflict", (words) => words.addressTaken, {}, cause);
}
