import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { listMutes, resolveMute } from "./queries";
import { MOST_RULES, ruleKey } from "./rules";
import type { NewMute } from "./schema";
import type { Mute } from "./types";

/**
 * Adds a rule. One that says the same as another is that other: nothing is added.
 * @returns the rule, or null where it names a source or topic that is not there
 * @throws AppError `conflict` when the reader has as many rules as one may have
 */
export async function addMute(actor: UserActor, wanted: NewMute): Promise<{ mute: Mute; added: boolean } | null> {
  const resolved = await resolveMute(wanted);
  if (!resolved) return null;
  const key = ruleKey(resolved);
  if (key === null) throw new AppError("invalid", "Write at least one word to mute.");
  const id = await db().$transaction(async (tx) => {
    // One reader's rules are added one after the other, so that they can be counted.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.userId}::uuid FOR NO KEY UPDATE`;
    const same = await tx.mute.findUnique({ where: { userId_target_key: { userId: actor.userId, target: resolved.target, key } }, select: { id: true } });
    if (same) return null;
    if (await tx.mute.count({ where: { userId: actor.userId } }) >= MOST_RULES) {
      throw new AppError("conflict", `You have ${MOST_RULES} rules, which is the most there can be. Delete some first.`);
    }
    return (await tx.mute.create({ data: { userId: actor.userId, ...resolved, key }, select: { id: true } })).id;
  });
  const rules = await listMutes(actor.userId);
  const known = rules.find(({ rule }) => (id === null ? rule.target === resolved.target && ruleKey(rule) === key : rule.id === id));
  return known ? { mute: known.shown, added: id !== null } : null;
}

/** Deletes a rule. @returns whether there was one of this reader's */
export async function deleteMute(actor: UserActor, id: string): Promise<boolean> {
  const { count } = await db().mute.deleteMany({ where: { id, userId: actor.userId } });
  return count > 0;
}
