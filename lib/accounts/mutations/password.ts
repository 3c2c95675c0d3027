import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { hashPassword, passwordMatches } from "@/lib/auth/password";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { messages, type MailPlace } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { credentialsOf } from "../queries";
import { sessionOf } from "./sessions";
import { refuseWeak } from "./sign-up";
import { keepToken, lockToken } from "./tokens";

/** Mails a link for a new password; to an address without an account, that it has none. The same work for both. */
export async function requestReset(email: string, place: MailPlace): Promise<void> {
  const person = await credentialsOf(email);
  const code = await keepToken(db(), { purpose: "reset", email, userId: person?.id });
  const to = { to: email, ...place };
  await queueMail(person ? messages.resetPassword({ ...to, path: (routes) => routes.newPassword(code) }) : messages.noAccount(to));
}

/**
 * Sets the password of whoever the link was mailed to, confirms their address by it, and ends all their sessions.
 * @throws AppError `not-found` for a link that is used or old, `invalid` for a weak password
 */
export async function resetPassword(token: string, password: string, place: MailPlace): Promise<void> {
  const email = await db().$transaction(async (tx) => {
    const { userId } = await lockToken(tx, token, "reset");
    const person = userId === null ? null : await tx.user.findUnique({ where: { id: userId }, select: { id: true, name: true, email: true, emailVerified: true } });
    if (!person) throw new Said("not-found", (words) => words.linkUsed);
    await refuseWeak(password, [person.name ?? "", person.email ?? ""]);
    await tx.user.update({ where: { id: person.id }, data: { passwordHash: await hashPassword(password), emailVerified: person.emailVerified ?? new Date() } });
    await tx.session.deleteMany({ where: { userId: person.id } });
    await tx.accountToken.deleteMany({ where: { userId: person.id, purpose: "reset" } });
    return person.email;
  }, { timeout: 20_000 });
  if (email) await queueMail(messages.passwordChanged({ to: email, ...place }));
}

/**
 * Changes the password of somebody who is signed in, or gives one to who had none. All other sessions end.
 * @param current the password until now; whoever has none leaves it empty
 * @throws AppError `invalid` for a wrong or weak password, `forbidden` for a token
 */
export async function changePassword(actor: UserActor, { current, next }: { current: string; next: string }, place: MailPlace): Promise<void> {
  const sessionId = sessionOf(actor);
  const person = await db().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true, email: true, passwordHash: true } });
  if (person.passwordHash !== null && !(await passwordMatches(person.passwordHash, current))) {
    throw new Said("invalid", (words) => words.nothingChanged, { current: (words) => words.notYourPassword });
  }
  await refuseWeak(next, [person.name ?? "", person.email ?? ""]);
  const passwordHash = await hashPassword(next);
  await db().$transaction([
    db().user.update({ where: { id: actor.userId }, data: { passwordHash } }),
    db().session.deleteMany({ where: { userId: actor.userId, id: { not: sessionId } } }),
    db().accountToken.deleteMany({ where: { userId: actor.userId, purpose: "reset" } }),
  ]);
  if (person.email) await queueMail(messages.passwordChanged({ to: person.email, ...place }));
}
