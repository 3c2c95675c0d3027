import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { useProgram } from "@/scripts/program.testing";
import { root } from "@/scripts/setup/root.mjs";
import { examine } from "../doctor";
import { paperState } from "../state.testing";
import { clearPaper, lookAtAll, manyItems, rss, subscribed, useFeedServer } from "./feeds.testing";

const database = useTestDatabase();
const server = useFeedServer();
const worker = useProgram("lib/jobs/feeds/looks.testing.ts");
/** The one that was started last. */
let newest: ChildProcess;

const ITEMS = 150;

/** Starts a worker on the feeds that are due. */
function startWorker(): ChildProcess {
  newest = worker.start([], { DATABASE_URL: database.url(), FETCH_ALLOW: "127.0.0.1", FETCH_LOOPBACK_FREELY: "true" });
  return newest;
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", resolve));
const due = () => db().feed.updateMany({ data: { nextCheckAt: new Date(Date.now() - 1_000) } });

/** Kills a worker once `until` is true, and ends its lease, as time would. */
async function kill(until: () => Promise<boolean>): Promise<void> {
  await due();
  const child = startWorker();
  const over = ended(child);
  while (child.exitCode === null && !(await until())) await new Promise((resolve) => setTimeout(resolve, 3));
  expect(child.exitCode).toBeNull();
  child.kill("SIGKILL");
  await over;
  await db().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await db().feed.updateMany({ data: { leaseUntil: new Date(Date.now() - 86_400_000) } });
}

/** What the paper and the feeds' memories hold, without numbers and times of looks. */
async function state() {
  const feeds = await db().feed.findMany({ select: { url: true, etag: true, bodyHash: true, lastOutcome: true, errorCount: true, title: true, guidsChanged: true }, orderBy: { url: "asc" } });
  const entries = await db().$queryRaw<object[]>`
    SELECT f."url", e."key", e."hash", a."identity" FROM "FeedEntry" e JOIN "Feed" f ON f."id" = e."feedId" LEFT JOIN "Article" a ON a."id" = e."articleId" ORDER BY 1, 2`;
  const origins = await db().$queryRaw<object[]>`
    SELECT a."identity", f."url", o."guid", o."leads", o."identities" FROM "ArticleOrigin" o JOIN "Article" a ON a."id" = o."articleId" JOIN "Feed" f ON f."id" = o."feedId" ORDER BY 1, 2`;
  const { imports: _imports, stories: _stories, ...paper } = await paperState();
  return { paper, feeds, entries, origins };
}

const HELD = 4_711;

/** Lets nobody past an event of a table while `during` runs, as far as the condition holds of it. */
async function holding(event: string, condition: string, during: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: database.url() });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [HELD]);
    await client.query(`CREATE FUNCTION "hold"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF ${condition} THEN PERFORM pg_advisory_xact_lock(${HELD}); END IF; RETURN NEW; END $$`);
    await client.query(`CREATE TRIGGER "hold" BEFORE ${event} FOR EACH ROW EXECUTE FUNCTION "hold"()`);
    await during();
  } finally {
    await client.query(`DROP FUNCTION "hold" CASCADE`);
    await client.end();
  }
}

/** Keeps the end of every look from being written: what its feed holds can be stored meanwhile. */
const withoutEnds = (during: () => Promise<void>) => holding('UPDATE OF "lastCheckedAt" ON "Feed"', "true", during);
const storingNoMoreThan = (most: number, during: () => Promise<void>) => holding('INSERT ON "Article"', `(SELECT count(*) FROM "Article") >= ${most}`, during);
const somebodyWaits = async () => (await db().$queryRaw<object[]>`SELECT 1 AS "waits" FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`).length > 0;
const revisions = (least: number) => async () => (await db().articleRevision.count()) >= least;

describe("a worker that is killed", () => {
  it("loses nothing and repeats nothing, at whatever stage", { timeout: 300_000 }, async () => {
    const serve = (version: number) => server.serve("/a", rss(manyItems(ITEMS, version)));
    serve(1);
    await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    const first = await state();
    serve(2);
    await lookAtAll();
    const second = await state();
    expect(second.feeds[0]).toMatchObject({ lastOutcome: "new" });
    await clearPaper();
    await subscribed("gazette", [server.at("/a")]);

    // While the server is still talking.
    let asked = false;
    server.serve("/a", (_request, response) => {
      asked = true;
      response.writeHead(200, { "content-type": "application/rss+xml" }).write(rss(manyItems(ITEMS)).slice(0, 5_000));
    });
    await kill(async () => asked);
    expect(await db().article.count()).toBe(0);
    // While it stores, soon and late: fifty go together.
    serve(1);
    for (const stored of [50, 100]) {
      await storingNoMoreThan(stored, () => kill(somebodyWaits));
      expect(await db().article.count()).toBe(stored);
    }
    expect(await db().feed.findFirst()).toMatchObject({ etag: null, bodyHash: null, lastCheckedAt: null });
    await due();
    expect(await ended(startWorker())).toBe(0);
    expect(await state()).toEqual(first);
    // While it corrects what is stored.
    serve(2);
    await kill(revisions(10));
    expect(await db().articleRevision.count()).toBeLessThan(ITEMS / 2);
    expect((await state()).feeds).toEqual(first.feeds);
    await due();
    expect(await ended(startWorker())).toBe(0);
    expect(await state()).toEqual(second);
    expect((await examine(path.join(root, "prisma/migrations"))).filter((check) => !check.ok && check.name !== "migrations")).toEqual([]);
  });

  it("finds everything stored when it was killed before it could say so", async () => {
    await clearPaper();
    server.serve("/a", rss(manyItems(ITEMS)));
    await subscribed("gazette", [server.at("/a")]);
    await lookAtAll();
    const first = await state();
    await clearPaper();
    await subscribed("gazette", [server.at("/a")]);
    let leased = false;
    await kill(async () => {
      leased ||= (await db().feed.count({ where: { leaseOwner: { not: null } } })) > 0;
      if (!leased) return false;
      await withoutEnds(async () => {
        while ((await db().article.count()) < ITEMS) await new Promise((resolve) => setTimeout(resolve, 5));
        newest.kill("SIGKILL");
        await new Promise((resolve) => setTimeout(resolve, 50));
        await db().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      });
      return true;
    });
    expect(await db().feed.findFirst()).toMatchObject({ etag: null, lastCheckedAt: null });
    await due();
    expect(await ended(startWorker())).toBe(0);
    const again = await state();
    expect(again.feeds).toMatchObject([{ lastOutcome: "known" }]);
    expect({ ...again, feeds: again.feeds.map((feed) => ({ ...feed, lastOutcome: "new" })) }).toEqual(first);
  });

  it("leaves its feeds to others that work beside it", async () => {
    await clearPaper();
    const names = Array.from({ length: 30 }, (_, at) => `/${at}`);
    for (const name of names) server.serve(name, rss(manyItems(20).map((item) => ({ ...item, guid: `${name} ${item.guid}`, url: `${item.url}?of=${name}` }))));
    await subscribed("gazette", names.map(server.at));
    await due();
    const workers = [startWorker(), startWorker(), startWorker()];
    const over = workers.map(ended);
    while ((await db().article.count()) < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    workers[0]?.kill("SIGKILL");
    await Promise.all(over);
    const late = startWorker();
    await ended(late);
    for (let tries = 0; tries < 20 && (await db().feed.count({ where: { lastCheckedAt: null } })) > 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await ended(startWorker());
    }
    expect(await db().article.count()).toBe(600);
    expect(await db().feed.count({ where: { lastOutcome: { in: ["new", "known"] } } })).toBe(30);
    expect(await db().source.findFirstOrThrow()).toMatchObject({ articleCount: 600 });
  });
});
