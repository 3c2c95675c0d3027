import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { messages, type MailPlace } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { mustProveAgain } from "../queries";
import { isLastWay } from "../rules";
import type { WaysHere } from "../types";
import { proveAgain } from "./profile";
import { sessionOf } from "./sessions";

/**
 * Makes sure that somebody may add a way of signing in to their account: they know its password, or have signed in just
 * now, or have no password.
 * @returns their session, which the wish to connect belongs to
 * @throws AppError `invalid` for a wrong password, `forbidden` for a token, `conflict` where the provider is connected
 */
export async function proveToConnect(actor: UserActor, provider: string, current: string): Promise<string> {
  const sessionId = sessionOf(actor);
  if (await mustProveAgain(actor)) await proveAgain(actor, current);
  if ((await db().account.count({ where: { userId: actor.userId, provider } })) > 0) throw new Said("conflict", (words) => words.connectedAlready);
  return sessionId;
}

/** Tells somebody that a provider signs them in from now on. */
export async function tellConnected(email: string | null, provider: string, place: MailPlace): Promise<void> {
  if (email) await queueMail(messages.wayConnected({ to: email, ...place, provider }));
}

/**
 * Disconnects a provider from an account, and tells its reader by mail. One that is not connected is no error.
 * @param here which ways this paper offers at all
 * @throws AppError `conflict` for the last way in, `forbidden` for a token
 */
export async function disconnectProvider(actor: UserActor, { id, name }: { id: string; name: string }, here: WaysHere, place: MailPlace): Promise<void> {
  sessionOf(actor);
  const email = await db().$transaction(async (tx) => {
    // Two that are disconnected at once wait for each other here.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.userId}::uuid FOR UPDATE`;
    const { passwordHash, email, accounts } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { passwordHash: true, email: true, accounts: { select: { provider: true } } } });
    const connected = accounts.map((one) => one.provider);
    if (!connected.includes(id)) return null;
    if (isLastWay(id, { hasPassword: passwordHash !== null, email, connected }, here)) throw new Said("conflict", (words) => words.lastWay);
    await tx.account.deleteMany({ where: { userId: actor.userId, provider: id } });
    return email;
  });
  if (email) await queueMail(messages.wayDisconnected({ to: email, ...place, provider: name }));
}
