import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { openCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { median } from "./load";
import { parentOf, processTreeMegabytes, processTreeMilliseconds } from "./memory";

export type IngestOptions = { feeds: number[]; items: number | null; rounds: number; large: boolean };

/** One number of feeds: medians of the rounds. `workerMs`, `databaseMs`: processor time for each item, or feed. */
export type IngestReport = { feeds: number; items: number; first: Poll; again: Poll };
type Poll = { seconds: number; rate: number; workerMs: number; databaseMs: number; peakMegabytes: number };

/** Some feeds that are due together with one of very many entries. `seconds` is until all but that one were done, `largeSeconds` until it was as well. */
export type LargeReport = { entries: number; megabytes: number; seconds: number; largeSeconds: number; largeStored: number; said: string; peakMegabytes: number };

/** Items in each feed: 2,000 articles altogether, as the others were measured with, or 20,000. */
const itemsIn = (feeds: number) => (feeds <= 100 ? 100 : 20);
const PATIENCE_MS = 20 * 60_000;
/** Beyond what twenty feeds are: one long feed of whole articles, and one of more entries than are read. */
const LONG_FEED = 6_000;
const MANY_ENTRIES = 50_000;

/** How soon a worker stores what feeds on loopback hold, and looks at them again where nothing is new. */
export async function benchIngest({ feeds, items, rounds, large }: IngestOptions, say: (line: string) => void): Promise<{ ingest: IngestReport[]; large: LargeReport | null }> {
  const reports: IngestReport[] = [];
  const kinds = [...feeds.map((count) => ({ count, each: items ?? itemsIn(count) })), ...(large ? [{ count: 1, each: LONG_FEED }] : [])];
  for (const { count, each } of kinds) {
    const measured: { first: Poll; again: Poll }[] = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await oneRound(count, each));
    const report = { feeds: count, items: count * each, first: middle(measured.map((one) => one.first)), again: middle(measured.map((one) => one.again)) };
    say(`${count} feeds, ${report.items} items: first poll ${told(report.first, "items")}; no-change poll ${told(report.again, "feeds")}`);
    reports.push(report);
  }
  return { ingest: reports, large: large ? await besideLarge(say) : null };
}

/** Twenty feeds while one of more entries than are read is read and stored. */
async function besideLarge(say: (line: string) => void): Promise<LargeReport> {
  const [feeds, items] = [20, itemsIn(20)];
  const report = await onWorker({ feeds, items, large: MANY_ENTRIES }, async (about) => {
    const { last, since, peakMegabytes } = await untilDone(about, `"url" NOT LIKE '%/large.xml'`);
    const whole = await untilDone(about, "true", since);
    const [row] = (await about.client.query<{ stored: number; said: string; bytes: number }>(`
      SELECT ("lastReport"->>'added')::int AS "stored", "lastReport"->'problems'->0->>'words' AS "said", ("lastTranscript"->-1->>'bodyBytes')::int AS "bytes" FROM "Feed" WHERE "url" LIKE '%/large.xml'`)).rows;
    const first = await firstAsked(about.server);
    return {
      entries: MANY_ENTRIES, megabytes: (row?.bytes ?? 0) / 1e6, seconds: (last - first) / 1_000, largeSeconds: (whole.last - first) / 1_000, largeStored: row?.stored ?? 0,
      said: row?.said ?? "nothing", peakMegabytes: Math.max(peakMegabytes, whole.peakMegabytes),
    };
  });
  say(`${feeds} feeds, ${feeds * items} items, beside one of ${report.entries} entries (${report.megabytes.toFixed(0)} MB): the ${feeds} took ${report.seconds.toFixed(2)} s, the large one ${report.largeSeconds.toFixed(2)} s for ${report.largeStored} of its entries; its owner is told "${report.said}"; worker at most ${report.peakMegabytes.toFixed(0)} MB`);
  return report;
}

function told({ seconds, rate, workerMs, databaseMs, peakMegabytes }: Poll, things: string): string {
  return `${seconds.toFixed(2)} s, ${rate.toFixed(0)} ${things}/s, processor time of each ${workerMs.toFixed(2)} ms in the worker and ${databaseMs.toFixed(2)} ms in the database, worker at most ${peakMegabytes.toFixed(0)} MB`;
}

function middle(polls: readonly Poll[]): Poll {
  const of = (name: keyof Poll) => median(polls.map((poll) => poll[name]));
  return { seconds: of("seconds"), rate: of("rate"), workerMs: of("workerMs"), databaseMs: of("databaseMs"), peakMegabytes: of("peakMegabytes") };
}

async function oneRound(feeds: number, items: number): Promise<{ first: Poll; again: Poll }> {
  return onWorker({ feeds, items, large: 0 }, async (about) => {
    const first = await measure(about, feeds * items);
    const [row] = (await about.client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Article" WHERE "status" = 'visible'`)).rows;
    if (row?.n !== feeds * items) throw new Error(`There are ${row?.n ?? 0} articles instead of ${feeds * items}; see .parallax/bench/worker.log.`);
    return { first, again: await measure(about, feeds) };
  });
}

type Served = { feeds: number; items: number; large: number };
type Measured = { client: Client; server: ChildProcess; worker: ChildProcess };

/** A worker as it is started, in a paper with such feeds, none of which is due yet. */
async function onWorker<T>({ feeds, items, large }: Served, act: (about: Measured) => Promise<T>): Promise<T> {
  const directory = path.resolve(".parallax/bench/ingest");
  mkdirSync(path.dirname(directory), { recursive: true });
  const cluster = await openCluster(directory);
  await migrate(cluster.url, path.resolve("prisma/migrations"));
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  const server = fork(path.join(import.meta.dirname, "feed-server.ts"), [feeds, items, large].map(String), { execArgv: process.execArgv });
  const [{ port }] = (await once(server, "message")) as [{ port: number }];
  await fill(client, [...Array.from({ length: feeds }, (_, at) => String(at)), ...(large > 0 ? ["large"] : [])], port);
  const worker = startWorker(cluster.url);
  try {
    await begun(client);
    return await act({ client, server, worker });
  } finally {
    const ended = once(worker, "exit");
    worker.kill("SIGTERM");
    await ended;
    server.kill();
    await client.end();
    await cluster.close();
  }
}

/** A source for each feed, due at no time yet, in a paper that holds nothing else. */
async function fill(client: Client, feeds: readonly string[], port: number): Promise<void> {
  await client.query(`TRUNCATE "Article", "Story", "Source", "Import", "CacheInvalidation", "Job", "WorkerTask", "Heartbeat" RESTART IDENTITY CASCADE`);
  await client.query(`UPDATE "Topic" SET "articleCount" = 0`);
  await client.query(`INSERT INTO "Source" ("slug", "name", "homepage") SELECT 'bench-' || n, 'Bench feed ' || n, 'http://feed' || n || '.bench.test/' FROM unnest($1::text[]) n`, [feeds]);
  await client.query(`INSERT INTO "Feed" ("sourceId", "url") SELECT "id", 'http://127.0.0.1:' || $1::int || '/' || substr("slug", 7) || '.xml' FROM "Source"`, [port]);
  await client.query(`VACUUM ANALYZE`);
}

function startWorker(databaseUrl: string): ChildProcess {
  const log = openSync(path.resolve(".parallax/bench/worker.log"), "a");
  return spawn(process.execPath, ["scripts/process.mjs", "worker"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: "production", FETCH_ALLOW: "127.0.0.1", FETCH_LOOPBACK_FREELY: "true" }, stdio: ["ignore", log, log],
  });
}

async function begun(client: Client): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(100)) {
    if ((await client.query(`SELECT 1 FROM "Heartbeat"`)).rowCount) return;
  }
  throw new Error("The worker did not begin within a minute; see .parallax/bench/worker.log.");
}

/** All feeds are due now; it begins when the server is first asked, and ends when the last feed's look has. */
async function measure(about: Measured, things: number): Promise<Poll> {
  const { client, server, worker } = about;
  const pid = worker.pid ?? 0;
  const used = processTreeMilliseconds(pid) ?? Number.NaN;
  const databaseUsed = await databaseMilliseconds(client);
  const { last, peakMegabytes } = await untilDone(about, "true");
  const seconds = (last - (await firstAsked(server))) / 1_000;
  const databaseMs = ((await databaseMilliseconds(client)) - databaseUsed) / things;
  return { seconds, rate: things / seconds, workerMs: ((processTreeMilliseconds(pid) ?? Number.NaN) - used) / things, databaseMs, peakMegabytes };
}

type Done = { /** When the last of them was, in milliseconds. */ last: number; /** Since when they were due. */ since: Date; peakMegabytes: number };

/** Waits until the feeds of a condition have been looked at. @param since when they became due; without it all do now */
async function untilDone({ client, worker }: Measured, which: string, since?: Date): Promise<Done> {
  const [{ now }] = since ? [{ now: since }] : ((await client.query<{ now: Date }>(`UPDATE "Feed" SET "nextCheckAt" = now() RETURNING now() AS "now"`)).rows as [{ now: Date }]);
  let peakMegabytes = 0;
  for (let turn = 0, end = Date.now() + PATIENCE_MS; Date.now() < end; turn += 1, await sleep(50)) {
    // Asking for its memory stops a process for some milliseconds.
    if (turn % 6 === 0) peakMegabytes = Math.max(peakMegabytes, processTreeMegabytes(worker.pid ?? 0) ?? Number.NaN);
    const [row] = (await client.query<{ left: number; last: Date }>(`SELECT count(*) FILTER (WHERE "lastCheckedAt" IS NULL OR "lastCheckedAt" < $1 OR "leaseUntil" IS NOT NULL)::int AS "left", max("lastCheckedAt") AS "last" FROM "Feed" WHERE ${which}`, [now])).rows;
    if (worker.exitCode !== null) throw new Error("The worker ended; see .parallax/bench/worker.log.");
    if (row?.left === 0) return { last: row.last.getTime(), since: now, peakMegabytes };
  }
  throw new Error("The feeds were not all looked at within twenty minutes; see .parallax/bench/worker.log.");
}

/** When the server of feeds was first asked since it was last asked this, in milliseconds. */
async function firstAsked(server: ChildProcess): Promise<number> {
  server.send("first");
  const [{ first }] = (await once(server, "message")) as [{ first: number | null }];
  return first ?? Number.NaN;
}

/** Processor time of the whole database server, which is the parent of whoever serves this connection. */
async function databaseMilliseconds(client: Client): Promise<number> {
  const [row] = (await client.query<{ pid: number }>(`SELECT pg_backend_pid() AS "pid"`)).rows;
  const server = row ? parentOf(row.pid) : null;
  return server === null ? Number.NaN : (processTreeMilliseconds(server) ?? Number.NaN);
}
