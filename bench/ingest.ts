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

export type IngestOptions = { feeds: number[]; items: number | null; rounds: number };

/** One number of feeds: medians of the rounds. `workerMs`, `databaseMs`: processor time for each item, or feed. */
export type IngestReport = { feeds: number; items: number; first: Poll; again: Poll };
type Poll = { seconds: number; rate: number; workerMs: number; databaseMs: number; peakMegabytes: number };

/** Items in each feed: 2,000 articles altogether, as the others were measured with, or 20,000. */
const itemsIn = (feeds: number) => (feeds <= 100 ? 100 : 20);
const PATIENCE_MS = 20 * 60_000;

/** How soon a worker stores what feeds on loopback hold, and looks at them again where nothing is new. */
export async function benchIngest({ feeds, items, rounds }: IngestOptions, say: (line: string) => void): Promise<{ ingest: IngestReport[] }> {
  const reports: IngestReport[] = [];
  for (const count of feeds) {
    const each = items ?? itemsIn(count);
    const measured: { first: Poll; again: Poll }[] = [];
    for (let round = 0; round < rounds; round += 1) measured.push(await oneRound(count, each));
    const report = { feeds: count, items: count * each, first: middle(measured.map((one) => one.first)), again: middle(measured.map((one) => one.again)) };
    say(`${count} feeds, ${report.items} items: first poll ${told(report.first, "items")}; no-change poll ${told(report.again, "feeds")}`);
    reports.push(report);
  }
  return { ingest: reports };
}

function told({ seconds, rate, workerMs, databaseMs, peakMegabytes }: Poll, things: string): string {
  return `${seconds.toFixed(2)} s, ${rate.toFixed(0)} ${things}/s, processor time of each ${workerMs.toFixed(2)} ms in the worker and ${databaseMs.toFixed(2)} ms in the database, worker at most ${peakMegabytes.toFixed(0)} MB`;
}

function middle(polls: readonly Poll[]): Poll {
  const of = (name: keyof Poll) => median(polls.map((poll) => poll[name]));
  return { seconds: of("seconds"), rate: of("rate"), workerMs: of("workerMs"), databaseMs: of("databaseMs"), peakMegabytes: of("peakMegabytes") };
}

async function oneRound(feeds: number, items: number): Promise<{ first: Poll; again: Poll }> {
  const directory = path.resolve(".parallax/bench/ingest");
  mkdirSync(path.dirname(directory), { recursive: true });
  const cluster = await openCluster(directory);
  await migrate(cluster.url, path.resolve("prisma/migrations"));
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  const server = fork(path.join(import.meta.dirname, "feed-server.ts"), [String(feeds), String(items)], { execArgv: process.execArgv });
  const [{ port }] = (await once(server, "message")) as [{ port: number }];
  await fill(client, feeds, port);
  const worker = startWorker(cluster.url);
  try {
    await begun(client);
    const first = await measure({ client, server, worker, feeds, things: feeds * items });
    const [row] = (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Article" WHERE "status" = 'visible'`)).rows;
    if (row?.n !== feeds * items) throw new Error(`There are ${row?.n ?? 0} articles instead of ${feeds * items}; see .parallax/bench/worker.log.`);
    return { first, again: await measure({ client, server, worker, feeds, things: feeds }) };
  } finally {
    const ended = once(worker, "exit");
    worker.kill("SIGTERM");
    await ended;
    server.kill();
    await client.end();
    await cluster.close();
  }
}

/** As many sources with one feed each, due at no time yet, in a paper that holds nothing else. */
async function fill(client: Client, feeds: number, port: number): Promise<void> {
  await client.query(`TRUNCATE "Article", "Story", "Source", "Import", "CacheInvalidation", "Job", "WorkerTask", "Heartbeat" RESTART IDENTITY CASCADE`);
  await client.query(`UPDATE "Topic" SET "articleCount" = 0`);
  await client.query(`INSERT INTO "Source" ("slug", "name", "homepage") SELECT 'bench-' || n, 'Bench feed ' || n, 'http://feed' || n || '.bench.test/' FROM generate_series(0, $1::int - 1) n`, [feeds]);
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

type Measured = { client: Client; server: ChildProcess; worker: ChildProcess; feeds: number; things: number };

/** All feeds are due now; it begins when the server is first asked, and ends when the last feed's look has. */
async function measure({ client, server, worker, feeds, things }: Measured): Promise<Poll> {
  const [{ now }] = (await client.query<{ now: Date }>(`UPDATE "Feed" SET "nextCheckAt" = now() RETURNING now() AS "now"`)).rows as [{ now: Date }];
  const pid = worker.pid ?? 0;
  const used = processTreeMilliseconds(pid) ?? Number.NaN;
  const databaseUsed = await databaseMilliseconds(client);
  let peakMegabytes = 0;
  for (let turn = 0, end = Date.now() + PATIENCE_MS; Date.now() < end; turn += 1, await sleep(50)) {
    // Asking for its memory stops a process for some milliseconds.
    if (turn % 6 === 0) peakMegabytes = Math.max(peakMegabytes, processTreeMegabytes(pid) ?? Number.NaN);
    const [row] = (await client.query<{ done: number; last: Date }>(`SELECT count(*)::int AS "done", max("lastCheckedAt") AS "last" FROM "Feed" WHERE "lastCheckedAt" >= $1 AND "leaseUntil" IS NULL`, [now])).rows;
    if (worker.exitCode !== null) throw new Error("The worker ended; see .parallax/bench/worker.log.");
    if (!row || row.done < feeds) continue;
    server.send("first");
    const [{ first }] = (await once(server, "message")) as [{ first: number | null }];
    const seconds = (row.last.getTime() - (first ?? Number.NaN)) / 1_000;
    const databaseMs = ((await databaseMilliseconds(client)) - databaseUsed) / things;
    return { seconds, rate: things / seconds, workerMs: ((processTreeMilliseconds(pid) ?? Number.NaN) - used) / things, databaseMs, peakMegabytes };
  }
  throw new Error("The feeds were not all looked at within twenty minutes; see .parallax/bench/worker.log.");
}

/** Processor time of the whole database server, which is the parent of whoever serves this connection. */
async function databaseMilliseconds(client: Client): Promise<number> {
  const [row] = (await client.query<{ pid: number }>(`SELECT pg_backend_pid() AS "pid"`)).rows;
  const server = row ? parentOf(row.pid) : null;
  return server === null ? Number.NaN : (processTreeMilliseconds(server) ?? Number.NaN);
}
