import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { findTarget } from "./queries";
import { MOST_FOLLOWS } from "./schema";
import type { Follow, FollowTarget } from "./types";

/**
 * Follows a topic, source or story; following it again changes nothing.
 * @param named its id or slug
 * @returns null where there is no such thing
 * @throws AppError `conflict` when the reader follows as much as one may
 */
export async function follow(actor: UserActor, target: FollowTarget, named: string): Promise<Follow | null> {
  const found = await findTarget(target, named);
  if (!found) return null;
  const key = { userId: actor.userId, target, targetId: found.id };
  const createdAt = await db().$transaction(async (tx) => {
    // One reader's follows are added one after the other, so that they can be counted.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${actor.userId}::uuid FOR NO KEY UPDATE`;
    const there = await tx.follow.findUnique({ where: { userId_target_targetId: key }, select: { createdAt: true, fromId: true } });
    // What only came along with another story is the reader's own choice from now on.
    if (there && there.fromId !== null) await tx.follow.update({ where: { userId_target_targetId: key }, data: { fromId: null } });
    if (there) return there.createdAt;
    if (await tx.follow.count({ where: { userId: actor.userId } }) >= MOST_FOLLOWS) {
      throw new AppError("conflict", `You follow ${MOST_FOLLOWS} topics, sources and stories, which is the most there can be. Leave some first.`);
    }
    return (await tx.follow.create({ data: key, select: { createdAt: true } })).createdAt;
  });
  return { target, ...found, followedAt: createdAt.toISOString() };
}

/** Stops following a topic, source or story, and what went into that story. @returns what is no longer followed, or null where there is no such thing */
export async function unfollow(actor: UserActor, target: FollowTarget, named: string): Promise<{ slug: string; name: string } | null> {
  const found = await findTarget(target, named);
  if (!found) return null;
  const gone = target === "story" ? await db().story.findMany({ where: { mergedIntoId: found.id, status: "merged" }, select: { id: true } }) : [];
  await db().follow.deleteMany({ where: { userId: actor.userId, target, targetId: { in: [found.id, ...gone.map(({ id }) => id)] } } });
  return found;
}
