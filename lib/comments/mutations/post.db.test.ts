import { beforeAll, describe, expect, it } from "vitest";
import type { WriterActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { fillPaper } from "@/lib/api/paper.testing";
import { changeSetting } from "@/lib/db/settings";
import { db } from "@/lib/db/client";
import { plansOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { newStory } from "@/lib/stories/mutations/stories.testing";
import { postComment } from ".";
import { forgetWordLists } from "../queries/content";
import { commentBodySchema } from "../schema";

const database = useTestDatabase();
beforeAll(fillPaper);

const ARTICLE = 2;
const say = (actor: WriterActor, text: string, more: object = {}, articleId = ARTICLE) => postComment(actor, articleId, commentBodySchema.parse({ text, ...more }));

/** Somebody whose first comments were published long ago. */
async function regular(name?: string): Promise<WriterActor> {
  const actor = await newReader("reader", { name });
  await db().user.update({ where: { id: actor.userId }, data: { createdAt: new Date("2026-01-01") } });
  const discussion = await db().discussion.create({ data: {} });
  await db().comment.create({ data: { discussionId: discussion.id, authorId: actor.userId, markdown: "earlier", html: "", createdAt: new Date("2026-01-02"), publishedAt: new Date("2026-01-02"), moderatedAt: new Date("2026-01-02") } });
  return actor;
}

describe("posting a comment", () => {
  it("publishes it under its article and version, with a handle made from the name", async () => {
    const ida = await regular("Ida Holm");
    const posted = await say(ida, "A **fair** point.", { passage: { quote: "Text 1 more", before: "", after: "" } });
    expect(posted).toMatchObject({ status: "published", html: "<p>A <strong>fair</strong> point.</p>", handle: "ida-holm" });
    expect(await db().comment.findUnique({ where: { id: posted!.id } })).toMatchObject({ articleId: ARTICLE, articleRevision: 0, quote: "Text 1 more", parentId: null, depth: 0, visible: true });
    const other = await regular("Ida Holm");
    const answer = await say(other, "I think so too, @ida-holm", { parent: posted!.id });
    expect(answer).toMatchObject({ status: "published", handle: "ida-holm-2" });
    expect(answer!.html).toContain('href="/people/ida-holm"');
    expect(await db().comment.findUnique({ where: { id: posted!.id } })).toMatchObject({ answerCount: 1 });
    // An answer that mentions is told once, as an answer; to oneself nothing is told.
    expect(await db().notice.findMany({ where: { userId: ida.userId } })).toEqual([expect.objectContaining({ kind: "answer", commentId: answer!.id })]);
    await say(ida, "Thanks to myself", { parent: posted!.id });
    expect(await db().notice.count({ where: { userId: ida.userId } })).toBe(1);
  });

  it("posts once what is sent twice, also at the same time", async () => {
    const actor = await regular();
    const sent = { sendKey: "same-key-12345" };
    const all = await Promise.all(Array.from({ length: 6 }, () => say(actor, "Once only", sent)));
    expect(new Set(all.map((one) => one?.id)).size).toBe(1);
    expect(await say(actor, "Once only", sent)).toEqual(all[0]);
    expect(await db().comment.count({ where: { authorId: actor.userId, markdown: "Once only" } })).toBe(1);
  });

  it("holds a newcomer's first, and tells nobody of it", async () => {
    const author = await regular("Per Vang");
    const first = await say(author, "Ask me");
    const posted = await say(await newReader(), "Hello @per-vang", { parent: first!.id });
    expect(posted).toMatchObject({ status: "held" });
    expect(await db().comment.findUnique({ where: { id: posted!.id } })).toMatchObject({ visible: false, publishedAt: null, checks: [expect.objectContaining({ check: "newcomer" })] });
    expect(await db().notice.count({ where: { userId: author.userId } })).toBe(0);
    expect(await db().comment.findUnique({ where: { id: first!.id } })).toMatchObject({ answerCount: 0 });
  });

  it("delays an answer in a heated branch, and says until when", async () => {
    const top = await say(await regular(), "Strong words");
    for (let n = 0; n < 4; n += 1) await db().flag.create({ data: { userId: (await newReader()).userId, commentId: top!.id, reason: "abuse" } });
    const posted = await say(await regular(), "Stronger words", { parent: top!.id });
    expect(posted).toMatchObject({ status: "delayed" });
    expect(Date.parse(posted!.publishAt!) - Date.now()).toBeGreaterThan(3 * 60_000);
  });

  it.each([
    ["nothing", "  \u200b ", /Write something/],
    ["too much", "x".repeat(8_001), /at most 8000 characters; this one has 1 too many/],
  ])("refuses %s, with what to do, and keeps nothing", async (_, text, message) => {
    const actor = await regular();
    await expect(say(actor, text)).rejects.toThrow(message);
    expect(await db().comment.count({ where: { authorId: actor.userId } })).toBe(1);
  });

  it("refuses repetition, floods, closed discussions and whoever has not read a warning", async () => {
    const actor = await regular();
    await say(actor, "Again and again");
    await expect(say(actor, "Again and again")).rejects.toMatchObject({ code: "conflict" });
    for (let n = 0; n < 9; n += 1) await say(actor, `Thought ${n}`);
    await expect(say(actor, "One more")).rejects.toMatchObject({ code: "rate-limited", message: expect.stringMatching(/Wait \d+ minutes/) });
    const warned = await regular();
    await db().warning.create({ data: { userId: warned.userId, actId: 1, reason: "abuse" } });
    await expect(say(warned, "But")).rejects.toMatchObject({ code: "forbidden" });
    const here = await db().discussion.findFirstOrThrow({ where: { story: { articles: { some: { id: ARTICLE } } } } });
    await db().discussion.update({ where: { id: here.id }, data: { closedAt: new Date() } });
    await expect(say(await regular(), "Late")).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("closed") });
    await db().discussion.update({ where: { id: here.id }, data: { closedAt: null } });
  });

  it("knows no hidden article, and answers no comment that is not public", async () => {
    const actor = await regular();
    const hidden = await db().article.findFirstOrThrow({ where: { status: "hidden" } });
    expect(await say(actor, "x", {}, hidden.id)).toBeNull();
    expect(await say(actor, "x", {}, 9_999)).toBeNull();
    const held = await say(await newReader(), "Held");
    expect(await say(actor, "x", { parent: held!.id })).toBeNull();
  });

  it("stands with what it answers, wherever that went while it was written", async () => {
    const { id: storyId, articles: [open = 0, other = 0] } = await newStory("parted", 2);
    const put = (id: number | null) => db().article.update({ where: { id: other }, data: { storyId: id } });
    const there = await say(await regular(), "Of the other", {}, other);
    // The page of the open one shows it, and stays open while the story is parted.
    await put(null);
    const answer = await say(await regular(), "Answered from the open page", { parent: there!.id }, open);
    expect(await db().comment.findUnique({ where: { id: answer!.id }, include: { discussion: true } })).toMatchObject({ parentId: there!.id, depth: 1, articleId: other, discussion: { articleId: other } });
    await put(storyId);
    expect(await db().comment.findUnique({ where: { id: answer!.id }, include: { discussion: true } })).toMatchObject({ discussion: { storyId } });
    const within = await say(await regular(), "Seen from the open one", { parent: there!.id }, open);
    expect(await db().comment.findUnique({ where: { id: within!.id } })).toMatchObject({ articleId: open, parentId: there!.id });
  });

  it("names what its pages show: the article's first discussion once, and each comment under its discussion, address and author", async () => {
    await db().cacheInvalidation.deleteMany();
    const tags = async () => (await db().cacheInvalidation.findMany({ orderBy: { id: "asc" } })).map((row) => row.tags);
    const nora = await regular("Nora Lund");
    const first = await say(nora, "The first here", {}, 6);
    const { discussionId } = await db().comment.findUniqueOrThrow({ where: { id: first!.id } });
    expect(await tags()).toEqual([["discussion-of:6"], [`discussion:${discussionId}`, `comment:${first!.id}`, "person:nora-lund"]]);
    const held = await say(await newReader(), "Held, so nothing changes", {}, 6);
    expect(held).toMatchObject({ status: "held" });
    expect(await tags()).toHaveLength(2);
  });

  it("tells nobody who muted the discussion or hides the author", async () => {
    const [muting, hiding, loud] = [await regular("Mia"), await regular("Hal"), await regular("Lou")];
    const top = await say(muting, "Top");
    const { discussionId } = await db().comment.findUniqueOrThrow({ where: { id: top!.id } });
    await db().discussionFollow.create({ data: { userId: muting.userId, discussionId, mode: "mute" } });
    await db().hiddenPerson.create({ data: { userId: hiding.userId, hiddenId: loud.userId } });
    await say(hiding, "I have a handle now");
    await say(loud, "Hey @mia and @hal", { parent: top!.id });
    expect(await db().notice.count({ where: { userId: { in: [muting.userId, hiding.userId] } } })).toBe(0);
  });

  it("holds and rejects by the lists of words, and keeps why", async () => {
    await db().wordRule.createMany({ data: [{ phrase: "casino*", folded: "casino*", list: "banned" }, { phrase: "quick profit", folded: "quick profit", list: "suspect" }] });
    forgetWordLists();
    try {
      const rejected = await say(await regular(), "Visit my c.a.s.i.n.o");
      expect(rejected).toMatchObject({ status: "rejected" });
      expect(await db().comment.findUnique({ where: { id: rejected!.id } })).toMatchObject({ checks: [{ check: "banned-words", outcome: "reject", detail: { words: ["casino*"] } }] });
      expect(await say(await regular(), "A QUICK  Prófit awaits")).toMatchObject({ status: "held" });
    } finally {
      await db().wordRule.deleteMany();
      forgetWordLists();
    }
  });

  it("asks what the admins set", async () => {
    await changeSetting("comment-policy", { firstHeld: 0, longest: 10 });
    try {
      expect(await say(await newReader(), "Short")).toMatchObject({ status: "published" });
      await expect(say(await newReader(), "Much too long")).rejects.toThrow(/at most 10/);
    } finally {
      await db().setting.deleteMany({ where: { key: "comment-policy" } });
    }
  });

  it("tells who follows a discussion once, however many comment at the same time", async () => {
    const follower = await regular();
    const begun = await say(await regular(), "First", {}, 7);
    const { discussionId } = await db().comment.findUniqueOrThrow({ where: { id: begun!.id } });
    await db().discussionFollow.create({ data: { userId: follower.userId, discussionId, mode: "follow" } });
    const people = await Promise.all(Array.from({ length: 30 }, () => regular()));
    await Promise.all([say(follower, "I am here too", {}, 7), ...people.map((actor, n) => say(actor, `At once, ${n}`, {}, 7))]);
    expect(await db().notice.findMany({ where: { userId: follower.userId }, select: { kind: true } })).toEqual([{ kind: "follow" }]);
  });

  it("keeps the comments of others when one of those sent together cannot be kept", async () => {
    const top = await say(await regular(), "A place", {}, 4);
    const gone = await newReader("reader", { name: "Gone" });
    await db().user.delete({ where: { id: gone.userId } });
    const people = await Promise.all(Array.from({ length: 10 }, () => regular()));
    const outcomes = await Promise.allSettled([...people.map((actor, n) => say(actor, `Kept, ${n}`, { parent: top!.id }, 4)), say(gone, "From nowhere", {}, 4)]);
    expect(outcomes.map(({ status }) => status)).toEqual([...people.map(() => "fulfilled"), "rejected"]);
    expect(await db().comment.findUnique({ where: { id: top!.id }, select: { answerCount: true } })).toEqual({ answerCount: 10 });
  });

  it("reads as little for its checks, however much there is", async () => {
    await db().$executeRaw`INSERT INTO "User" ("id", "handle") SELECT gen_random_uuid(), 'crowd-' || n FROM generate_series(1, 5000) n`;
    await db().$executeRaw`INSERT INTO "SpamWord" ("word", "spam", "ham") SELECT 'w' || n, 1, 1 FROM generate_series(1, 5000) n`;
    const crowd = await db().discussion.create({ data: {} });
    await db().$executeRaw`INSERT INTO "Comment" ("discussionId", "authorId", "markdown", "html", "publishedAt") SELECT ${crowd.id}, u."id", 'x', 'x', now() FROM "User" u`;
    await db().$executeRaw`ANALYZE`;
    const actor = await regular();
    const plans = await plansOf(database.url(), () => say(actor, "Hello @crowd-7 and @crowd-8: w1 w2 w3", {}, 4));
    const facts = plans.filter(({ sql }) => sql.includes("latest"));
    expect(facts).toHaveLength(2);
    const whole = facts.flatMap(({ nodes }) => nodes.filter((node) => node["Node Type"] === "Seq Scan" && ["User", "Comment", "SpamWord"].includes(node["Relation Name"] ?? "")));
    expect(whole).toEqual([]);
  });

  it("loses and doubles nothing when 200 people comment at once", async () => {
    const people = await Promise.all(Array.from({ length: 200 }, () => regular()));
    const before = await db().comment.count({ where: { articleId: 5 } });
    const posted = await Promise.all(people.map((actor, n) => say(actor, `Comment of person ${n}`, { sendKey: `key-of-${n}-00` }, 5)));
    expect(posted.every((one) => one?.status === "published")).toBe(true);
    expect(await db().comment.count({ where: { articleId: 5 } })).toBe(before + 200);
    const { id } = await db().discussion.findUniqueOrThrow({ where: { articleId: 5 } });
    const tally = await db().discussionTally.aggregate({ where: { discussionId: id }, _sum: { published: true } });
    expect(tally._sum.published).toBe(200);
  });
});
