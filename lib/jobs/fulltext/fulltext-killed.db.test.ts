import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/db/testing";
import { useProgram } from "@/scripts/program.testing";
import { root } from "@/scripts/setup/root.mjs";
import { examine } from "../doctor";
import { clearPaper, lookAtAll, rss, subscribed, useFeedServer } from "../feeds/feeds.testing";
import { askForAll, pageOf, paragraphsOf, summaryOf } from "./fulltext.testing";

const database = useTestDatabase();
const server = useFeedServer();
const worker = useProgram("lib/jobs/fulltext/pages.testing.ts");

const PAGES = 24;
const things = Array.from({ length: PAGES }, (_, at) => `bridge number ${at}`);

const startWorker = (): ChildProcess => worker.start([], { DATABASE_URL: database.url(), FETCH_ALLOW: "127.0.0.1", FETCH_LOOPBACK_FREELY: "true" });

/** Leases end, and what waits is due, as time would have it. */
const timePasses = () => db().pageText.updateMany({ where: { nextTryAt: { not: null } }, data: { nextTryAt: new Date(Date.now() - 1_000), leaseUntil: new Date(Date.now() - 86_400_000) } });

async function kill(until: () => Promise<boolean>): Promise<void> {
  await timePasses();
  const child = startWorker();
  const over = new Promise((resolve) => child.once("exit", resolve));
  while (child.exitCode === null && !(await until())) await new Promise((resolve) => setTimeout(resolve, 3));
  expect(child.exitCode).toBeNull();
  child.kill("SIGKILL");
  await over;
  await db().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
}

const taken = () => db().pageText.count({ where: { state: "taken" } });

/** What the paper holds of these articles, without times. */
async function state() {
  return db().article.findMany({
    orderBy: { identity: "asc" },
    select: { identity: true, title: true, standfirst: true, wordCount: true, revisionCount: true, body: { select: { html: true, text: true } }, pageText: { select: { state: true, problem: true, hash: true, nextTryAt: true, leaseOwner: true } }, findings: { select: { field: true, value: true }, orderBy: [{ field: "asc" }, { value: "asc" }] } },
  });
}

async function begin(): Promise<void> {
  await clearPaper();
  await subscribed("gazette", [server.at("/feed")]);
  await lookAtAll();
}

describe("a worker that is killed while it asks for pages", () => {
  it("loses nothing and repeats nothing, at whatever stage", async () => {
    let slow = false;
    let asked = 0;
    for (const [at, thing] of things.entries()) {
      server.serve(`/${at}`, (_request, response) => {
        asked += 1;
        const html = pageOf({ title: `Council speaks of the ${thing} again`, paragraphs: paragraphsOf(thing) });
        response.writeHead(200, { "content-type": "text/html" });
        if (slow) response.write(html.slice(0, 300));
        else response.end(html);
      });
    }
    server.serve("/feed", rss(things.map((thing, at) => summaryOf(thing, server.at(`/${at}`)))));
    await begin();
    await askForAll();
    const whole = await state();
    expect(whole.map(({ pageText }) => pageText?.state)).toEqual(things.map(() => "taken"));
    await begin();
    const before = await state();

    // While servers are still talking.
    slow = true;
    asked = 0;
    await kill(async () => asked >= 4);
    expect((await state()).map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    // Between reading a page and storing it.
    slow = false;
    const client = new Client({ connectionString: database.url() });
    await client.connect();
    await client.query("BEGIN");
    await client.query(`SELECT 1 FROM "Article" FOR NO KEY UPDATE`);
    await kill(async () => (await db().$queryRaw<object[]>`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`).length > 0);
    await client.end();
    expect(await taken()).toBe(0);
    // While some are stored and others are not.
    await kill(async () => (await taken()) >= 3);
    expect(await taken()).toBeLessThan(PAGES);
    await timePasses();
    await askForAll();
    expect(await state()).toEqual(whole);
    expect((await examine(path.join(root, "prisma/migrations"))).filter((check) => !check.ok && check.name !== "migrations")).toEqual([]);
  });
});
