import { beforeAll, describe, expect, it } from "vitest";
import type { ModeratorActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { decide, flag } from "@/lib/comments/mutations";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { lookAt } from "../mutations/look";
import { QUEUES, type QueueName } from "../types";
import { deskPerson } from "./desk";
import { ownDecisions, personHistory } from "./history";
import { QUEUE_PAGE, listQueue, queueCounts } from "./queues";

const database = useTestDatabase();
let moderator: ModeratorActor;
let discussionId: number;
let author: string;

beforeAll(async () => {
  moderator = (await newReader("moderator", { name: "Mo" })) as ModeratorActor;
  author = (await newReader("reader", { name: "Ada" })).userId;
  discussionId = (await db().discussion.create({ data: {} })).id;
  // 6,000 comments of 60 people: most were looked at and stand; each other queue holds some hundreds.
  await db().$executeRaw`INSERT INTO "User" ("id", "name", "email") SELECT gen_random_uuid(), 'p' || n, 'p' || n || '@crowd.test' FROM generate_series(1, 60) n`;
  await db().$executeRaw`
    INSERT INTO "Comment" ("id", "discussionId", "authorId", "markdown", "html", "status", "moderatedAt", "publishedAt")
    SELECT 10000 + n, ${discussionId}, (SELECT "id" FROM "User" WHERE "email" = 'p' || (n % 60 + 1) || '@crowd.test'), 'said', '<p>said</p>',
      CASE n % 20 WHEN 0 THEN 'held' WHEN 1 THEN 'rejected' ELSE 'published' END, CASE WHEN n % 20 IN (0, 2) THEN NULL ELSE now() END, now() FROM generate_series(1, 6000) n`;
  await db().$executeRaw`
    INSERT INTO "Flag" ("userId", "commentId", "reason") SELECT ${author}::uuid, c."id", 'spam' FROM "Comment" c WHERE c."id" % 20 = 3 UNION ALL
    SELECT ${moderator.userId}::uuid, c."id", 'abuse' FROM "Comment" c WHERE c."id" % 40 = 3`;
  await db().$executeRaw`SELECT setval(pg_get_serial_sequence('"Comment"', 'id'), 20000)`;
  await db().$executeRaw`ANALYZE`;
});

describe("the queues", () => {
  const EXPECTED: Record<QueueName, { where: object; by: object[] }> = {
    reported: { where: { flagCount: { gt: 0 }, status: "published" }, by: [{ flagCount: "desc" }, { id: "desc" }] },
    held: { where: { status: "held" }, by: [{ id: "asc" }] },
    unmoderated: { where: { status: "published", moderatedAt: null }, by: [{ id: "desc" }] },
    approved: { where: { status: "published", moderatedAt: { not: null } }, by: [{ id: "desc" }] },
    rejected: { where: { status: "rejected" }, by: [{ id: "desc" }] },
  };

  it.each(QUEUES.filter((queue) => queue !== "approved"))("hold everything once and in order: %s", async (queue) => {
    const ids: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await listQueue(queue, moderator.userId, cursor);
      expect(page.comments.length).toBeLessThanOrEqual(QUEUE_PAGE);
      ids.push(...page.comments.map((one) => one.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const all = await db().comment.findMany({ where: EXPECTED[queue].where, orderBy: EXPECTED[queue].by, select: { id: true } });
    expect(ids.length).toBeGreaterThan(QUEUE_PAGE);
    expect(ids).toEqual(all.map((one) => one.id));
  });

  it("read no more than they show, whatever else there is", async () => {
    const plans = await plansOf(database.url(), async () => {
      for (const queue of QUEUES) {
        const { next } = await listQueue(queue, moderator.userId);
        await listQueue(queue, moderator.userId, next!);
      }
      await queueCounts();
      await personHistory(author);
      await ownDecisions(moderator.userId);
    });
    expect(plans.length).toBeGreaterThan(20);
    // A page's authors are counted in up to 200 of their latest comments each.
    const greedy = plans.flatMap(({ sql, nodes }) => nodes
      .filter((node) => rowsOf(node) > 8_000 || (node["Node Type"] === "Seq Scan" && node["Relation Name"] === "Comment"))
      .map((node) => `${node["Node Type"]} of ${rowsOf(node)} rows in ${sql}`));
    expect(greedy).toEqual([]);
  });

  it("are counted no further than anybody needs to know", async () => {
    expect(await queueCounts()).toEqual({ reported: 100, held: 100, unmoderated: 100, approved: 100, rejected: 100, appeals: 0, labels: 0, proposals: 0 });
  });

  it.each(["x", "1-2-3", "99999999999", "-5"])("have no place %j", async (cursor) => {
    await expect(listQueue("held", moderator.userId, cursor)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("a comment in a queue", () => {
  it("comes with what it answers, who wrote it, what was found, who reported it and who looks at it", async () => {
    const checks = [{ check: "newcomer", outcome: "hold", detail: { first: 1 } }];
    const parent = await db().comment.create({ data: { discussionId, authorId: moderator.userId, markdown: "q", html: "<p>q</p>", publishedAt: new Date() } });
    const { id } = await db().comment.create({ data: { discussionId, parentId: parent.id, authorId: author, markdown: "a", html: "<p>a</p>", checks, publishedAt: new Date() } });
    await db().comment.createMany({ data: [0, 1].map(() => ({ discussionId, authorId: author, markdown: "b", html: "<p>b</p>", status: "rejected" })) });
    await flag(await newReader("reader", { name: "Eve" }), id, "off-topic", "again");
    const other = (await newReader("moderator", { name: "Otto" })) as ModeratorActor;
    expect(await lookAt(other, id)).toBeNull();
    expect(await lookAt(moderator, id)).toMatchObject({ name: "Otto" });
    const found = (await listQueue("unmoderated", moderator.userId)).comments.find((one) => one.id === id);
    expect(found).toMatchObject({
      html: "<p>a</p>", status: "published", checks, flagCount: 1, article: null, answers: { id: parent.id, html: "<p>q</p>", name: "Mo" },
      author: { id: author, name: "Ada", status: "active", role: "reader", premoderated: false, published: 1, rejected: 2 },
      flags: [{ reason: "off-topic", note: "again", outcome: "open", name: "Eve" }], looking: { name: "Otto" },
    });
    expect((await listQueue("unmoderated", other.userId)).comments.find((one) => one.id === id)?.looking).toBeNull();
  });

  it("has a history: what its author wrote, and what was done about it and taken back", async () => {
    const { id } = await db().comment.create({ data: { discussionId, authorId: author, markdown: "c", html: "<p>c</p>", status: "held" } });
    const act = (await decide(moderator, [id], { do: "reject", reason: "abuse" })).get(id)!;
    const history = await personHistory(author);
    expect(history.comments[0]).toMatchObject({ id, status: "rejected" });
    expect(history.acts[0]).toMatchObject({ id: act, action: "reject", reason: "abuse", by: "Mo", commentId: id, undone: false });
    expect((await ownDecisions(moderator.userId)).map((one) => one.id)).toEqual([act]);
    expect(await deskPerson(author)).toMatchObject({ name: "Ada", rejected: 3 });
    expect(await deskPerson("00000000-0000-7000-8000-000000000000")).toBeNull();
  });
});
