import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { useDatabaseUrl } from "@/lib/db/client";
import { openCluster } from "@/lib/db/embedded/cluster";
import { choosePort } from "@/lib/db/embedded/port";
import { migrate } from "@/lib/db/migrate";
import type { CorpusShape } from "./corpus/generate";
import { loadLargeCorpus, type LargeOptions } from "./corpus/copy";
import { loadCorpus } from "./corpus/load";

export type BenchDatabase = { url: string; seconds: number | null; close(): Promise<void> };

/**
 * A database of its own with the corpus in it, under `.parallax/bench`. It is kept, and used again by the next run of the same shape.
 * `seconds` is what loading took, null when it was there already.
 */
export async function openBenchDatabase(shape: CorpusShape): Promise<BenchDatabase> {
  return open(`${shape.articles}-${shape.sources}-${shape.seed}`, { durable: false }, async (client) => ((await isThere(client, shape)) ? null : reload(client, shape)));
}

/**
 * Another of its own, durable as a real one is and kept as well, with what `load` adds to a corpus.
 * @param load is told whether the corpus was there already; what it answers is `seconds`
 */
export async function openDurableDatabase(name: string, shape: CorpusShape, load: (client: Client, there: boolean) => Promise<number | null>): Promise<BenchDatabase> {
  return open(name, {}, async (client) => {
    const there = await isThere(client, shape);
    if (!there) await reload(client, shape);
    return load(client, there);
  });
}

/**
 * A large corpus in a durable database of its own, loaded by COPY and kept for the next run of the same shape.
 * `seconds` is what loading took, null when it was there already.
 */
export async function openLargeDatabase(shape: CorpusShape, options: LargeOptions, say: (line: string) => void): Promise<BenchDatabase> {
  const made = Object.entries(options).flatMap(([part, wanted]) => (wanted ? [part] : []));
  return open(["large", shape.articles, shape.sources, shape.seed, ...made].join("-"), {}, async (client) => {
    const { rows } = await client.query<{ whole: boolean }>(`SELECT count(*) = $1 AS whole FROM "Article" WHERE EXISTS (SELECT FROM "Source" WHERE "articleCount" > 0)`, [shape.articles]);
    if (rows[0]?.whole) return null;
    await client.query(`TRUNCATE "Article", "Story", "Source", "Import", "CacheInvalidation", "SearchEntry", "SearchTerm", "SearchDay" RESTART IDENTITY CASCADE`);
    return loadLargeCorpus(client, shape, options, say);
  });
}

/** A large corpus as this process's own database, for as long as something is measured in it. */
export async function inLargeDatabase(shape: CorpusShape, options: LargeOptions, note: (line: string) => void, say: (line: string) => void, measure: (url: string) => Promise<void>): Promise<void> {
  const database = await openLargeDatabase(shape, options, say);
  if (database.seconds !== null) note(`${shape.articles} articles loaded in ${database.seconds.toFixed(0)} s`);
  try {
    await useDatabaseUrl(database.url);
    await measure(database.url);
  } finally {
    await useDatabaseUrl(undefined);
    await database.close();
  }
}

/** A connection of its own, beside those of the process, for as long as it is used. */
export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function open(name: string, how: { durable?: boolean }, fill: (client: Client) => Promise<number | null>): Promise<BenchDatabase> {
  const directory = path.resolve(".parallax/bench", name);
  mkdirSync(path.dirname(directory), { recursive: true });
  const cluster = await openCluster(directory, how);
  await migrate(cluster.url, path.resolve("prisma/migrations"));
  return { url: cluster.url, seconds: await withClient(cluster.url, fill), close: () => cluster.close() };
}

async function isThere(client: Client, shape: CorpusShape): Promise<boolean> {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Article"`);
  return rows[0]?.n === shape.articles;
}

async function reload(client: Client, shape: CorpusShape): Promise<number> {
  await client.query(`TRUNCATE "Article", "Story", "Source", "Import", "CacheInvalidation" RESTART IDENTITY CASCADE`);
  return loadCorpus(client, shape);
}

/** Builds what is served, unless it is built already. */
export function ensureBuild(): void {
  execFileSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
}

export type BenchServer = { origin: string; pid: number; stop(): Promise<void> };

/** The web process as `npm run web` starts it, on a free port, with empty caches. Its output goes to `.parallax/bench/web.log`. */
export async function startWeb(databaseUrl: string): Promise<BenchServer> {
  const port = await choosePort();
  const log = openSync(path.resolve(".parallax/bench/web.log"), "a");
  const child = spawn(process.execPath, ["scripts/process.mjs", "web"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), HOST: "127.0.0.1", NODE_ENV: "production" },
    stdio: ["ignore", log, log],
  });
  const origin = `http://127.0.0.1:${port}`;
  await ready(child, origin);
  return {
    origin,
    pid: child.pid!,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function ready(child: ChildProcess, origin: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new Error("The web process did not become ready within a minute; see .parallax/bench/web.log.");
}
