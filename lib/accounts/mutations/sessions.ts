import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/**
 * The session that somebody acts by, where no token will do.
 * @throws AppError `forbidden`
 */
export function sessionOf(actor: UserActor): string {
  if (actor.proof.kind === "session") return actor.proof.sessionId;
  throw new AppError("forbidden", "A token cannot do this: sign in with a browser.");
}

/** Ends one of a person's own sessions; it stops at its next request. Says whether there was one. */
export async function endOneSession(actor: UserActor, sessionId: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
  return count > 0;
}

/** Ends all of a person's sessions but the one that asks for it. Says how many. */
export async function endOtherSessions(actor: UserActor): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { userId: actor.userId, id: { not: sessionOf(actor) } } });
  return count;
}
