import "server-only";
import type { AdminActor, Role } from "@/lib/auth/actors";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { Said } from "@/lib/i18n/said";
import { beginAct, record } from "@/lib/moderation/mutations/record";
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
 * Gives somebody a role; it holds from their next request on, and the log says so.
 * @throws AppError `not-found`, `conflict` for the last admin
 */
export async function changeRole(actor: AdminActor, userId: string, role: Role): Promise<void> {
  await change(userId, role !== "admin", async (tx, before) => {
    if (before.role === role) return;
    await publishFace(tx, before.handle);
    await tx.user.update({ where: { id: userId }, data: { role } });
    await recordRole(tx, actor, userId, before.role, role);
  });
}

async function recordRole(tx: Db, actor: AdminActor, userId: string, from: Role, to: Role): Promise<void> {
  await record(tx, actor, { action: "change-role", target: { type: "person", userId }, reason: "organisation", detail: { from, to }, concerns: { userId }, before: { role: from } });
}

const ACTION_OF = { active: "forgive", suspended: "suspend", banned: "ban" } as const;

/**
 * Lets somebody be here, suspends them for some days or until further notice, or bans them; the log says so. Whoever is
 * suspended may not write what others read; whoever is banned is signed out everywhere and may not sign in. Both hold
 * from the next request on.
 * @throws AppError `not-found`, `conflict` for the last admin
 */
export async function changeStanding(actor: AdminActor, userId: string, { status, days, reason = "organisation" }: Standing): Promise<void> {
  const statusUntil = status === "suspended" && days !== null ? new Date(Date.now() + days * DAY_MS) : null;
  await change(userId, status !== "active", async (tx, before) => {
    if (status === before.status && status !== "suspended") return;
    if (status === "banned") await tx.session.deleteMany({ where: { userId } });
    await tx.user.update({ where: { id: userId }, data: { status, statusUntil } });
    // Who waited to be let in has done nothing that could be forgiven.
    if (status === "active" && before.status === "pending") return;
    await record(tx, actor, {
      action: ACTION_OF[status], target: { type: "person", userId }, reason: status === "active" ? "within-rules" : reason,
      detail: status === "suspended" ? { until: statusUntil?.toISOString() ?? null } : {},
      concerns: { userId }, before: { status: before.status, statusUntil: before.statusUntil?.toISOString() ?? null },
    });
  });
}

/** Signs somebody out everywhere. Says from how many sessions. */
export async function endSessionsOf(_actor: AdminActor, userId: string): Promise<number> {
  return (await db().session.deleteMany({ where: { userId } })).count;
}

type Before = { role: Role; status: string; statusUntil: Date | null; handle: string | null };

async function change(userId: string, losesPower: boolean, write: (tx: Db, before: Before) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    await beginAct(tx);
    if (losesPower) await keepAnAdmin(tx, userId);
    const before = await tx.user.findUnique({ where: { id: userId }, select: { role: true, status: true, statusUntil: true, handle: true } });
    if (!before) throw new Said("not-found", (words) => words.noSuchPerson);
    await write(tx, { ...before, role: before.role as Role });
  });
}

/**
 * Makes an account whose address needs no mail to be confirmed, for an admin vouches for it. It has no password yet.
 * @returns its id
 * @throws AppError `conflict` where the address has an account
 */
export async function createPerson(actor: AdminActor, { email, name, role }: { email: string; name: string; role: Role }): Promise<string> {
  if (await personByEmail(email)) throw new AppError("conflict", `${email} has an account already.`);
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const { id } = await tx.user.create({ data: { email, name, role, emailVerified: new Date() }, select: { id: true } });
    if (role !== "reader") await recordRole(tx, actor, id, "reader", role);
    return id;
  });
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
