import "server-only";
import { randomBytes } from "node:crypto";
import { OPERATOR, type UserActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import type { Db } from "@/lib/db/client";
import { lockOf } from "@/lib/db/locks";
import { GENESIS, actHash, textHash, type LoggedAct } from "../rules/chain";
import type { Action, KindReason, Reason, TargetType } from "../types";

/** One act, as whoever does it tells it to the log. */
export type Act = {
  action: Action;
  /** A comment, discussion, article or act by its number, a source by its slug, the paper as "paper". An article's slug would keep its title. */
  target: { type: "person"; userId: string } | { type: Exclude<TargetType, "person">; id: string | number };
  reason: Reason | KindReason;
  /** What everybody may know beside it. Never a name, an address or free text. */
  detail?: Readonly<Record<string, unknown>>;
  /** The text that was taken away; the log gets a keyed hash of it. */
  removedText?: string;
  /** Whom it concerns: they are told, and may appeal. */
  concerns?: { userId: string | null; commentId?: number };
  /** How things were, for who undoes it. */
  before?: Readonly<Record<string, unknown>>;
};

/**
 * Waits until nobody else is acting, and lets nobody else until the transaction ends. An act that locks rows before it
 * is recorded begins with this, so that two who act at once never wait for each other in a circle.
 */
export async function beginAct(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockOf("log")})`;
}

/**
 * Writes an act into the public log, in the transaction that does it: no act without its record, no record without its act.
 * @param by null for what the paper does by itself; the log calls the command line the same
 * @returns the number of the act
 */
export async function record(tx: Db, by: UserActor | null, act: Act): Promise<number> {
  const actor = by?.userId === OPERATOR.userId ? null : by;
  const who = actor ? await aliasOf(tx, actor.userId) : "system";
  const target = act.target.type === "person" ? await aliasOf(tx, act.target.userId) : String(act.target.id);
  const key = act.removedText === undefined ? null : randomBytes(32);
  await beginAct(tx);
  const last = await tx.moderationAct.findFirst({ orderBy: { id: "desc" }, select: { id: true, hash: true } });
  const entry: Omit<LoggedAct, "hash"> = {
    id: (last?.id ?? 0) + 1, at: new Date().toISOString(), actor: who, action: act.action, targetType: act.target.type, target, reason: act.reason,
    detail: act.detail ?? {}, textHash: key && textHash(key, act.removedText ?? ""), previousHash: last?.hash ?? GENESIS,
  };
  const { at, detail, ...columns } = entry;
  await tx.moderationAct.create({ data: { ...columns, detail: detail as object, createdAt: new Date(at), hash: actHash(entry) } });
  if (key) await tx.actKey.create({ data: { actId: entry.id, key } });
  await tx.actMemory.create({
    data: { actId: entry.id, actorId: actor?.userId, personId: act.concerns?.userId, commentId: act.concerns?.commentId, before: (act.before ?? {}) as object },
  });
  await tx.cacheInvalidation.create({ data: { tags: [cacheTags.log] } });
  return entry.id;
}

/** The random name under which the log knows a person, made at its first need. */
async function aliasOf(tx: Db, userId: string): Promise<string> {
  const known = await tx.personAlias.findUnique({ where: { userId }, select: { alias: true } });
  if (known) return known.alias;
  // Two who need it at once get the same.
  const [row] = await tx.$queryRaw<{ alias: string }[]>`
    INSERT INTO "PersonAlias" ("alias", "userId") VALUES (${`p-${randomBytes(9).toString("hex")}`}, ${userId}::uuid)
    ON CONFLICT ("userId") DO UPDATE SET "userId" = EXCLUDED."userId" RETURNING "alias"`;
  if (!row) throw new Error("An alias could not be stored.");
  return row.alias;
}
