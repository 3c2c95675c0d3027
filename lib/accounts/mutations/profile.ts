import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { passwordMatches } from "@/lib/auth/password";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { sessionOf } from "./sessions";

/** Changes the name that others see. */
export async function changeName(actor: UserActor, name: string): Promise<void> {
  sessionOf(actor);
  await db().$transaction(async (tx) => {
    const { handle } = await tx.user.update({ where: { id: actor.userId }, data: { name }, select: { handle: true } });
    await publishFace(tx, handle);
  });
}

/** What pages say of somebody is made anew. Who has no handle stands on none. */
export async function publishFace(tx: Db, handle: string | null | undefined): Promise<void> {
  if (handle) await tx.cacheInvalidation.create({ data: { tags: [cacheTags.personFace(handle)] } });
}

/**
 * Makes sure that who acts knows the account's password, before what cannot be taken back. Whoever has none proved
 * themselves by signing in.
 * @throws AppError `invalid` for a wrong password, `forbidden` for a token
 */
export async function proveAgain(actor: UserActor, current: string): Promise<{ name: string | null; email: string | null }> {
  sessionOf(actor);
  const { passwordHash, ...person } = await db().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true, email: true, passwordHash: true } });
  if (passwordHash !== null && !(await passwordMatches(passwordHash, current))) {
    throw new Said("invalid", (words) => words.nothingChanged, { current: (words) => words.notYourPassword });
  }
  return person;
}
