import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { articleAddresses, listAddresses, mixedListAddresses, readAddresses, type Addresses } from "./addresses";
import { drive, loadGenerator, median, visitOnce, type LoadResult } from "./load";
import { processTreeMegabytes } from "./memory";
import { ensureBuild, openBenchDatabase, startWeb } from "./server";

export type PagesOptions = { articles: number[]; seconds: number; rounds: number; walk: boolean };

type Row = { corpus: number | null; what: string; state: "warm" | "cold"; connections: number } & LoadResult;
export type PagesReport = { generator: string; rows: Row[]; notes: string[] };

const CONNECTIONS = [16, 64] as const;
/** Different addresses asked for once with empty caches, and few list pages at two places, for the comparison of these alone. */
const COLD = { articles: 2_000, lists: 2_000, atPlace: 200, connections: 16 } as const;

/** Speed of the public pages and JSON over a production server, beside a bare server in the same run. */
export async function benchPages(options: PagesOptions, say: (line: string) => void): Promise<PagesReport> {
  ensureBuild();
  const generator = loadGenerator();
  const report: PagesReport = { generator, rows: [], notes: [] };
  const note = (line: string) => {
    report.notes.push(line);
    say(line);
  };
  const add = (row: Row) => {
    report.rows.push(row);
    say(format(row));
  };
  say(`${generator}, medians of ${options.rounds} rounds of ${options.seconds} s, clients accept gzip`);
  await benchBare(generator, options, add);
  for (const articles of options.articles) await benchCorpus(generator, articles, options, add, note);
  compare(report.rows, options.articles, note);
  return report;
}

async function benchCorpus(generator: ReturnType<typeof loadGenerator>, articles: number, options: PagesOptions, add: (row: Row) => void, note: (line: string) => void) {
  const database = await openBenchDatabase({ articles, sources: 20, seed: 1 });
  if (database.seconds !== null) note(`${articles} articles loaded in ${database.seconds.toFixed(1)} s`);
  try {
    const addresses = await readAddresses(database.url);
    await benchCold(database.url, articles, addresses, add);
    const web = await startWeb(database.url);
    try {
      for (const [what, address] of named(addresses)) {
        await visitOnce([web.origin + address], 1);
        for (const connections of CONNECTIONS) {
          add({ corpus: articles, what, state: "warm", connections, ...(await rounds(generator, web.origin + address, connections, options)) });
        }
      }
      note(`memory after load, ${articles} articles: ${megabytes(web.pid)}`);
      if (options.walk) await walk(web, database.url, articles, note);
    } finally {
      await web.stop();
    }
  } finally {
    await database.close();
  }
}

function named(addresses: Addresses): [string, string][] {
  return [
    ["front", addresses.front],
    ["list page 1", addresses.listFirst],
    [`list page ${addresses.listFarPage}`, addresses.listFar],
    ["article", addresses.article],
    ["JSON list", addresses.jsonList],
    ["JSON article", addresses.jsonArticle],
  ];
}

/** Each kind of address against a process of its own, whose caches are empty but whose code is warm. */
async function benchCold(databaseUrl: string, articles: number, addresses: Addresses, add: (row: Row) => void) {
  const groups: [string, string[]][] = [
    ["article", await articleAddresses(databaseUrl, COLD.articles)],
    ["lists", await mixedListAddresses(databaseUrl, COLD.lists)],
    ["list page 1", await listAddresses(databaseUrl, 1, COLD.atPlace)],
    [`list page ${addresses.listFarPage}`, await listAddresses(databaseUrl, addresses.listFarPage, COLD.atPlace)],
  ];
  for (const [what, paths] of groups) {
    const web = await startWeb(databaseUrl);
    try {
      await visitOnce([addresses.front, addresses.listFirst, addresses.article].map((path) => web.origin + path), 1);
      const fresh = paths.filter((path) => path !== addresses.article);
      add({ corpus: articles, what, state: "cold", connections: COLD.connections, ...(await visitOnce(fresh.map((path) => web.origin + path), COLD.connections)) });
    } finally {
      await web.stop();
    }
  }
}

/** Every article page once: what a crawler leaves behind in memory. */
async function walk(web: { origin: string; pid: number }, databaseUrl: string, articles: number, note: (line: string) => void) {
  const all = await articleAddresses(databaseUrl, articles);
  const result = await visitOnce(all.map((path) => web.origin + path), COLD.connections);
  note(`walked ${all.length} article pages at ${result.requestsPerSecond.toFixed(0)}/s, ${result.errors} errors: ${megabytes(web.pid)}`);
}

async function rounds(generator: ReturnType<typeof loadGenerator>, url: string, connections: number, options: PagesOptions): Promise<LoadResult> {
  const results: LoadResult[] = [];
  for (let round = 0; round < options.rounds; round += 1) results.push(await drive(generator, url, connections, options.seconds));
  const of = (key: keyof LoadResult) => median(results.map((result) => result[key]));
  return { requestsPerSecond: of("requestsPerSecond"), p50: of("p50"), p99: of("p99"), errors: results.reduce((sum, result) => sum + result.errors, 0) };
}

/** The ceiling of this machine: node:http answering 30 KB that were compressed beforehand. */
async function benchBare(generator: ReturnType<typeof loadGenerator>, options: PagesOptions, add: (row: Row) => void) {
  const body = gzipSync(Buffer.from("<p>Nothing but bytes, again and again, of no use to anybody.</p>\n".repeat(480)), { level: 1 });
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip", "content-length": body.length });
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  for (const connections of CONNECTIONS) {
    add({ corpus: null, what: "bare node:http", state: "warm", connections, ...(await rounds(generator, `http://127.0.0.1:${port}/`, connections, options)) });
  }
  server.close();
  server.closeAllConnections();
}

/** The ratios that must not grow with the archive. */
function compare(rows: readonly Row[], corpora: readonly number[], note: (line: string) => void) {
  const cold = (corpus: number, what: (name: string) => boolean) =>
    rows.find((row) => row.corpus === corpus && row.state === "cold" && what(row.what))?.requestsPerSecond;
  for (const corpus of corpora) {
    const near = cold(corpus, (name) => name === "list page 1");
    const far = cold(corpus, (name) => name.startsWith("list page") && name !== "list page 1");
    if (near && far) note(`${corpus} articles, cold: a far list page costs ${(near / far).toFixed(2)} times the first (aim: at most 1.3)`);
  }
  const [small, large] = [corpora[0], corpora.at(-1)];
  if (small === undefined || large === undefined || small === large) return;
  for (const what of ["article", "lists"]) {
    const [few, many] = [cold(small, (name) => name === what), cold(large, (name) => name === what)];
    if (few && many) note(`cold ${what}: ${large} articles cost ${(few / many).toFixed(2)} times ${small} (aim: at most 1.3)`);
  }
}

function megabytes(pid: number): string {
  const size = processTreeMegabytes(pid);
  return size === null ? "not known on this system" : `${size.toFixed(0)} MB (PSS)`;
}

function format(row: Row): string {
  const corpus = row.corpus === null ? "" : `${row.corpus} articles`;
  const figures = `${row.requestsPerSecond.toFixed(0).padStart(7)}/s  p50 ${row.p50.toFixed(1)} ms  p99 ${row.p99.toFixed(1)} ms`;
  return `${row.what.padEnd(15)} ${corpus.padEnd(16)} ${row.state} x${String(row.connections).padEnd(3)} ${figures}${row.errors > 0 ? `  ${row.errors} ERRORS` : ""}`;
}
