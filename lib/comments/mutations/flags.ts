import "server-only";
import type { WriterActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import { Said } from "@/lib/i18n/said";
import type { FlagReason } from "@/lib/moderation/types";
import { cleanText } from "@/lib/format/clean-text";
import { COMMENT_LIMITS } from "../types";

/** Flags that one person may have waiting for a moderator: who reports everything reports nothing. */
const MOST_OPEN = 30;

/**
 * Tells moderators that a comment breaks a rule. One flag a person and comment: flagging again changes its reason while
 * nobody has decided it.
 * @param note more words, for moderators alone
 * @returns null where there is no such comment in public
 * @throws Said `conflict` for one's own, `rate-limited` for somebody with very many open flags
 */
export async function flag(actor: WriterActor, commentId: number, reason: FlagReason, note: string | null): Promise<{ reason: FlagReason } | null> {
  const target = await db().comment.findFirst({ where: { id: commentId, status: "published" }, select: { authorId: true } });
  if (!target) return null;
  if (target.authorId === actor.userId) throw new Said("conflict", (words) => words.ownFlag);
  const said = note === null ? null : cleanText(note).slice(0, COMMENT_LIMITS.flagNote) || null;
  const open = await db().flag.count({ where: { userId: actor.userId, outcome: "open", commentId: { not: commentId } }, take: MOST_OPEN });
  if (open >= MOST_OPEN) throw new Said("rate-limited", (words) => words.flagsOpen(MOST_OPEN));
  await retrying(() => db().$executeRaw`
    INSERT INTO "Flag" AS f ("userId", "commentId", "reason", "note") VALUES (${actor.userId}::uuid, ${commentId}, ${reason}, ${said})
    ON CONFLICT ("userId", "commentId") DO UPDATE SET "reason" = EXCLUDED."reason", "note" = EXCLUDED."note" WHERE f."outcome" = 'open'`);
  return { reason };
}

/** Takes a flag back while nobody has decided it; else nothing happens. */
export async function unflag(actor: WriterActor, commentId: number): Promise<void> {
  // A moderator's decision holds the comment and wants its flags, this the other way round.
  await retrying(() => db().flag.deleteMany({ where: { userId: actor.userId, commentId, outcome: "open" } }));
}
