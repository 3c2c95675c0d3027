import "server-only";
import type { WriterActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";

/** How a comment stands with who voted: its votes, and whether one of them is theirs. */
export type Voted = { upvotes: number; voted: boolean };

type Target = { discussionId: number; authorId: string | null };

/**
 * Votes a comment up; voting again changes nothing.
 * @returns null where there is no such comment in public
 * @throws Said `conflict` for one's own
 */
export async function vote(actor: WriterActor, commentId: number): Promise<Voted | null> {
  const target = await published(commentId);
  if (!target) return null;
  if (target.authorId === actor.userId) throw new Said("conflict", (words) => words.ownVote);
  await db().$transaction(async (tx) => {
    const { count } = await tx.commentVote.createMany({ data: { userId: actor.userId, commentId }, skipDuplicates: true });
    if (count > 0) await tx.cacheInvalidation.create({ data: { tags: [cacheTags.votes(target.discussionId), cacheTags.voted(target.discussionId, commentId)] } });
  });
  return standing(commentId, true);
}

/** Takes a vote back; where there was none, nothing happens. @returns null where there is no such comment in public */
export async function unvote(actor: WriterActor, commentId: number): Promise<Voted | null> {
  const target = await published(commentId);
  if (!target) return null;
  await db().$transaction(async (tx) => {
    const { count } = await tx.commentVote.deleteMany({ where: { userId: actor.userId, commentId } });
    if (count > 0) await tx.cacheInvalidation.create({ data: { tags: [cacheTags.votes(target.discussionId), cacheTags.voted(target.discussionId, commentId)] } });
  });
  return standing(commentId, false);
}

function published(id: number): Promise<Target | null> {
  return db().comment.findFirst({ where: { id, status: "published" }, select: { discussionId: true, authorId: true } });
}

async function standing(id: number, voted: boolean): Promise<Voted | null> {
  const row = await db().comment.findUnique({ where: { id }, select: { upvotes: true } });
  return row && { upvotes: row.upvotes, voted };
}
