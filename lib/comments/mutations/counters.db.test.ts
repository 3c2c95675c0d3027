import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { wrongIn } from "./counters.testing";

useTestDatabase();

type Step =
  | { do: "answer"; to: number; status: string }
  | { do: "move"; which: number; status: string }
  | { do: "delete"; which: number }
  | { do: "vote"; which: number; by: number }
  | { do: "unvote"; which: number; by: number }
  | { do: "flag"; which: number; by: number; outcome: string }
  | { do: "forget"; by: number };

const status = fc.constantFrom("published", "held", "rejected", "removed", "erased", "delayed");
const which = fc.nat(40);
const by = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("answer" as const), to: which, status }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("move" as const), which, status }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("delete" as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("vote" as const), which, by }), },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("unvote" as const), which, by }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("flag" as const), which, by, outcome: fc.constantFrom("open", "agreed", "dismissed") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("forget" as const), by }) },
);

/** Does one thing to a discussion, straight in the tables: what any writer could do. */
async function take(step: Step, discussionId: number, people: string[]): Promise<void> {
  const comments = await db().comment.findMany({ where: { discussionId }, orderBy: { id: "asc" }, select: { id: true, answers: { select: { id: true }, take: 1 } } });
  const at = (n: number) => comments[n % Math.max(1, comments.length)];
  if (step.do === "answer") {
    const parentId = comments.length === 0 ? null : (at(step.to)?.id ?? null);
    await db().comment.create({ data: { discussionId, parentId, markdown: "x", html: "x", status: step.status } });
    return;
  }
  if (step.do === "forget") {
    const { userId } = await newReader();
    await db().user.deleteMany({ where: { id: people[step.by] } });
    people[step.by] = userId;
    return;
  }
  const target = at(step.which);
  if (!target) return;
  if (step.do === "move") await db().comment.update({ where: { id: target.id }, data: { status: step.status } });
  else if (step.do === "delete") {
    if (target.answers.length === 0) await db().comment.delete({ where: { id: target.id } });
  } else {
    const userId = people[step.by]!;
    const key = { userId_commentId: { userId, commentId: target.id } };
    if (step.do === "vote") await db().commentVote.upsert({ where: key, create: { userId, commentId: target.id }, update: {} });
    else if (step.do === "unvote") await db().commentVote.deleteMany({ where: { userId, commentId: target.id } });
    else await db().flag.upsert({ where: key, create: { userId, commentId: target.id, reason: "spam", outcome: step.outcome }, update: { outcome: step.outcome } });
  }
}

async function waitingForALock(): Promise<void> {
  await expect.poll(() => db().$queryRaw`SELECT 1 AS "waits" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`, { timeout: 20_000 }).toHaveLength(1);
}

describe("counters of a discussion", () => {
  it("equal their rows, and no visible answer has an invisible parent, whatever is done in whatever order", async () => {
    const people = await Promise.all(Array.from({ length: 4 }, async () => (await newReader()).userId));
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { id } = await db().discussion.create({ data: {} });
      for (const each of steps) await take(each, id, people);
      expect(await wrongIn(id)).toEqual([]);
    }), { numRuns: 25 });
  });

  it("equal their rows when many write at once", async () => {
    const people = await Promise.all(Array.from({ length: 4 }, async () => (await newReader()).userId));
    const { id } = await db().discussion.create({ data: {} });
    for (let n = 0; n < 5; n += 1) await take({ do: "answer", to: n, status: "published" }, id, people);
    const steps = fc.sample(step, { numRuns: 400, seed: 7 }).filter((each) => each.do !== "delete");
    await Promise.all(steps.map((each) => take(each, id, people).catch((error: unknown) => {
      // A vote may lose its race with the same vote, or its person be gone; a deadlock may not happen.
      if (!/Unique constraint|Foreign key|not found/.test(String(error))) throw error;
    })));
    expect(await wrongIn(id)).toEqual([]);
  });

  it.each(["flag", "vote"])("let a person go while their %s is being changed", async (what) => {
    const { userId } = await newReader();
    const discussion = await db().discussion.create({ data: {} });
    const { id: commentId } = await db().comment.create({ data: { discussionId: discussion.id, markdown: "x", html: "x", status: "published" } });
    if (what === "flag") await db().flag.create({ data: { userId, commentId, reason: "spam" } });
    else await db().commentVote.create({ data: { userId, commentId } });
    let gone: Promise<unknown> | undefined;
    await db().$transaction(async (tx) => {
      if (what === "flag") await tx.$queryRaw`SELECT 1 AS "held" FROM "Flag" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
      else await tx.$queryRaw`SELECT 1 AS "held" FROM "CommentVote" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
      // A statement is sent only when somebody asks for its result.
      gone = db().user.deleteMany({ where: { id: userId } }).then(() => undefined);
      await waitingForALock();
      if (what === "flag") await tx.flag.updateMany({ where: { userId }, data: { outcome: "dismissed" } });
      else await tx.commentVote.deleteMany({ where: { userId } });
    }, { timeout: 60_000 });
    await gone;
    expect(await wrongIn(discussion.id)).toEqual([]);
  });

  it("go with their discussion", async () => {
    const { id } = await db().discussion.create({ data: {} });
    const parent = await db().comment.create({ data: { discussionId: id, markdown: "x", html: "x" } });
    await db().comment.create({ data: { discussionId: id, parentId: parent.id, markdown: "y", html: "y" } });
    await db().comment.deleteMany({ where: { discussionId: id } });
    await db().discussion.delete({ where: { id } });
    expect(await db().discussionTally.count({ where: { discussionId: id } })).toBe(0);
  });
});

describe("the score", () => {
  it("is the lower bound of the share who vote up", async () => {
    const [found] = await db().$queryRaw<{ none: number; one: number; many: number; flagged: number }[]>`
      SELECT comment_score(0, 3) AS "none", comment_score(1, 0) AS "one", comment_score(100, 0) AS "many", comment_score(100, 20) AS "flagged"`;
    expect(found?.none).toBe(0);
    expect(found?.one).toBeCloseTo(1 / (1 + 1.6424), 4);
    expect(found?.many).toBeCloseTo(100 / 101.6424, 4);
    expect(found!.flagged).toBeGreaterThan(0.75);
    expect(found!.flagged).toBeLessThan(100 / 120);
  });
});
