import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
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
  const directory = path.resolve(".parallax/bench", `${shape.articles}-${shape.sources}-${shape.seed}`);
  mkdirSync(path.dirname(directory), { recursive: true });
  const cluster = await openCluster(directory, { durable: false });
  await migrate(cluster.url, path.resolve("prisma/migrations"));
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Article"`);
    const seconds = rows[0]?.n === shape.articles ? null : await reload(client, shape);
    return { url: cluster.url, seconds, close: () => cluster.close() };
  } finally {
    await client.end();
  }
}

/**
 * Another of its own, durable as a real one is and kept as well, with what `load` adds to a corpus.
 * @param load is told whether the corpus was there already; what it answers is `seconds`
 */
export async function openDurableDatabase(name: string, shape: CorpusShape, load: (client: Client, there: boolean) => Promise<number | null>): Promise<BenchDatabase> {
  const directory = path.resolve(".parallax/bench", name);
  mkdirSync(path.dirname(directory), { recursive: true });
  const cluster = await openCluster(directory);
  await migrate(cluster.url, path.resolve("prisma/migrations"));
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "Article"`);
    const there = rows[0]?.n === shape.articles;
    if (!there) await reload(client, shape);
    return { url: cluster.url, seconds: await load(client, there), close: () => cluster.close() };
  } finally {
    await client.end();
  }
}

/**
 * A large corpus in a durable database of its own, loaded by COPY and kept for the next run of the same shape.
 * `seconds` is what loading took, null when it was there already.
 */
export async function openLargeDatabase(shape: CorpusShape, options: LargeOptions, say: (line: string) => void): Promise<BenchDatabase> {
  const made = Object.entries(options).flatMap(([part, wanted]) => (wanted ? [part] : []));
  const directory = path.resolve(".parallax/bench", ["large", shape.articles, shape.sources, shape.seed, ...made].join("-"));
  mkdirSync(path.dirname(directory), { recursive: true });
  const cluster = await openCluster(directory);
  await migrate(cluster.url, path.resolve("prisma/migrations"));
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ whole: boolean }>(`SELECT count(*) = $1 AS whole FROM "Article" WHERE EXISTS (SELECT FROM "Source" WHERE "articleCount" > 0)`, [shape.articles]);
    if (rows[0]?.whole) return { url: cluster.url, seconds: null, close: () => cluster.close() };
    await client.query(`TRUNCATE "Article", "Story", "Source", "Import", "CacheInvalidation", "SearchEntry", "SearchTerm", "SearchDay" RESTART IDENTITY CASCADE`);
    return { url: cluster.url, seconds: await loadLargeCorpus(client, shape, options, say), close: () => cluster.close() };
  } finally {
    await client.end();
  }
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
