import "server-only";
import type { AdminActor, Role } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { Said } from "@/lib/i18n/said";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import { routesIn } from "@/lib/routes";
import { languageOf, personByEmail } from "../queries";
import { publishFace } from "./profile";
import { keepToken } from "./tokens";

/**
 * Makes sure that somebody is left who can change the paper once this person no longer can. Of two admins who give up
 * at once, the second waits here and is refused.
 * @throws AppError `conflict`
 */
export async function keepAnAdmin(tx: Db, userId: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'admin' AND "status" = 'active' AND "deleteAfter" IS NULL ORDER BY "id" FOR UPDATE`;
  if (admins.length === 1 && admins[0]?.id === userId) throw new Said("conflict", (words) => words.lastAdmin);
}

/**
 * Gives somebody a role; it holds from their next request on, and the log says so.
 * @throws AppError `not-found`, `conflict` for the last admin
 */
export async function changeRole(actor: AdminActor, userId: string, role: Role): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    if (role !== "admin") await keepAnAdmin(tx, userId);
    const before = await tx.user.findUnique({ where: { id: userId }, select: { role: true, handle: true } });
    if (!before) throw new Said("not-found", (words) => words.noSuchPerson);
    if (before.role === role) return;
    await publishFace(tx, before.handle);
    await tx.user.update({ where: { id: userId }, data: { role } });
    await recordRole(tx, actor, userId, before.role as Role, role);
  });
}

/** Writes a role that was given into the log; the paper itself gives the first admin's. */
export async function recordRole(tx: Db, actor: AdminActor | null, userId: string, from: Role, to: Role): Promise<void> {
  await record(tx, actor, { action: "change-role", target: { type: "person", userId }, reason: "organisation", detail: { from, to }, concerns: { userId }, before: { role: from } });
}

/**
 * Signs somebody out everywhere, which the log says where they were signed in. Says from how many sessions.
 * @throws AppError `not-found`
 */
export async function endSessionsOf(actor: AdminActor, userId: string): Promise<number> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    if ((await tx.user.count({ where: { id: userId } })) === 0) throw new Said("not-found", (words) => words.noSuchPerson);
    const { count } = await tx.session.deleteMany({ where: { userId } });
    if (count > 0) await record(tx, actor, { action: "sign-out", target: { type: "person", userId }, reason: "organisation", concerns: { userId } });
    return count;
  });
}

/**
 * Makes an account whose address needs no mail to be confirmed, for an admin vouches for it. It has no password yet.
 * The log says that somebody was let in, and their role where it is another than reader.
 * @returns its id
 * @throws AppError `conflict` where the address has an account
 */
export async function createPerson(actor: AdminActor, { email, name, role }: { email: string; name: string; role: Role }): Promise<string> {
  if (await personByEmail(email)) throw new AppError("conflict", `${email} has an account already.`);
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const { id } = await tx.user.create({ data: { email, name, role, emailVerified: new Date() }, select: { id: true } });
    await record(tx, actor, { action: "admit", target: { type: "person", userId: id }, reason: "organisation", concerns: { userId: id } });
    if (role !== "reader") await recordRole(tx, actor, id, "reader", role);
    return id;
  });
}

/**
 * A link that sets somebody's password, to a page in their language, to be handed to them by other means than mail. Whoever
 * has it comes into their account, so the log says that it was made.
 * @throws AppError `not-found`
 */
export async function newResetLink(actor: AdminActor, email: string, origin: string): Promise<string> {
  const person = await personByEmail(email);
  if (!person) throw new AppError("not-found", `Nobody has the address ${email}.`);
  const token = await db().$transaction(async (tx) => {
    await beginAct(tx);
    await record(tx, actor, { action: "make-reset-link", target: { type: "person", userId: person.id }, reason: "organisation", concerns: { userId: person.id } });
    return keepToken(tx, { purpose: "reset", email, userId: person.id });
  });
  return origin + routesIn(await languageOf(person.id)).newPassword(token);
}
