import "server-only";
import type { UserActor } from "@/lib/auth/actors";
import { forgetAttemptsOf } from "@/lib/auth/limits";
import { cacheTags } from "@/lib/cache-tags";
import { lockBranches } from "@/lib/comments/queries/branches";
import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import { messages, type MailPlace } from "@/lib/mail/messages";
import { queueMail } from "@/lib/mail/outbox";
import { DELETION_DAYS } from "../types";
import { keepAnAdmin } from "./people";
import { proveAgain } from "./profile";

const DAY_MS = 86_400_000;

/**
 * Begins to delete an account: all its sessions end now, and after some days the worker deletes everything. Whoever
 * signs in before that can cancel it.
 * @throws AppError `invalid` for a wrong password, `conflict` for the last admin, `forbidden` for a token
 */
export async function requestDeletion(actor: UserActor, current: string, place: MailPlace): Promise<Date> {
  const { email } = await proveAgain(actor, current);
  const deleteAfter = new Date(Date.now() + DELETION_DAYS * DAY_MS);
  await db().$transaction(async (tx) => {
    await keepAnAdmin(tx, actor.userId);
    await tx.user.update({ where: { id: actor.userId }, data: { deleteAfter } });
    await tx.session.deleteMany({ where: { userId: actor.userId } });
    // An address that was to become theirs names them too.
    const open = await tx.accountToken.findMany({ where: { userId: actor.userId }, select: { email: true } });
    await tx.outboxMail.deleteMany({ where: { to: { in: open.map((one) => one.email) } } });
    await tx.accountToken.deleteMany({ where: { userId: actor.userId } });
  });
  if (email) await queueMail(messages.deletionBegun({ to: email, ...place, days: DELETION_DAYS }));
  return deleteAfter;
}

/** Keeps an account that was to be deleted; one that was not stays as it is. */
export async function cancelDeletion(actor: UserActor): Promise<void> {
  await db().user.update({ where: { id: actor.userId }, data: { deleteAfter: null } });
}

/** Deletes the accounts whose days of grace are over, with all that names their people. Says how many. */
export async function deleteDuePeople(now = new Date()): Promise<number> {
  const due = await db().user.findMany({ where: { deleteAfter: { lte: now } }, select: { id: true }, take: 1_000 });
  let deleted = 0;
  for (const { id } of due) deleted += await retrying(() => db().$transaction((tx) => deletePerson(tx, id, now), { timeout: 60_000 }));
  return deleted;
}

/**
 * What belongs to a person goes with their row. What stays for others is emptied: a comment that was answered keeps its
 * place without author and text. The moderation log knew an alias, whose mapping to the person goes too.
 */
async function deletePerson(tx: Db, id: string, now: Date): Promise<number> {
  const [person] = await tx.$queryRaw<{ email: string | null }[]>`SELECT "email" FROM "User" WHERE "id" = ${id}::uuid AND "deleteAfter" <= ${now} FOR UPDATE`;
  // Cancelled a moment ago.
  if (!person) return 0;
  await lockBranches(tx, Prisma.sql`c."authorId" = ${id}::uuid`);
  await tx.commentRevision.deleteMany({ where: { comment: { authorId: id } } });
  await tx.comment.updateMany({ where: { authorId: id }, data: { markdown: "", html: "", quote: null, quoteBefore: null, quoteAfter: null, checks: [], sendKey: null, status: "erased" } });
  await publishLeaving(tx, id);
  await tx.actMemory.deleteMany({ where: { OR: [{ actorId: id }, { personId: id }] } });
  await tx.queueLook.deleteMany({ where: { userId: id } });
  await tx.moderatorNote.deleteMany({ where: { OR: [{ authorId: id }, { targetId: id }] } });
  if (person.email) await forgetAddress(tx, person.email);
  await tx.user.delete({ where: { id } });
  return 1;
}

/** Every page that shows the person is made anew: the discussions they wrote in, and the profiles, of which no tag may name them any longer. */
async function publishLeaving(tx: Db, id: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "CacheInvalidation" ("tags")
    SELECT ARRAY[${cacheTags.people}::text] || ARRAY(SELECT DISTINCT 'discussion:' || c."discussionId" FROM "Comment" c WHERE c."authorId" = ${id}::uuid)`;
  // Whoever has not read them yet takes everything for changed.
  await tx.$executeRaw`
    DELETE FROM "CacheInvalidation" i USING "User" u WHERE u."id" = ${id}::uuid AND i."tags" && ARRAY['person:' || u."handle", 'person-face:' || u."handle"]`;
}

async function forgetAddress(tx: Db, email: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM "OutboxMail" WHERE lower("to") = lower(${email}) OR position(lower(${email}) IN lower("text")) > 0`;
  await tx.verificationToken.deleteMany({ where: { identifier: email } });
  await tx.accountToken.deleteMany({ where: { email } });
  await forgetAttemptsOf(email);
}
