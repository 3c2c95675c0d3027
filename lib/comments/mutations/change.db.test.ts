import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import type { WriterActor } from "@/lib/auth/actors";
import { fillPaper } from "@/lib/api/paper.testing";
import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { changeSetting } from "@/lib/db/settings";
import { useTestDatabase } from "@/lib/db/testing";
import { editComment, flag, postComment, removeComment, unflag, unvote, vote } from ".";
import { commentBodySchema } from "../schema";

useTestDatabase();
beforeAll(async () => {
  await fillPaper();
  await changeSetting("comment-policy", { firstHeld: 0 });
});

const say = async (actor: WriterActor, text: string, parent: number | null = null) => (await postComment(actor, 1, commentBodySchema.parse({ text, parent })))!;
const row = (id: number) => db().comment.findUniqueOrThrow({ where: { id }, include: { revisions: true } });

describe("changing one's own comment", () => {
  it("keeps what it said before, and changes nothing when nothing changed", async () => {
    const author = await newReader();
    const { id } = await say(author, "Frist draft");
    expect(await editComment(author, id, "First *draft*")).toMatchObject({ id, status: "published", html: "<p>First <em>draft</em></p>" });
    await editComment(author, id, "First *draft*");
    await editComment(author, id, "Second draft");
    const now = await row(id);
    expect(now.editedAt).not.toBeNull();
    expect(now.revisions.map((each) => [each.number, each.markdown])).toEqual([[1, "Frist draft"], [2, "First *draft*"]]);
  });

  it("is for its author alone, and only for a while", async () => {
    const [author, other] = [await newReader(), await newReader("admin")];
    const { id } = await say(author, "Mine");
    expect(await editComment(other, id, "Yours")).toBeNull();
    expect(await removeComment(other, id)).toBe(false);
    await db().comment.update({ where: { id }, data: { createdAt: new Date(Date.now() - 31 * 60_000) } });
    await expect(editComment(author, id, "Too late")).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("30 minutes") });
    expect((await row(id)).markdown).toBe("Mine");
  });

  it("is checked as what is new: it may wait for a moderator, and a refusal changes nothing", async () => {
    const author = await newReader();
    const { id } = await say(author, "Plain");
    expect(await editComment(author, id, "See https://a.example and https://b.example")).toMatchObject({ status: "held" });
    expect((await row(id)).revisions).toHaveLength(1);
    await expect(editComment(author, id, " ")).rejects.toMatchObject({ code: "invalid" });
    expect((await row(id)).markdown).toContain("a.example");
  });

  it("cannot bring back what was rejected or removed", async () => {
    const author = await newReader();
    for (const status of ["rejected", "removed"]) {
      const { id } = await say(author, `Was ${status}`);
      await db().comment.update({ where: { id }, data: { status } });
      expect(await editComment(author, id, "Again")).toBeNull();
    }
  });
});

describe("removing one's own comment", () => {
  it("takes its words away for good and leaves its place to the answers", async () => {
    const [author, other] = [await newReader(), await newReader()];
    const { id } = await say(author, "Regretted");
    await editComment(author, id, "Regretted, twice");
    const answer = await say(other, "But I answered", id);
    expect(await removeComment(author, id)).toBe(true);
    expect(await removeComment(author, id)).toBe(true);
    expect(await row(id)).toMatchObject({ status: "removed", markdown: "", html: "", visible: true, answerCount: 1, revisions: [] });
    expect(await removeComment(other, answer.id)).toBe(true);
    expect(await row(id)).toMatchObject({ visible: false, answerCount: 0 });
  });
});

describe("votes and flags", () => {
  it("count once each, and can be taken back", async () => {
    const [author, reader, second] = [await newReader(), await newReader(), await newReader()];
    const { id } = await say(author, "Well said");
    await db().cacheInvalidation.deleteMany();
    expect(await vote(reader, id)).toEqual({ upvotes: 1, voted: true });
    expect(await vote(reader, id)).toEqual({ upvotes: 1, voted: true });
    const { discussionId } = await row(id);
    expect(await db().cacheInvalidation.findMany({ select: { tags: true } })).toEqual([{ tags: [cacheTags.votes(discussionId), cacheTags.voted(discussionId, id)] }]);
    expect(await vote(second, id)).toEqual({ upvotes: 2, voted: true });
    expect(await unvote(reader, id)).toEqual({ upvotes: 1, voted: false });
    expect(await unvote(reader, id)).toEqual({ upvotes: 1, voted: false });
    await flag(reader, id, "spam", null);
    await flag(reader, id, "abuse", "  see \u202ethis ");
    expect(await db().flag.findMany({ where: { commentId: id } })).toEqual([expect.objectContaining({ reason: "abuse", note: "see this", outcome: "open" })]);
    expect((await row(id)).flagCount).toBe(1);
    await unflag(reader, id);
    expect((await row(id)).flagCount).toBe(0);
  });

  it("leave a decided flag as it is", async () => {
    const [author, reader] = [await newReader(), await newReader()];
    const { id } = await say(author, "Judged");
    await flag(reader, id, "spam", null);
    await db().flag.updateMany({ where: { commentId: id }, data: { outcome: "dismissed" } });
    await flag(reader, id, "abuse", null);
    await unflag(reader, id);
    expect(await db().flag.findMany({ where: { commentId: id } })).toEqual([expect.objectContaining({ reason: "spam", outcome: "dismissed" })]);
    expect((await row(id)).flagCount).toBe(0);
  });

  it("are not for one's own, nor for what is not public", async () => {
    const [author, reader] = [await newReader(), await newReader()];
    const { id } = await say(author, "I like myself");
    await expect(vote(author, id)).rejects.toMatchObject({ code: "conflict" });
    await expect(flag(author, id, "spam", null)).rejects.toMatchObject({ code: "conflict" });
    await db().comment.update({ where: { id }, data: { status: "held" } });
    expect(await vote(reader, id)).toBeNull();
    expect(await flag(reader, id, "spam", null)).toBeNull();
    expect(await unvote(reader, 999_999)).toBeNull();
  });

  it("do not pile up without end", async () => {
    const reader = await newReader();
    const { discussionId } = await row((await say(await newReader(), "One of many")).id);
    const many = await Promise.all(Array.from({ length: 30 }, () => db().comment.create({ data: { discussionId, markdown: "x", html: "x" } })));
    for (const { id } of many) await flag(reader, id, "spam", null);
    const { id } = await say(await newReader(), "The last straw");
    await expect(flag(reader, id, "spam", null)).rejects.toMatchObject({ code: "rate-limited" });
    await flag(reader, many[0]!.id, "abuse", null);
  });
});
