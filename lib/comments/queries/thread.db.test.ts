import { beforeAll, describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { newStory } from "@/lib/stories/mutations/stories.testing";
import { commentInContext, discussionOf, listAnswers, listThreads, spokenOf, THREADS } from ".";
import { COMMENT_ORDERS, type CommentOrder, type CommentView } from "../types";

const database = useTestDatabase();

const LARGE = 10_000;
const everyone = (views: readonly CommentView[]): CommentView[] => views.flatMap((view) => [view, ...everyone(view.answers)]);

let large: number;
let author: string;

async function say(discussionId: number, values: object = {}): Promise<number> {
  return (await db().comment.create({ data: { discussionId, authorId: author, markdown: "x", html: "<p>x</p>", publishedAt: new Date(), ...values } })).id;
}

beforeAll(async () => {
  const { userId } = await newReader("moderator", { name: "Ida Holm" });
  author = userId;
  await db().user.update({ where: { id: userId }, data: { handle: "ida-holm" } });
  large = (await db().discussion.create({ data: {} })).id;
  // 2,500 threads; each of the others answers one that was there before it, the early ones far more often.
  await db().$executeRaw`
    INSERT INTO "Comment" ("id", "discussionId", "parentId", "depth", "authorId", "markdown", "html", "status", "upvotes", "publishedAt")
    SELECT 100000 + n, ${large}, CASE WHEN n > 2500 THEN 100001 + ((n::bigint * 7919) % 2500 * ((n::bigint * 104729) % 2500) / 2500)::int END, CASE WHEN n > 2500 THEN 1 ELSE 0 END,
      ${userId}::uuid, 'said', '<p>said</p>', 'published', (n * 31) % 40, now() FROM generate_series(1, ${LARGE}) n`;
  // Answers to answers, deeper and deeper.
  await db().$executeRaw`
    INSERT INTO "Comment" ("id", "discussionId", "parentId", "depth", "authorId", "markdown", "html", "status", "publishedAt")
    SELECT 200000 + n, ${large}, CASE WHEN n = 1 THEN 100001 ELSE 199999 + n END, n, ${userId}::uuid, 'deep', '<p>deep</p>', 'published', now() FROM generate_series(1, 40) n`;
  await db().$executeRaw`ANALYZE "Comment"`;
});

describe("a large discussion", () => {
  it.each(COMMENT_ORDERS)("shows every thread once, %s first", async (order) => {
    const ids: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listThreads(large, order, cursor);
      expect(page.comments.length).toBeLessThanOrEqual(THREADS);
      ids.push(...page.comments.map((comment) => comment.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const by: Record<CommentOrder, object[]> = { best: [{ score: "desc" }, { id: "desc" }], newest: [{ id: "desc" }], oldest: [{ id: "asc" }] };
    const all = await db().comment.findMany({ where: { discussionId: large, parentId: null }, orderBy: by[order], select: { id: true } });
    expect(ids).toEqual(all.map((one) => one.id));
  });

  it("shows the first answers of each, says how many there are, and leads to all of them", async () => {
    const { comments } = await listThreads(large, "oldest");
    const top = comments[0]!;
    expect(top.answerCount).toBeGreaterThan(5);
    expect(top.answers).toHaveLength(4);
    expect(everyone(comments).length).toBeLessThanOrEqual(200);
    for (const view of everyone(comments)) for (const answer of view.answers) expect(answer.parentId).toBe(view.id);
    const answers: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAnswers(top.id, "best", cursor);
      answers.push(...page.comments.map((one) => one.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(answers).toHaveLength(top.answerCount);
  });

  it("reads no more of it than it shows, from the front and from its middle", async () => {
    const middle = (await listThreads(large, "best")).next!;
    const far = (await db().comment.findMany({ where: { discussionId: large, parentId: null }, orderBy: { id: "asc" }, skip: 1_200, take: 1 }))[0]!.id.toString(36);
    const plans = await plansOf(database.url(), async () => {
      for (const order of COMMENT_ORDERS) await listThreads(large, order);
      await listThreads(large, "best", middle);
      await listThreads(large, "newest", far);
      await listAnswers(100_001, "best");
      await commentInContext(200_040);
      await discussionOf(1);
    });
    expect(plans.length).toBeGreaterThan(7);
    const greedy = plans.flatMap(({ sql, nodes }) => nodes
      .filter((node) => rowsOf(node) > 1_400 || (node["Node Type"] === "Seq Scan" && node["Relation Name"] === "Comment"))
      .map((node) => `${node["Node Type"]} of ${rowsOf(node)} rows in ${sql}`));
    expect(greedy).toEqual([]);
  });

  it("that articles share shows what is said of each alone, by index", async () => {
    const { id: storyId, articles: [often = 0, rarely = 0, never = 0] } = await newStory("shared", 3);
    const shared = (await db().discussion.create({ data: { storyId } })).id;
    await db().$executeRaw`
      INSERT INTO "Comment" ("discussionId", "articleId", "authorId", "markdown", "html", "status", "publishedAt")
      SELECT ${shared}, CASE WHEN n % 100 = 0 THEN ${rarely}::int ELSE ${often}::int END, ${author}::uuid, 'said', '<p>said</p>', 'published', now() FROM generate_series(1, 3000) n`;
    await db().$executeRaw`ANALYZE "Comment"`;
    const plans = await plansOf(database.url(), async () => {
      const { comments, next } = await listThreads(shared, "newest", undefined, rarely);
      expect([comments.length, new Set(comments.map(({ about }) => about?.slug))]).toEqual([THREADS, new Set(["shared-1"])]);
      const second = await listThreads(shared, "newest", next ?? undefined, rarely);
      expect([second.comments.length, second.next]).toEqual([30 - THREADS, null]);
      expect((await listThreads(shared, "newest", undefined, often)).comments).toHaveLength(THREADS);
      expect((await listThreads(shared, "newest", undefined, never)).comments).toEqual([]);
      expect(await spokenOf(shared, [never, rarely, often])).toEqual([rarely, often]);
    });
    expect(plans.flatMap(({ nodes }) => nodes).filter((node) => rowsOf(node) > 250 || (node["Node Type"] === "Seq Scan" && node["Relation Name"] === "Comment"))).toEqual([]);
    expect(await discussionOf(often)).toMatchObject({ id: shared, shared: true });
  });

  it("shows a deep comment under what it answers", async () => {
    const found = await commentInContext(200_040);
    expect(found!.above.map((view) => view.id)).toEqual(Array.from({ length: 10 }, (_, n) => 200_030 + n));
    expect(found).toMatchObject({ more: true, discussionId: large, articleSlug: null, comment: { id: 200_040, depth: 40 } });
    expect(await commentInContext(9_999_999)).toBeNull();
  });
});

describe("what readers see", () => {
  it("is a tombstone without words and author where something is not public, and nothing where nobody answered", async () => {
    const { id } = await db().discussion.create({ data: {} });
    const answered = await say(id, { html: "<p>secret</p>", quote: "secret", status: "published" });
    const answer = await say(id, { parentId: answered, depth: 1 });
    await say(id, { status: "held", html: "<p>secret</p>" });
    for (const status of ["rejected", "removed", "erased", "held"] as const) {
      await db().comment.update({ where: { id: answered }, data: { status } });
      const { comments } = await listThreads(id, "best");
      expect(comments).toHaveLength(1);
      expect(comments[0]).toMatchObject({ id: answered, status: status === "held" ? "waiting" : status, author: null, html: "", quote: null });
      expect(comments[0]!.answers[0]).toMatchObject({ id: answer, author: { handle: "ida-holm", name: "Ida Holm", role: "moderator" } });
      expect(JSON.stringify(await commentInContext(answered))).not.toContain("secret");
    }
    await db().comment.update({ where: { id: answer }, data: { status: "removed" } });
    expect(await listThreads(id, "newest")).toEqual({ comments: [], next: null });
    expect(await commentInContext(answered)).toBeNull();
  });

  it("is refused for what is no cursor", async () => {
    for (const [order, cursor] of [["best", "1a"], ["newest", "3fe0000000000000-1a"], ["oldest", "-"], ["best", "ffffffffffffffff-1"], ["newest", "zzzzzzz"]] as const) {
      await expect(listThreads(large, order, cursor)).rejects.toMatchObject({ code: "not-found" });
    }
  });
});
