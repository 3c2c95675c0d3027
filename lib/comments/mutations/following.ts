import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { db } from "@/lib/db/client";
import { Said } from "@/lib/i18n/said";
import { livingDiscussion, livingOf } from "../queries/home";
import type { FollowMode } from "../types";

/** Nobody can follow or mute more discussions, or hide more people, than this. */
const MOST = 1_000;

/**
 * Follows a discussion, or mutes it. Doing so again changes nothing.
 * @returns null where there is no such discussion
 * @throws Said `conflict` for somebody with very many of them
 */
export async function followDiscussion(actor: UserActor, id: number, mode: FollowMode): Promise<{ mode: FollowMode } | null> {
  const { userId } = actor;
  const discussionId = await livingDiscussion(id);
  if (discussionId === null) return null;
  if (await db().discussionFollow.count({ where: { userId, discussionId: { not: discussionId } }, take: MOST }) >= MOST) throw new Said("conflict", (words) => words.followsFull(MOST));
  await db().discussionFollow.upsert({ where: { userId_discussionId: { userId, discussionId } }, create: { userId, discussionId, mode }, update: { mode, fromId: null } });
  return { mode };
}

/** Neither follows nor mutes a discussion any more, nor what went into it. */
export async function leaveDiscussion(actor: UserActor, id: number): Promise<void> {
  await db().$executeRaw`
    DELETE FROM "DiscussionFollow" f USING "Discussion" d, (SELECT ${livingOf} AS "id" FROM "Discussion" d WHERE d."id" = ${id}::int) living
    WHERE f."userId" = ${actor.userId}::uuid AND d."id" = f."discussionId" AND ${livingOf} = living."id"`;
}

/**
 * Hides a person's comments from a reader, who alone knows it.
 * @returns null where there is nobody of that handle
 * @throws Said `conflict` for oneself, and for somebody who hides very many
 */
export async function hidePerson(actor: UserActor, handle: string): Promise<{ handle: string } | null> {
  const person = await db().user.findUnique({ where: { handle }, select: { id: true } });
  if (!person) return null;
  if (person.id === actor.userId) throw new Said("conflict", (words) => words.hideSelf);
  if (await db().hiddenPerson.count({ where: { userId: actor.userId, hiddenId: { not: person.id } }, take: MOST }) >= MOST) throw new Said("conflict", (words) => words.hiddenFull(MOST));
  await db().hiddenPerson.createMany({ data: { userId: actor.userId, hiddenId: person.id }, skipDuplicates: true });
  return { handle };
}

/** Shows a person's comments again. */
export async function showPerson(actor: UserActor, handle: string): Promise<void> {
  await db().hiddenPerson.deleteMany({ where: { userId: actor.userId, hidden: { handle } } });
}

/** Marks as read what a reader has seen of their inbox: what came later stays new. */
export async function readInbox(actor: UserActor, upTo: number): Promise<void> {
  await db().notice.updateMany({ where: { userId: actor.userId, id: { lte: upTo }, readAt: null }, data: { readAt: new Date() } });
}
