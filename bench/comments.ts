import { commentInContext, listThreads } from "@/lib/comments/queries";
import { COMMENT_ORDERS } from "@/lib/comments/types";
import { useDatabaseUrl } from "@/lib/db/client";
import { routes } from "@/lib/routes";
import { DISCUSSED, loadComments, newcomers, remark, type CommentsShape } from "./corpus/comments";
import { seededRandom } from "./corpus/random";
import { wordSource } from "./corpus/words";
import { drive, loadGenerator, visitOnce } from "./load";
import { processTreeMilliseconds } from "./memory";
import { arrivals, burst, figures, formatRow, measureRequests, sessionsOf, type Asked, type Drive, type Figures, type Row } from "./requests";
import { ensureBuild, openDurableDatabase, startWeb, withClient, type BenchServer } from "./server";

export type CommentsOptions = CommentsShape & { seconds: number; rounds: number };
export type CommentsReport = { rows: Row[]; notes: string[] };

/** People who write in one moment, and requests a second that come as they will. */
const AT_ONCE = 200;
const BURSTS = 15;
const ARRIVALS = [20, 50] as const;
const MOST_SOCKETS = 64;
/** Readings of each page in the database. */
const READINGS = 100;

/** What a discussion costs who writes in it and who reads it, over HTTP with sessions and in the database. */
export async function benchComments(options: CommentsOptions, say: (line: string) => void): Promise<CommentsReport> {
  ensureBuild();
  const report: CommentsReport = { rows: [], notes: [] };
  const note = (line: string) => {
    report.notes.push(line);
    say(line);
  };
  const add = (what: string, load: string, aim: number | null, measured: Figures) => {
    const row = { what, load, aim, ...measured };
    report.rows.push(row);
    say(formatRow(row));
  };
  // Discussions are made anew for each run: the one before has added to them.
  const database = await openDurableDatabase(`comments-${options.articles}`, { articles: options.articles, sources: 20, seed: 1 }, (client) => loadComments(client, options));
  if (database.seconds !== null) note(`${options.people} people and discussions of up to ${options.comments} comments loaded in ${database.seconds.toFixed(0)} s`);
  try {
    const cookies = await sessionsOf(database.url, (client) => newcomers(client, options));
    say(`medians of ${options.rounds} rounds, ${cookies.length} signed-in people, the database writes to disk`);
    await readInDatabase(options, add);
    await readPages(database.url, add);
    const web = await startWeb(database.url);
    try {
      await write(web, database.url, cookies, options, add, note);
      await readWhileWriting(web, database.url, cookies, options, note);
    } finally {
      await web.stop();
    }
  } finally {
    await useDatabaseUrl(undefined);
    await database.close();
  }
  return report;
}

type Add = (what: string, load: string, aim: number | null, measured: Figures) => void;

/** The first page of the large discussion and of the small one, from the statement to its comments. */
async function readInDatabase({ comments }: CommentsShape, add: Add): Promise<void> {
  const deep = comments - 5;
  const readings: [string, () => Promise<unknown>][] = [
    ...COMMENT_ORDERS.map((order) => [`first of ${comments}, ${order}`, () => listThreads(DISCUSSED.large, order)] as [string, () => Promise<unknown>]),
    ["first of 10, best", () => listThreads(DISCUSSED.small, "best")],
    ["a comment in its context", () => commentInContext(deep)],
  ];
  for (const [what, read] of readings) {
    const latencies: number[] = [];
    await read();
    const began = performance.now();
    for (let at = 0; at < READINGS; at += 1) {
      const start = performance.now();
      await read();
      latencies.push(performance.now() - start);
    }
    add(what, "db", 30, figures(latencies, 0, performance.now() - began, Number.NaN));
  }
}

/** Article pages that nobody has asked for yet, with a full page of comments and without any. */
async function readPages(databaseUrl: string, add: Add): Promise<void> {
  const pages = await withClient(databaseUrl, async (client) => (await client.query<{ id: number; slug: string }>(`SELECT "id", "slug" FROM "Article" WHERE "id" <= 200`)).rows);
  const from = (first: number) => pages.filter(({ id }) => id >= first && id < first + DISCUSSED.each).map(({ slug }) => routes.article(slug));
  const web = await startWeb(databaseUrl);
  try {
    await visitOnce(from(100).map((page) => web.origin + page), 1);
    for (const [what, addresses] of [["article, 200 comments, cold", from(DISCUSSED.full)], ["article, no comments, cold", from(DISCUSSED.none)]] as const) {
      const [began, used, latencies] = [performance.now(), processTreeMilliseconds(web.pid), [] as number[]];
      for (const address of addresses) {
        const start = performance.now();
        await (await fetch(web.origin + address, { headers: { "accept-encoding": "gzip" } })).arrayBuffer();
        latencies.push(performance.now() - start);
      }
      add(what, "x1", null, figures(latencies, 0, performance.now() - began, (processTreeMilliseconds(web.pid) ?? Number.NaN) - (used ?? Number.NaN)));
    }
  } finally {
    await web.stop();
  }
}

/** Comments and votes by everybody in the large discussion; afterwards everything that was sent must be there, once. */
async function write(web: BenchServer, databaseUrl: string, cookies: readonly string[], options: CommentsOptions, add: Add, note: (line: string) => void): Promise<void> {
  const before = await stored(databaseUrl);
  let sent = 0;
  const comment = commenter(() => (sent += 1));
  const measured = async (what: string, load: string, aim: number | null, sockets: number, way: Drive, ask: (n: number) => Asked, rounds: { rounds: number; warmUps?: number } = options) =>
    add(what, load, aim, await measureRequests(web, { cookies, ask, sockets, drive: way, seconds: options.seconds, ...rounds }));
  // A process that has just started compiles the better part of what it runs; one that has served for a while has done so.
  await measured(`${AT_ONCE} at once, just started`, "burst", null, AT_ONCE, burst(AT_ONCE), comment, { rounds: 1, warmUps: 0 });
  await measured(`${AT_ONCE} comments at once`, "burst", 150, AT_ONCE, burst(AT_ONCE), comment, { rounds: BURSTS, warmUps: 3 });
  for (const rate of ARRIVALS) await measured("comment", `${rate}/s`, 150, MOST_SOCKETS, arrivals(rate), comment);
  for (const rate of ARRIVALS) await measured("vote", `${rate}/s`, null, MOST_SOCKETS, arrivals(rate), (n) => ({ method: "PUT", path: `/votes/${1 + ((n * 7_919) % options.comments)}` }));
  const after = await stored(databaseUrl);
  note(`${sent} comments sent, ${after.rows - before.rows} stored, ${after.texts - before.texts} different, the counter says ${after.counted - before.counted} (must all be equal)`);
}

/** Each comment is another one, sent under a key of its own; a third answer somebody. */
function commenter(count: () => void): (n: number) => Asked {
  const random = seededRandom(11);
  const words = wordSource(random);
  return () => {
    count();
    const parent = random.next() < 0.33 ? 1 + random.int(500) : null;
    return { method: "POST", path: "/comments", body: JSON.stringify({ article: DISCUSSED.large, text: remark(random, words), parent, sendKey: crypto.randomUUID() }) };
  };
}

async function stored(databaseUrl: string): Promise<{ rows: number; texts: number; counted: number }> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ rows: number; texts: number; counted: number }>(`
      SELECT count(*)::int AS "rows", count(DISTINCT "markdown")::int AS "texts", (SELECT sum("published")::int FROM "DiscussionTally" WHERE "discussionId" = $1) AS "counted"
      FROM "Comment" WHERE "discussionId" = $1`, [DISCUSSED.large]);
    return rows[0]!;
  });
}

/** How well the page of a discussion is served while people write in it: it is renewed once a second. */
async function readWhileWriting(web: BenchServer, databaseUrl: string, cookies: readonly string[], options: CommentsOptions, note: (line: string) => void): Promise<void> {
  const [page] = await withClient(databaseUrl, async (client) => (await client.query<{ slug: string }>(`SELECT "slug" FROM "Article" WHERE "id" = $1`, [DISCUSSED.large])).rows);
  const address = web.origin + routes.article(page!.slug);
  const [writing, reading] = await Promise.all([
    measureRequests(web, { cookies, ask: commenter(() => undefined), sockets: MOST_SOCKETS, drive: arrivals(ARRIVALS[0]), ...options }),
    drive(loadGenerator(), address, 16, options.seconds * (options.rounds + 1)),
  ]);
  note(`the article's page while ${ARRIVALS[0]} comments a second come in: ${reading.requestsPerSecond.toFixed(0)}/s, p99 ${reading.p99.toFixed(1)} ms, ${reading.errors} errors; the comments: p95 ${writing.p95.toFixed(1)} ms`);
}
