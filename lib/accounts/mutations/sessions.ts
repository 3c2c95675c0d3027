import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";

/** Ends one of a person's own sessions; it stops at its next request. Says whether there was one. */
export async function endOneSession(actor: UserActor, sessionId: string): Promise<boolean> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: actor.userId } });
  return count > 0;
}

/** Ends all of a person's sessions but the one that asks for it. Says how many. */
export async function endOtherSessions(actor: UserActor): Promise<number> {
  const own = actor.proof.kind === "session" ? actor.proof.sessionId : undefined;
  const { count } = await db().session.deleteMany({ where: { userId: actor.userId, ...(own ? { id: { not: own } } : {}) } });
  return count;
}
