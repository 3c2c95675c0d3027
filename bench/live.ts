import { Agent, get, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { drive, loadGenerator, median } from "./load";
import { processTreeMegabytes, processTreeMilliseconds } from "./memory";
import { figures, sessionsOf } from "./requests";
import { ensureBuild, openBenchDatabase, startWeb, type BenchServer } from "./server";

export type LiveOptions = { articles: number; streams: number; seconds: number; rounds: number };
/** Latencies in milliseconds from the sending of a comment to its event, over all streams; `last`: of the last of them. */
export type LiveReport = {
  streams: number; openedMs: number; kilobytesEach: number;
  event: { p50: number; p95: number; p99: number; last: number }; cpuForEachComment: number;
  pages: { alone: number; idle: number; busy: number };
  lost: number;
};

/** Comments that are written one after the other, further apart than a discussion's pace. */
const COMMENTS = 20;
const APART_MS = 1_300;
const DISCUSSED = 1;

/** How soon very many who follow a discussion are told of a comment, what they cost, and what they take from those who read. */
export async function benchLive({ articles, streams: count, seconds, rounds }: LiveOptions, say: (line: string) => void): Promise<LiveReport> {
  ensureBuild();
  const database = await openBenchDatabase({ articles, sources: 20, seed: 1 });
  let discussion = 0;
  const [cookie = ""] = await sessionsOf(database.url, async (client) => {
    discussion = await beginDiscussion(client);
    return [await moderator(client)];
  });
  const web = await startWeb(database.url);
  try {
    const pages = async () => median(await inTurn(rounds, async () => (await drive(loadGenerator(), `${web.origin}/latest`, 16, seconds)).requestsPerSecond));
    await pages();
    const alone = await pages();
    const before = processTreeMegabytes(web.pid) ?? Number.NaN;
    const began = performance.now();
    const streams = await Promise.all(Array.from({ length: count }, () => follow(web, discussion)));
    const openedMs = performance.now() - began;
    await sleep(2_000);
    const kilobytesEach = (((processTreeMegabytes(web.pid) ?? Number.NaN) - before) * 1_024) / count;
    say(`${count} streams opened in ${openedMs.toFixed(0)} ms, ${kilobytesEach.toFixed(1)} KB of the web process each`);
    const written = await writeAndWait(web, cookie, streams);
    say(`comment to event: p50 ${written.event.p50.toFixed(0)} ms  p95 ${written.event.p95.toFixed(0)} ms  p99 ${written.event.p99.toFixed(0)} ms  last ${written.event.last.toFixed(0)} ms  cpu ${written.cpuForEachComment.toFixed(1)} ms for each comment  ${written.lost} lost`);
    const idle = await pages();
    const writing = setInterval(() => void post(web, cookie, "Said while others read").catch(() => undefined), 1_000);
    const busy = await pages();
    clearInterval(writing);
    say(`a kept page, 16 connections: ${alone.toFixed(0)}/s without streams, ${idle.toFixed(0)}/s beside ${count} that are quiet, ${busy.toFixed(0)}/s beside ${count} that are told of a comment each second`);
    for (const stream of streams) stream.leave();
    return { streams: count, openedMs, kilobytesEach, ...written, pages: { alone, idle, busy } };
  } finally {
    await web.stop();
    await database.close();
  }
}

type Stream = { heard: Map<number, number>; leave: () => void };

function follow(web: BenchServer, discussion: number): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const heard = new Map<number, number>();
    const asked = get(`${web.origin}/api/v1/live?discussions=${discussion}`, { agent: false }, (response) => {
      response.setEncoding("utf8").on("data", (text: string) => {
        for (const [, ids = ""] of text.matchAll(/"comments":\[([\d,]+)\]/g)) for (const id of ids.split(",")) heard.set(Number(id), performance.now());
      });
      response.on("error", () => undefined);
      resolve({ heard, leave: () => asked.destroy() });
    });
    asked.on("error", reject);
  });
}

async function writeAndWait(web: BenchServer, cookie: string, streams: readonly Stream[]): Promise<Pick<LiveReport, "event" | "cpuForEachComment" | "lost">> {
  const sent = new Map<number, number>();
  const used = processTreeMilliseconds(web.pid) ?? Number.NaN;
  for (let n = 0; n < COMMENTS; n += 1) {
    const at = performance.now();
    sent.set(await post(web, cookie, `Number ${n}, at ${at}`), at);
    await sleep(APART_MS);
  }
  const cpu = (processTreeMilliseconds(web.pid) ?? Number.NaN) - used;
  const latencies = streams.flatMap(({ heard }) => [...sent].flatMap(([id, at]) => (heard.has(id) ? [heard.get(id)! - at] : [])));
  const { p50, p95, p99 } = figures(latencies, 0, 1, 0);
  return { event: { p50, p95, p99, last: latencies.at(-1) ?? Number.NaN }, cpuForEachComment: cpu / COMMENTS, lost: streams.length * sent.size - latencies.length };
}

const agent = new Agent({ keepAlive: true });

/** @returns the comment's number */
function post(web: BenchServer, cookie: string, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${web.origin}/api/v1/comments`, { agent, method: "POST", headers: { cookie, "sec-fetch-site": "same-origin", "content-type": "application/json" } }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => (response.statusCode === 201 || response.statusCode === 200 || response.statusCode === 202 ? resolve((JSON.parse(body) as { id: number }).id) : reject(new Error(`A comment was not taken: ${response.statusCode} ${body}`))));
    });
    sent.on("error", reject);
    sent.end(JSON.stringify({ article: DISCUSSED, text, sendKey: crypto.randomUUID() }));
  });
}

async function beginDiscussion(client: Client): Promise<number> {
  await client.query(`DELETE FROM "Comment" WHERE "articleId" = $1`, [DISCUSSED]);
  const { rows } = await client.query<{ id: number }>(`INSERT INTO "Discussion" ("articleId") VALUES ($1) ON CONFLICT ("articleId") DO UPDATE SET "articleId" = EXCLUDED."articleId" RETURNING "id"`, [DISCUSSED]);
  return rows[0]!.id;
}

/** Whose comments no check holds back. */
async function moderator(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "User" ("id", "name", "email", "emailVerified", "role") VALUES (gen_random_uuid(), 'Mo Bench', gen_random_uuid() || '@bench.test', now(), 'moderator') RETURNING "id"`);
  return rows[0]!.id;
}

async function inTurn<T>(times: number, one: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 0; n < times; n += 1) results.push(await one());
  return results;
}
