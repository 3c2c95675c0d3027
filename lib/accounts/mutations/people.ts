import "server-only";
import type { AdminActor, Role } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { Said } from "@/lib/i18n/said";
import { routesIn } from "@/lib/routes";
import { languageOf, personByEmail } from "../queries";
import type { Standing } from "../schema";
import { publishFace } from "./profile";
import { keepToken } from "./tokens";

const DAY_MS = 86_400_000;

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
 * Gives somebody a role; it holds from their next request on.
 * @throws AppError `not-found`, `conflict` for the last admin
 */
export async function changeRole(_actor: AdminActor, userId: string, role: Role): Promise<void> {
  await change(userId, role !== "admin", async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId }, select: { handle: true } });
    await publishFace(tx, person?.handle);
    return tx.user.updateMany({ where: { id: userId }, data: { role } });
  });
}

/**
 * Lets somebody be here, suspends them for some days or until further notice, or bans them. Whoever is suspended may
 * not write what others read; whoever is banned is signed out everywhere and may not sign in. Both hold from the next
 * request on.
 * @throws AppError `not-found`, `conflict` for the last admin
 */
export async function changeStanding(_actor: AdminActor, userId: string, { status, days }: Standing): Promise<void> {
  const statusUntil = status === "suspended" && days !== null ? new Date(Date.now() + days * DAY_MS) : null;
  await change(userId, status !== "active", async (tx) => {
    if (status === "banned") await tx.session.deleteMany({ where: { userId } });
    return tx.user.updateMany({ where: { id: userId }, data: { status, statusUntil } });
  });
}

/** Signs somebody out everywhere. Says from how many sessions. */
export async function endSessionsOf(_actor: AdminActor, userId: string): Promise<number> {
  return (await db().session.deleteMany({ where: { userId } })).count;
}

async function change(userId: string, losesPower: boolean, write: (tx: Db) => Promise<{ count: number }>): Promise<void> {
  await db().$transaction(async (tx) => {
    if (losesPower) await keepAnAdmin(tx, userId);
    if ((await write(tx)).count === 0) throw new Said("not-found", (words) => words.noSuchPerson);
  });
}

/**
 * Makes an account whose address needs no mail to be confirmed, for an admin vouches for it. It has no password yet.
 * @returns its id
 * @throws AppError `conflict` where the address has an account
 */
export async function createPerson(_actor: AdminActor, { email, name, role }: { email: string; name: string; role: Role }): Promise<string> {
  if (await personByEmail(email)) throw new AppError("conflict", `${email} has an account already.`);
  return (await db().user.create({ data: { email, name, role, emailVerified: new Date() }, select: { id: true } })).id;
}

/**
 * A link that sets somebody's password, to a page in their language, to be handed to them by other means than mail.
 * @throws AppError `not-found`
 */
export async function newResetLink(_actor: AdminActor, email: string, origin: string): Promise<string> {
  const person = await personByEmail(email);
  if (!person) throw new AppError("not-found", `Nobody has the address ${email}.`);
  const token = await keepToken(db(), { purpose: "reset", email, userId: person.id });
  return origin + routesIn(await languageOf(person.id)).newPassword(token);
}
