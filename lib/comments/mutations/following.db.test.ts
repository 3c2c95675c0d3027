import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { WriterActor } from "@/lib/auth/actors";
import { fillPaper } from "@/lib/api/paper.testing";
import { db } from "@/lib/db/client";
import { changeSetting } from "@/lib/db/settings";
import { useTestDatabase } from "@/lib/db/testing";
import { decide, editComment, flag, followDiscussion, hidePerson, leaveDiscussion, postComment, readInbox, showPerson, vote } from ".";
import { listDiscussions, listHidden, listInbox, listOwn, mineIn, OWN_PAGE_SIZE, ownComment, unreadOf } from "../queries";
import { reasonsOf } from "../rules/told";
import { commentBodySchema } from "../schema";
import { localeOf } from "@/lib/i18n/locale";
import { asModerator } from "@/lib/auth/gates";

useTestDatabase();
beforeAll(async () => {
  await fillPaper();
  await changeSetting("comment-policy", { firstHeld: 0, perTenMinutes: 1_000 });
});

const say = async (actor: WriterActor, text: string, parent: number | null = null, article = 1) => (await postComment(actor, article, commentBodySchema.parse({ text, parent })))!;
const discussionOf = async (id: number) => (await db().comment.findUniqueOrThrow({ where: { id } })).discussionId;
const words = localeOf("en").words.commenting;

describe("following a discussion", () => {
  it("tells of what is new once, until that has been read, and not of one's own", async () => {
    const [follower, author] = [await newReader(), await newReader()];
    const discussion = await discussionOf((await say(author, "Begin")).id);
    expect(await followDiscussion(follower, discussion, "follow")).toEqual({ mode: "follow" });
    await say(follower, "My own");
    expect(await unreadOf(follower.userId)).toBe(0);
    const first = await say(author, "First news");
    await say(author, "Second news");
    const { notices } = await listInbox(follower.userId);
    expect(notices).toEqual([expect.objectContaining({ kind: "follow", read: false, comment: expect.objectContaining({ id: first.id, own: false, html: "<p>First news</p>" }) })]);
    await readInbox(follower, notices[0]!.id);
    expect(await unreadOf(follower.userId)).toBe(0);
    await say(author, "Third news");
    expect(await unreadOf(follower.userId)).toBe(1);
    await leaveDiscussion(follower, discussion);
    await readInbox(follower, 2 ** 31 - 1);
    await say(author, "Fourth news");
    expect(await unreadOf(follower.userId)).toBe(0);
  });

  it("stands in the list of discussions with its article, also when it is muted, until it is left", async () => {
    const [reader, author] = [await newReader(), await newReader()];
    const [one, two] = [await discussionOf((await say(author, "Under the first", null, 4)).id), await discussionOf((await say(author, "Under the second", null, 5)).id)];
    await followDiscussion(reader, one, "follow");
    await followDiscussion(reader, two, "mute");
    expect(await listDiscussions(reader.userId)).toEqual([
      { id: two, mode: "mute", published: 1, article: expect.objectContaining({ slug: expect.any(String) }) },
      { id: one, mode: "follow", published: expect.any(Number), article: expect.objectContaining({ title: expect.any(String) }) },
    ]);
    await leaveDiscussion(reader, two);
    await db().article.update({ where: { id: 4 }, data: { status: "hidden" } });
    expect(await listDiscussions(reader.userId)).toEqual([expect.objectContaining({ id: one, article: null })]);
    await db().article.update({ where: { id: 4 }, data: { status: "visible" } });
  });

  it("is for discussions that there are", async () => {
    const reader = await newReader();
    expect(await followDiscussion(reader, 99_999, "mute")).toBeNull();
    expect(await mineIn(reader.userId, 99_999)).toBeNull();
  });
});

describe("hiding a person", () => {
  it("is known to the reader alone, and ends", async () => {
    const [reader, loud] = [await newReader(), await newReader()];
    const { id, handle } = await say(loud, "Loud");
    expect(await hidePerson(reader, handle)).toEqual({ handle });
    expect(await hidePerson(reader, handle)).toEqual({ handle });
    expect((await mineIn(reader.userId, await discussionOf(id)))?.hidden).toEqual([handle]);
    expect(await listHidden(reader.userId)).toEqual([{ handle, name: expect.stringContaining("Reader"), since: expect.stringMatching(/Z$/) }]);
    await showPerson(reader, handle);
    expect(await listHidden(reader.userId)).toEqual([]);
    expect((await mineIn(reader.userId, await discussionOf(id)))?.hidden).toEqual([]);
    await expect(hidePerson(loud, handle)).rejects.toMatchObject({ code: "conflict" });
    expect(await hidePerson(reader, "nobody-there")).toBeNull();
  });
});

describe("the inbox", () => {
  it("keeps the words of what is no longer public to itself", async () => {
    const [asked, answering] = [await newReader(), await newReader()];
    const { id } = await say(asked, "A question?");
    const answer = await say(answering, "An answer", id);
    await db().comment.update({ where: { id: answer.id }, data: { status: "held" } });
    const { notices: [notice] } = await listInbox(asked.userId);
    expect(notice).toMatchObject({ kind: "answer", comment: { id: answer.id, html: "", author: null, own: false } });
  });

  it("says what a moderator decided, as does the list of one's own", async () => {
    const [author, moderator] = [await newReader(), asModerator(await newReader("moderator"))];
    const { id } = await say(author, "Rude words");
    await decide(moderator, [id], { do: "reject", reason: "abuse" });
    const { notices } = await listInbox(author.userId);
    expect(notices[0]).toMatchObject({ kind: "decision", decided: { action: "reject", reason: "abuse" }, comment: { own: true, html: "<p>Rude words</p>" } });
    const own = (await ownComment(author.userId, id))!;
    expect(reasonsOf(own, words)).toEqual(["A moderator did not publish it: insults or harassment."]);
    expect(await ownComment(moderator.userId, id)).toBeNull();
  });

  it("goes on page by page, each notice once", async () => {
    const reader = await newReader();
    const { id } = await say(reader, "Much talked of");
    await db().notice.createMany({ data: Array.from({ length: OWN_PAGE_SIZE + 3 }, (_, n) => ({ userId: reader.userId, kind: "mention", commentId: id, actId: n + 1_000 })) });
    const first = await listInbox(reader.userId);
    const second = await listInbox(reader.userId, first.next!);
    expect([first.notices.length, second.notices.length, second.next]).toEqual([OWN_PAGE_SIZE, 3, null]);
    expect(new Set([...first.notices, ...second.notices].map((notice) => notice.id)).size).toBe(OWN_PAGE_SIZE + 3);
  });
});

describe("one's own comments", () => {
  it("stand with what became of them and why, the newest first, page by page", async () => {
    const author = await newReader();
    for (let n = 0; n <= OWN_PAGE_SIZE; n += 1) await say(author, `Comment ${n}`);
    const held = await say(author, "See https://a.example and https://b.example");
    const first = await listOwn(author.userId);
    expect(first.comments[0]).toMatchObject({ id: held.id, status: "held", markdown: "See https://a.example and https://b.example", article: { slug: "article-0" } });
    expect(reasonsOf(first.comments[0]!, words)).toEqual([expect.stringMatching(/2 links/)]);
    const second = await listOwn(author.userId, first.next!);
    expect([first.comments.length, second.comments.length, second.next]).toEqual([OWN_PAGE_SIZE, 2, null]);
    expect(new Set([...first.comments, ...second.comments].map((one) => one.id)).size).toBe(OWN_PAGE_SIZE + 2);
  });

  it("are among what a discussion is to a reader, with votes and reports", async () => {
    const [author, reader] = [await newReader(), await newReader()];
    const [one, two] = [await say(author, "One", null, 4), await say(author, "Two", null, 4)];
    const mine = await say(reader, "Mine", null, 4);
    await vote(reader, one.id);
    await flag(reader, two.id, "spam", null);
    await editComment(reader, mine.id, "Mine still");
    expect(await mineIn(reader.userId, await discussionOf(one.id))).toEqual({ mode: null, voted: [one.id], flagged: [two.id], retractable: [two.id], own: [mine.id], hidden: [] });
  });
});
