import { mkdirSync } from "node:fs";
import { Agent, request } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { sealToken } from "@/lib/auth/session";
import { sessionCookieName } from "@/lib/auth/cookies";
import { useDatabaseUrl } from "@/lib/db/client";
import { openCluster } from "@/lib/db/embedded/cluster";
import { migrate } from "@/lib/db/migrate";
import { loadCorpus } from "./corpus/load";
import { loadReaders, someReaders, type ReadersShape } from "./corpus/readers";
import { median } from "./load";
import { processTreeMilliseconds } from "./memory";
import { ensureBuild, startWeb, type BenchDatabase, type BenchServer } from "./server";

export type ReadersOptions = ReadersShape & { seconds: number; rounds: number };

/** `cpu`: milliseconds of processor time of the web process for each request, which other work on the machine hardly changes. */
type Figures = { requestsPerSecond: number; p50: number; p95: number; p99: number; cpu: number; errors: number };
/** `load`: x8, eight connections that never pause; 50/s, so many requests a second that arrive as they will. */
type Row = { what: string; load: string; aim: number | null } & Figures;
export type ReadersReport = { rows: Row[]; notes: string[] };

const CONNECTIONS = [1, 8] as const;
/** Requests a second that do not wait for one another. */
const ARRIVALS = [50, 100] as const;
/** Arrivals find one of so many connections; a browser's own would be free for each. */
const MOST_SOCKETS = 64;
/** Readers that take part; the others are there. */
const ACTIVE = 400;
const PAGE = 100;

type Asked = { method: "GET" | "PUT"; path: string; body?: string };
/** `aim`: the 95th percentile in milliseconds that it should stay under. `ask` is given the number of the request. */
type Act = { what: string; aim: number | null; ask: (n: number, articles: number) => Asked };

const spread = (n: number, articles: number) => 1 + ((n * 7_919) % articles);
const ACTS: readonly Act[] = [
  { what: "save an article", aim: 25, ask: (n, articles) => ({ method: "PUT", path: `/bookmarks/${spread(n, articles)}`, body: "{}" }) },
  { what: `state of ${PAGE} articles`, aim: 15, ask: (n, articles) => ({ method: "GET", path: `/me/state?ids=${pageAt(n, articles).join(",")}` }) },
  { what: "open an article", aim: null, ask: (n, articles) => ({ method: "PUT", path: `/reading/${spread(n, articles)}`, body: '{"opened":true}' }) },
  { what: "everything as read", aim: null, ask: () => ({ method: "PUT", path: "/reading/before", body: '{"view":"all"}' }) },
  { what: "history", aim: null, ask: () => ({ method: "GET", path: "/reading" }) },
  { what: "for you", aim: null, ask: () => ({ method: "GET", path: "/for-you" }) },
];

/** Neighbours in a list, somewhere among the newer articles. */
function pageAt(n: number, articles: number): number[] {
  const first = articles - PAGE - ((n * 13) % Math.max(1, Math.floor(articles / 4)));
  return Array.from({ length: PAGE }, (_, index) => first + index + 1);
}

/** What readers do, over HTTP with sessions, with very many readers and read marks in the database. */
export async function benchReaders(options: ReadersOptions, say: (line: string) => void): Promise<ReadersReport> {
  ensureBuild();
  const report: ReadersReport = { rows: [], notes: [] };
  const note = (line: string) => {
    report.notes.push(line);
    say(line);
  };
  const database = await openReadersDatabase(options);
  if (database.seconds !== null) note(`${options.readers} readers and ${options.marks} read marks loaded in ${database.seconds.toFixed(0)} s`);
  try {
    const cookies = await sessions(database.url);
    const web = await startWeb(database.url);
    try {
      note("x1, x8: connections that never pause, so x8 on few processors measures how much can be done, and waiting for one another is most of its latency");
      note("50/s, 100/s: requests that arrive at random (Poisson), as readers do, whether or not the one before was answered: hold these against the aims");
      say(`medians of ${options.rounds} rounds of ${options.seconds} s, ${cookies.length} signed-in readers, the database writes to disk`);
      for (const act of ACTS) {
        const measured = async (load: string, sockets: number, drive: Drive) => {
          const row = { what: act.what, load, aim: act.aim, ...(await measure(web, cookies, act, sockets, drive, options)) };
          report.rows.push(row);
          say(format(row));
        };
        for (const connections of CONNECTIONS) await measured(`x${connections}`, connections, closedLoop(connections));
        for (const rate of act.aim === null ? [] : ARRIVALS) await measured(`${rate}/s`, MOST_SOCKETS, arrivals(rate));
      }
    } finally {
      await web.stop();
    }
  } finally {
    await useDatabaseUrl(undefined);
    await database.close();
  }
  return report;
}

/** A database of its own, durable as a real one is, kept under `.parallax/bench` for the next run of the same shape. */
async function openReadersDatabase(shape: ReadersShape): Promise<BenchDatabase> {
  const directory = path.resolve(".parallax/bench", `readers-${shape.readers}-${shape.marks}-${shape.articles}`);
  mkdirSync(path.dirname(directory), { recursive: true });
  const cluster = await openCluster(directory);
  await migrate(cluster.url, path.resolve("prisma/migrations"));
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ articles: number; readers: number; marked: boolean }>(
      `SELECT (SELECT count(*)::int FROM "Article") AS articles, (SELECT count(*)::int FROM "User") AS readers, EXISTS (SELECT 1 FROM "ReadMark") AS marked`);
    const [found] = rows;
    if (found?.articles !== shape.articles) {
      await client.query(`TRUNCATE "Article", "Story", "Source", "Import", "CacheInvalidation" RESTART IDENTITY CASCADE`);
      await loadCorpus(client, { articles: shape.articles, sources: 100, seed: 1 });
    }
    const there = found?.articles === shape.articles && found.readers === shape.readers && found.marked;
    return { url: cluster.url, seconds: there ? null : await loadReaders(client, shape), close: () => cluster.close() };
  } finally {
    await client.end();
  }
}

/** Signs readers in as their sessions' rows and cookies do. @returns their Cookie headers */
async function sessions(databaseUrl: string): Promise<string[]> {
  await useDatabaseUrl(databaseUrl);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "Session" ("id", "userId", "expires") SELECT gen_random_uuid(), r, now() + interval '1 day' FROM unnest($1::uuid[]) r RETURNING "id"`, [await someReaders(client, ACTIVE)]);
    return await Promise.all(rows.map(async ({ id }) => `${sessionCookieName()}=${await sealToken(id)}`));
  } finally {
    await client.end();
  }
}

/** Makes requests for some milliseconds, and waits for their answers. */
type Drive = (milliseconds: number, one: () => Promise<void>) => Promise<void>;

/** As many at a time, each as soon as the one before it was answered. */
function closedLoop(connections: number): Drive {
  return async (milliseconds, one) => {
    const end = performance.now() + milliseconds;
    await Promise.all(Array.from({ length: connections }, async () => {
      while (performance.now() < end) await one();
    }));
  };
}

/** As readers come: at random, this many a second, waiting for nobody. */
function arrivals(perSecond: number): Drive {
  return async (milliseconds, one) => {
    const began = performance.now();
    const sent: Promise<void>[] = [];
    for (let due = 0; ; ) {
      due += (-Math.log(1 - Math.random()) / perSecond) * 1_000;
      if (due >= milliseconds) break;
      await sleep(Math.max(0, began + due - performance.now()));
      sent.push(one());
    }
    await Promise.all(sent);
  };
}

async function measure({ origin, pid }: BenchServer, cookies: readonly string[], act: Act, sockets: number, drive: Drive, { seconds, rounds, articles }: ReadersOptions): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const results: Figures[] = [];
  let n = Math.floor(performance.now());
  // The first round warms up what it asks for, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const latencies: number[] = [];
    let errors = 0;
    const [began, used] = [performance.now(), processTreeMilliseconds(pid)];
    await drive(seconds * 1_000, async () => {
      n += 1;
      const start = performance.now();
      const status = await ask(agent, origin, cookies[n % cookies.length] ?? "", act.ask(n, articles));
      latencies.push(performance.now() - start);
      if (status >= 300) errors += 1;
    });
    if (round > 0) results.push(figures(latencies, errors, performance.now() - began, (processTreeMilliseconds(pid) ?? Number.NaN) - (used ?? Number.NaN)));
  }
  agent.destroy();
  const of = (key: keyof Figures) => median(results.map((result) => result[key]));
  return { requestsPerSecond: of("requestsPerSecond"), p50: of("p50"), p95: of("p95"), p99: of("p99"), cpu: of("cpu"), errors: results.reduce((sum, result) => sum + result.errors, 0) };
}

function figures(latencies: number[], errors: number, milliseconds: number, used: number): Figures {
  latencies.sort((a, b) => a - b);
  const quantile = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { requestsPerSecond: (latencies.length / milliseconds) * 1_000, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), cpu: used / latencies.length, errors };
}

function ask(agent: Agent, origin: string, cookie: string, { method, path: below, body }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, "sec-fetch-site": "same-origin", "accept-encoding": "gzip", ...(body === undefined ? {} : { "content-type": "application/json", "content-length": String(body.length) }) };
    const sent = request(`${origin}/api/v1${below}`, { agent, method, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 500));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function format({ what, load, aim, requestsPerSecond, p50, p95, p99, cpu, errors }: Row): string {
  const aimed = aim === null ? "" : `  (aim: p95 under ${aim} ms)`;
  return `${what.padEnd(22)} ${load.padEnd(5)} ${requestsPerSecond.toFixed(0).padStart(5)}/s  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  cpu ${cpu.toFixed(1)} ms${aimed}${errors > 0 ? `  ${errors} ERRORS` : ""}`;
}
