import { AdminActor, type UserActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { countAttempt } from "@/lib/auth/limits";
import { startSession } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { queueMail } from "@/lib/mail/outbox";
import { createApiToken, createInvitation, requestEmailChange } from ".";
import { keepToken } from "./tokens";

export const NAME = "Wilhelmina Quartermain";
export const EMAIL = "wilhelmina@quartermain.test";
export const NEXT_EMAIL = "mina@quartermain.test";

/** Somebody who left something in every table that can hold a person. Needs the articles of the test's paper. */
export async function wholePerson(): Promise<AdminActor> {
  const { userId } = await newReader("admin", { name: NAME, email: EMAIL });
  const sessionId = await startSession(userId, "Firefox on Linux");
  const actor = new AdminActor(userId, "admin", { kind: "session", sessionId });
  await createApiToken(actor, { name: "Phone", scopes: ["read"], days: null });
  await createInvitation(actor, { note: "friends", uses: 3, days: 10 });
  await keepToken(db(), { purpose: "sign-up", email: EMAIL, data: { name: NAME } });
  await requestEmailChange(actor, { email: NEXT_EMAIL, current: "" }, { origin: "http://localhost:3000", lang: "en" });
  await queueMail({ to: "another-admin@readers.test", subject: "Somebody waits", text: `${NAME} (${EMAIL}) waits` });
  await countAttempt("sign-in", EMAIL, new Headers());
  await db().verificationToken.create({ data: { identifier: EMAIL, token: "hash", expires: new Date(Date.now() + 60_000) } });
  await whatTheyRead(userId);
  await whatTheyWrote(userId);
  return actor;
}

async function whatTheyRead(userId: string): Promise<void> {
  await db().account.create({ data: { userId, type: "oauth", provider: "github", providerAccountId: "4711" } });
  await db().preference.create({ data: { userId, values: { theme: "sepia" } } });
  const list = await db().readingList.create({ data: { userId, name: "Ships" } });
  const bookmark = await db().bookmark.create({ data: { userId, articleId: 1, note: "read again" } });
  await db().bookmarkInList.create({ data: { listId: list.id, bookmarkId: bookmark.id, savedAt: bookmark.savedAt } });
  await db().bookmarkChange.create({ data: { userId, act: "save", detail: {} } });
  await db().readMark.create({ data: { userId, articleId: 2, read: true, historyAt: new Date(), progress: 0.5 } });
  await db().playMark.create({ data: { userId, articleId: 2, file: 0, seconds: 61.5, duration: 600 } });
  await db().readBefore.create({ data: { userId, view: "all", before: new Date(), upTo: 3 } });
  await db().follow.create({ data: { userId, target: "topic", targetId: 1 } });
  await db().suggestion.create({ data: { address: "https://quartermain.example/", key: "https://quartermain.example", asked: { create: { userId, why: `It is mine, ${NAME}` } } } });
  await db().labelDispute.create({ data: { label: "kind", articleId: 1, said: "report", spoken: { create: { userId, value: "opinion", why: `I know him, ${NAME}` } } } });
  await db().storyProposal.create({ data: { kind: "apart", key: "apart:1:1", story: { connectOrCreate: { where: { slug: "pier" }, create: { slug: "pier", title: "The pier" } } }, article: { connect: { id: 1 } }, proposed: { create: { userId, reason: "other-event", why: `So says ${NAME}` } } } });
  await db().mute.create({ data: { userId, target: "word", value: "golf", key: "golf" } });
}

/** Somebody else answers, so that a comment has to keep its place. */
async function whatTheyWrote(userId: string): Promise<void> {
  const other: UserActor = await newReader();
  const discussion = await db().discussion.create({ data: { articleId: 1 } });
  const said = { discussionId: discussion.id, markdown: `Regards, ${NAME}`, html: `<p>Regards, ${NAME}</p>` };
  const comment = await db().comment.create({ data: { ...said, authorId: userId, quote: "ship", sendKey: "key", revisions: { create: { number: 1, markdown: NAME, html: `<p>${NAME}</p>` } } } });
  const answer = await db().comment.create({ data: { discussionId: discussion.id, parentId: comment.id, authorId: other.userId, markdown: "Thanks", html: "<p>Thanks</p>" } });
  await db().commentVote.create({ data: { userId, commentId: answer.id } });
  await db().flag.create({ data: { userId, commentId: answer.id, reason: "spam" } });
  // They made an invitation, so the log knows them already.
  await db().personAlias.update({ where: { userId }, data: { alias: "quiet-heron-17" } });
  const actId = (await db().moderationAct.count()) + 1;
  await db().moderationAct.create({ data: { id: actId, actor: "quiet-heron-17", action: "reject", targetType: "comment", target: String(answer.id), reason: "spam", createdAt: new Date(), previousHash: "", hash: "first" } });
  await db().actMemory.create({ data: { actId, actorId: userId, personId: userId, commentId: answer.id, before: { by: NAME } } });
  await db().warning.create({ data: { userId, actId, reason: "abuse", text: `Please, ${NAME}` } });
  await db().appeal.create({ data: { userId, actId, text: `I am ${NAME}` } });
  await db().notice.create({ data: { userId, kind: "answer", commentId: answer.id } });
  await db().discussionFollow.create({ data: { userId, discussionId: discussion.id } });
  await db().hiddenPerson.create({ data: { userId, hiddenId: other.userId } });
  await db().hiddenPerson.create({ data: { userId: other.userId, hiddenId: userId } });
  await db().queueLook.create({ data: { commentId: answer.id, userId } });
  await db().moderatorNote.create({ data: { targetType: "comment", targetId: "1", authorId: userId, text: "seen" } });
  await db().moderatorNote.create({ data: { targetType: "person", targetId: userId, authorId: other.userId, text: `${NAME} again` } });
}
