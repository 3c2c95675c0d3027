import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { sessionCookieName } from "@/lib/auth/cookies";
import { sealToken } from "@/lib/auth/session";
import { useDatabaseUrl } from "@/lib/db/client";
import { median } from "./load";
import { processTreeMilliseconds } from "./memory";
import { withClient, type BenchServer } from "./server";

/** A request of the private JSON interface; `path` stands below /api/v1. */
export type Asked = { method: "GET" | "PUT" | "POST"; path: string; body?: string };
/** `cpu`: milliseconds of processor time of the web process for each request, which other work on the machine hardly changes. */
export type Figures = { requestsPerSecond: number; p50: number; p95: number; p99: number; cpu: number; errors: number };
/** `load`: x8, eight connections that never pause; 50/s, so many requests a second that arrive as they will. `aim`: for the 95th percentile, in milliseconds. */
export type Row = { what: string; load: string; aim: number | null } & Figures;
/** Makes requests for some milliseconds, and waits for their answers. */
export type Drive = (milliseconds: number, one: () => Promise<void>) => Promise<void>;

/** Signs people in as their sessions' rows and cookies do. @returns their Cookie headers */
export async function sessionsOf(databaseUrl: string, people: (client: Client) => Promise<string[]>): Promise<string[]> {
  await useDatabaseUrl(databaseUrl);
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO "Session" ("id", "userId", "expires") SELECT gen_random_uuid(), r, now() + interval '1 day' FROM unnest($1::uuid[]) r RETURNING "id"`, [await people(client)]);
    return Promise.all(rows.map(async ({ id }) => `${sessionCookieName()}=${await sealToken(id)}`));
  });
}

/** As many at a time, each as soon as the one before it was answered. */
export function closedLoop(connections: number): Drive {
  return async (milliseconds, one) => {
    const end = performance.now() + milliseconds;
    await Promise.all(Array.from({ length: connections }, async () => {
      while (performance.now() < end) await one();
    }));
  };
}

/** As readers come: at random, this many a second, waiting for nobody. */
export function arrivals(perSecond: number): Drive {
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

/** All of them in one moment. */
export function burst(count: number): Drive {
  return async (_, one) => {
    await Promise.all(Array.from({ length: count }, one));
  };
}

type Measured = { cookies: readonly string[]; ask: (n: number) => Asked; sockets: number; drive: Drive; seconds: number; rounds: number; warmUps?: number };

/** Latencies and cost of one kind of request: medians of rounds, after one (`warmUps`) that only warms up what it asks for. */
export async function measureRequests({ origin, pid }: BenchServer, { cookies, ask, sockets, drive, seconds, rounds, warmUps = 1 }: Measured): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const results: Figures[] = [];
  let n = Math.floor(performance.now());
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const latencies: number[] = [];
    let errors = 0;
    const [began, used] = [performance.now(), processTreeMilliseconds(pid)];
    await drive(seconds * 1_000, async () => {
      n += 1;
      const start = performance.now();
      const status = await send(agent, origin, cookies[n % cookies.length] ?? "", ask(n));
      latencies.push(performance.now() - start);
      if (status >= 300) errors += 1;
    });
    if (round >= warmUps) results.push(figures(latencies, errors, performance.now() - began, (processTreeMilliseconds(pid) ?? Number.NaN) - (used ?? Number.NaN)));
  }
  agent.destroy();
  const of = (key: keyof Figures) => median(results.map((result) => result[key]));
  return { requestsPerSecond: of("requestsPerSecond"), p50: of("p50"), p95: of("p95"), p99: of("p99"), cpu: of("cpu"), errors: results.reduce((sum, result) => sum + result.errors, 0) };
}

/** What so many latencies in milliseconds come to, in ascending order. */
export function figures(latencies: number[], errors: number, milliseconds: number, used: number): Figures {
  latencies.sort((a, b) => a - b);
  const quantile = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { requestsPerSecond: (latencies.length / milliseconds) * 1_000, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), cpu: used / latencies.length, errors };
}

function send(agent: Agent, origin: string, cookie: string, { method, path: below, body }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, "sec-fetch-site": "same-origin", "accept-encoding": "gzip", ...(body === undefined ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }) };
    const sent = request(`${origin}/api/v1${below}`, { agent, method, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 500));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A row as a line. */
export function formatRow({ what, load, aim, requestsPerSecond, p50, p95, p99, cpu, errors }: Row): string {
  const aimed = aim === null ? "" : `  (aim: p95 under ${aim} ms)`;
  const spent = Number.isNaN(cpu) ? "" : `  cpu ${cpu.toFixed(1)} ms`;
  return `${what.padEnd(28)} ${load.padEnd(5)} ${requestsPerSecond.toFixed(0).padStart(5)}/s  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms${spent}${aimed}${errors > 0 ? `  ${errors} ERRORS` : ""}`;
}
