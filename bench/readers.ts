import type { Client } from "pg";
import { useDatabaseUrl } from "@/lib/db/client";
import { loadReaders, someReaders, type ReadersShape } from "./corpus/readers";
import { arrivals, closedLoop, formatRow, measureRequests, sessionsOf, type Asked, type Drive, type Row } from "./requests";
import { ensureBuild, openDurableDatabase, startWeb } from "./server";

export type ReadersOptions = ReadersShape & { seconds: number; rounds: number };

export type ReadersReport = { rows: Row[]; notes: string[] };

const CONNECTIONS = [1, 8] as const;
/** Requests a second that do not wait for one another. */
const ARRIVALS = [50, 100] as const;
/** Arrivals find one of so many connections; a browser's own would be free for each. */
const MOST_SOCKETS = 64;
/** Readers that take part; the others are there. */
const ACTIVE = 400;
const PAGE = 100;

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
  const database = await openDurableDatabase(`readers-${options.readers}-${options.marks}-${options.articles}`, { articles: options.articles, sources: 100, seed: 1 },
    async (client, there) => ((await readersThere(client, options, there)) ? null : loadReaders(client, options)));
  if (database.seconds !== null) note(`${options.readers} readers and ${options.marks} read marks loaded in ${database.seconds.toFixed(0)} s`);
  try {
    const cookies = await sessionsOf(database.url, (client) => someReaders(client, ACTIVE));
    const web = await startWeb(database.url);
    try {
      note("x1, x8: connections that never pause, so x8 on few processors measures how much can be done, and waiting for one another is most of its latency");
      note("50/s, 100/s: requests that arrive at random (Poisson), as readers do, whether or not the one before was answered: hold these against the aims");
      say(`medians of ${options.rounds} rounds of ${options.seconds} s, ${cookies.length} signed-in readers, the database writes to disk`);
      for (const act of ACTS) {
        const measured = async (load: string, sockets: number, drive: Drive) => {
          const row = { what: act.what, load, aim: act.aim, ...(await measureRequests(web, { cookies, ask: (n) => act.ask(n, options.articles), sockets, drive, ...options })) };
          report.rows.push(row);
          say(formatRow(row));
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

/** Whether the run before has left its readers. */
async function readersThere(client: Client, shape: ReadersShape, corpusThere: boolean): Promise<boolean> {
  const { rows: [found] } = await client.query<{ readers: number; marked: boolean }>(`SELECT (SELECT count(*)::int FROM "User") AS readers, EXISTS (SELECT 1 FROM "ReadMark") AS marked`);
  return corpusThere && found?.readers === shape.readers && found.marked;
}
