import { beforeAll, describe, expect, it } from "vitest";
import type { WriterActor } from "@/lib/auth/actors";
import { newReader } from "@/lib/auth/actors.testing";
import { db } from "@/lib/db/client";
import { plansOf, rowsOf } from "@/lib/db/plans.testing";
import { useTestDatabase } from "@/lib/db/testing";
import { countDays } from "../mutations/figures";
import { DAY_MS, dayText, dayOf, FIGURE_SOURCES } from "../rules/figure-sources";
import { overviewSchema } from "../schema/overview";
import { FIGURES, type Figure } from "../types";
import { dayFigures, overview } from "./overview";

const database = useTestDatabase();
let writer: WriterActor;
let discussionId: number;

beforeAll(async () => {
  writer = await newReader();
  const source = await db().source.create({ data: { slug: "post", name: "Post" } });
  const article = await db().article.create({ data: { slug: "a", identity: "a", sourceId: source.id, title: "A", sortAt: new Date(), contentHash: "" } });
  discussionId = (await db().discussion.create({ data: { articleId: article.id } })).id;
});

/** A generator of its own, so that a run that fails can be run again. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const NOW = new Date("2026-05-20T13:30:00Z");
const empty = async () => {
  await db().flag.deleteMany();
  await db().commentVote.deleteMany();
  await db().comment.deleteMany();
  await db().article.deleteMany({ where: { slug: { not: "a" } } });
  await db().user.deleteMany({ where: { id: { not: writer.userId } } });
  await db().dayFigure.deleteMany();
  await db().user.updateMany({ data: { createdAt: new Date("2020-01-01T00:00:00Z") } });
  await db().article.updateMany({ data: { firstSeenAt: new Date("2020-01-01T00:00:00Z") } });
};

/** Puts one of something there at a time. */
const put: Record<Figure, (at: Date, nth: number) => Promise<unknown>> = {
  readers: (createdAt, nth) => db().user.create({ data: { email: `r${nth}@readers.test`, createdAt } }),
  comments: (createdAt) => db().comment.create({ data: { discussionId, markdown: "", html: "", createdAt } }),
  votes: async (createdAt, nth) => db().commentVote.create({ data: { commentId: await anyComment(), userId: (await db().user.create({ data: { email: `v${nth}@readers.test`, createdAt: new Date(0) } })).id, createdAt } }),
  flags: async (createdAt, nth) => db().flag.create({ data: { commentId: await anyComment(), userId: (await db().user.create({ data: { email: `f${nth}@readers.test`, createdAt: new Date(0) } })).id, reason: "spam", createdAt } }),
  articles: async (firstSeenAt, nth) => db().article.create({ data: { slug: `n${nth}`, identity: `n${nth}`, sourceId: 1, title: "N", sortAt: firstSeenAt, firstSeenAt, contentHash: "" } }),
};
const anyComment = async () => (await db().comment.findFirst({ select: { id: true } }))?.id ?? (await db().comment.create({ data: { discussionId, markdown: "", html: "", createdAt: new Date(0) } })).id;

/** What the rows themselves say, day by day. */
async function rowsByDay(name: Figure): Promise<Record<string, number>> {
  const { table, at } = FIGURE_SOURCES[name];
  const rows = await db().$queryRawUnsafe<{ at: Date }[]>(`SELECT "${at}" AS "at" FROM "${table}"`);
  const days: Record<string, number> = {};
  for (const row of rows) days[dayText(dayOf(row.at))] = (days[dayText(dayOf(row.at))] ?? 0) + 1;
  return days;
}

describe("figures by day", () => {
  it.each([1, 2, 3, 4])("equal the rows, whenever the worker counts and whatever is deleted later (seed %d)", async (seed) => {
    await empty();
    const chance = chances(seed);
    const expected: Record<string, Record<string, number>> = {};
    for (let nth = 0; nth < 60; nth += 1) {
      const name = FIGURES[Math.floor(chance() * FIGURES.length)]!;
      // On the edges of days, too.
      const edge = [0, 1, DAY_MS - 1, Math.floor(chance() * DAY_MS)][Math.floor(chance() * 4)]!;
      await put[name](new Date(Math.min(NOW.getTime(), dayOf(NOW).getTime() - Math.floor(chance() * 12) * DAY_MS + edge)), nth);
    }
    for (const name of FIGURES) expected[name] = await rowsByDay(name);
    // The worker came at some time before, perhaps, and does now.
    if (chance() < 0.7) await countDays(new Date(NOW.getTime() - Math.floor(chance() * 5) * DAY_MS));
    await countDays(NOW);
    const counted = await db().dayFigure.count();
    expect(await countDays(NOW)).toBe(0);
    await db().commentVote.deleteMany({ where: { createdAt: { lt: dayOf(NOW) } } });
    await db().article.deleteMany({ where: { slug: { not: "a" }, firstSeenAt: { lt: dayOf(NOW) } } });
    const rows = await dayFigures(30, NOW);
    expect(rows).toHaveLength(30);
    expect([rows[0]!.day, rows.at(-1)!.day]).toEqual(["2026-04-21", "2026-05-20"]);
    for (const row of rows) for (const name of FIGURES) expect([row.day, name, row[name]]).toEqual([row.day, name, expected[name]![row.day] ?? 0]);
    expect(await db().dayFigure.count()).toBe(counted);
  });

  it("of yesterday are counted live until the worker has, and those before are unknown where it never did", async () => {
    await empty();
    await put.comments(new Date("2026-05-19T10:00:00Z"), 1);
    await put.comments(new Date("2026-05-20T00:00:00Z"), 2);
    const before = await dayFigures(7, NOW);
    expect(before.map((row) => row.comments)).toEqual([null, null, null, null, null, 1, 1]);
    // Ten minutes into the new day yesterday is not yet settled.
    await countDays(new Date("2026-05-20T00:09:00Z"));
    expect(await db().dayFigure.count({ where: { day: new Date("2026-05-19T00:00:00Z") } })).toBe(0);
    await countDays(new Date("2026-05-20T00:11:00Z"));
    expect((await dayFigures(7, NOW)).map((row) => row.comments)).toEqual([0, 0, 0, 0, 0, 1, 1]);
  });
});

describe("the overview", () => {
  it("says what waits and what is in trouble", async () => {
    await empty();
    const [old, newer] = [new Date("2026-05-01T00:00:00Z"), new Date("2026-05-10T00:00:00Z")];
    for (const createdAt of [old, newer]) await db().comment.create({ data: { discussionId, markdown: "", html: "", status: "held", createdAt } });
    const heard = await db().comment.create({ data: { discussionId, markdown: "", html: "", createdAt: old } });
    await db().flag.create({ data: { commentId: heard.id, userId: writer.userId, reason: "spam", createdAt: newer } });
    await db().user.create({ data: { email: "waits@readers.test", status: "pending", createdAt: newer } });
    const silent = await db().source.create({ data: { slug: "silent", name: "Silent" } });
    const quiet = new Date("2026-04-01T00:00:00Z");
    await db().feed.createMany({ data: [{ sourceId: silent.id, url: "https://a.example/1", errorCount: 2, lastOutcome: "no answer", createdAt: quiet }, { sourceId: silent.id, url: "https://a.example/2", errorCount: 7, createdAt: quiet, lastNewAt: newer }, { sourceId: silent.id, url: "https://a.example/3", state: "paused", createdAt: quiet }] });
    await db().job.createMany({ data: [{ kind: "run-task", key: "a", state: "failed" }, { kind: "run-task", key: "b" }] });
    await db().outboxMail.create({ data: { to: "a@b.example", subject: "", text: "", lastError: "no", nextTryAt: null } });
    const house = await overview(7, NOW);
    expect(house).toMatchObject({
      queues: [
        { name: "reported", count: 1, oldest: newer.toISOString() }, { name: "held", count: 2, oldest: old.toISOString() },
        { name: "appeals", count: 0, oldest: null }, { name: "pending", count: 1, oldest: newer.toISOString() }, { name: "suggestions", count: 0, oldest: null },
      ],
      sources: { failing: { count: 2, worst: [{ slug: "silent", errors: 7, outcome: null }, { errors: 2, outcome: "no answer" }] }, silent: { count: 1, longest: [{ name: "Silent", since: quiet.toISOString() }] } },
      jobs: { waiting: 1, failed: 1, workers: 0, lastTurn: null }, mails: { failed: 1 },
    });
    expect(house.storage.database).toBeGreaterThan(1_000_000);
    expect(house.storage.tables).toHaveLength(5);
    expect(overviewSchema.safeParse(house).error).toBeUndefined();
  });

  it("reads no more because more was ever written", async () => {
    await empty();
    await db().$executeRaw`INSERT INTO "Comment" ("discussionId", "markdown", "html", "createdAt", "status") SELECT ${discussionId}, '', '', ${NOW}::timestamptz - make_interval(mins => n * 5 + 2000), (ARRAY['published','held','rejected'])[1 + n % 3] FROM generate_series(1, 8000) n`;
    await db().$executeRaw`INSERT INTO "User" ("id", "email", "createdAt", "status") SELECT gen_random_uuid(), 'm' || n || '@readers.test', ${NOW}::timestamptz - make_interval(mins => n * 5 + 2000), CASE WHEN n % 2 = 0 THEN 'active' ELSE 'pending' END FROM generate_series(1, 8000) n`;
    await db().$executeRaw`INSERT INTO "CommentVote" ("userId", "commentId", "createdAt") SELECT "id", (SELECT min("id") FROM "Comment"), "createdAt" FROM "User"`;
    await db().$executeRaw`INSERT INTO "Flag" ("userId", "commentId", "reason", "createdAt", "outcome") SELECT "id", (SELECT min("id") FROM "Comment"), 'spam', "createdAt", 'dismissed' FROM "User"`;
    await db().$executeRaw`INSERT INTO "Source" ("slug", "name", "status", "lastArticleAt") SELECT 's' || n, 'S', 'active', ${NOW}::timestamptz - make_interval(mins => n) FROM generate_series(1, 5000) n`;
    await db().$executeRaw`INSERT INTO "Feed" ("sourceId", "url", "errorCount") SELECT "id", "slug", CASE WHEN "id" % 3 = 0 THEN "id" ELSE 0 END FROM "Source" WHERE "slug" LIKE 's%'`;
    await db().$executeRaw`INSERT INTO "OutboxMail" ("to", "subject", "text", "sentAt") SELECT 'a@b.example', '', '', now() FROM generate_series(1, 3000)`;
    await db().$executeRaw`INSERT INTO "Job" ("kind", "key", "state", "finishedAt") SELECT 'run-task', n::text, 'done', now() FROM generate_series(1, 5000) n`;
    await countDays(NOW);
    await db().$executeRawUnsafe("ANALYZE");
    const tables = new Set(["Comment", "CommentVote", "Flag", "Article", "User", "Source", "Feed", "OutboxMail", "Job", "Appeal"]);
    const plans = await plansOf(database.url(), () => overview(90, NOW));
    const read = plans.flatMap(({ sql, nodes }) => nodes.filter((node) => tables.has(node["Relation Name"] ?? "")).map((node) => ({ sql: sql.slice(0, 200), node: node["Node Type"], index: node["Index Name"], rows: rowsOf(node) })));
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter(({ rows }) => rows > 400)).toEqual([]);
  });
});
