import { closeDb } from "@/lib/db/client";
import { searchPage, SEARCH_PAGE_SIZE } from "@/lib/search/queries/page";
import { drive, loadGenerator } from "./load";
import { ensureBuild, inLargeDatabase, startWeb, withClient } from "./server";

export type SearchOptions = { articles: number[]; seconds: number; rounds: number };
export type SearchRow = { articles: number; what: string; page: number; p50: number; p95: number; found: number };
export type SearchReport = { rows: SearchRow[]; notes: string[] };

/** Different words of each kind, and how often each is searched. */
const WORDS = 12;
const TIMES = 4;
/** In so small a paper pages and JSON are asked for over HTTP as well. */
const OVER_HTTP = 2_000;
const CONNECTIONS = 16;
/** Up to so many articles have their HTML, which pages of articles show. */
const MOST_WITH_HTML = 200_000;

/** What a search takes in the database and the process, in archives of any size: the page's whole content, made anew each time. */
export async function benchSearch(options: SearchOptions, say: (line: string) => void): Promise<SearchReport> {
  const report: SearchReport = { rows: [], notes: [] };
  const note = (line: string) => {
    report.notes.push(line);
    say(line);
  };
  for (const articles of options.articles) {
    const shape = { articles, sources: articles > MOST_WITH_HTML ? 1_000 : 100, seed: 1 };
    await inLargeDatabase(shape, { html: articles <= MOST_WITH_HTML, search: true }, note, say, async (url) => {
      const queries = await queriesOf(url, articles);
      for (const [what, texts] of queries) for (const page of [1, 10]) {
        const row = { articles, what, page, ...(await measure(texts, page)) };
        report.rows.push(row);
        say(`${String(articles).padStart(8)}  ${what.padEnd(20)} page ${String(page).padEnd(3)} p50 ${row.p50.toFixed(1).padStart(6)} ms  p95 ${row.p95.toFixed(1).padStart(6)} ms  ${row.found} found`);
      }
      await closeDb();
      if (articles <= OVER_HTTP) await overHttp(url, queries, options, note);
    });
  }
  return report;
}

/** Searches of each kind: of words by how many articles have them. */
async function queriesOf(url: string, articles: number): Promise<[string, string[]][]> {
  return withClient(url, async (client) => {
    const words = async (share: number) => (await client.query<{ term: string }>(
      `SELECT "term" FROM "SearchTerm" WHERE "term" ~ '^[a-z]{4,}$' ORDER BY abs(ln("articles") - ln($1)), "term" LIMIT ${WORDS * 2}`, [Math.max(3, share * articles)])).rows.map(({ term }) => term);
    const [rare, some, many, common] = [await words(5 / articles), await words(0.01), await words(0.1), await words(0.5)];
    const pairs = (a: readonly string[], b: readonly string[]) => a.slice(0, WORDS).map((word, at) => `${word} ${b[b.length - 1 - at]}`);
    return [
      ["a rare word", rare.slice(0, WORDS)], ["a word of 1 %", some.slice(0, WORDS)], ["a word of 10 %", many.slice(0, WORDS)], ["a common word", common.slice(0, WORDS)],
      ["two words", pairs(many, some)], ["two common words", pairs(common, common)], ["a rare and a common", pairs(rare, common)],
      ["word and source", common.slice(0, WORDS).map((word) => `${word} source:bench-source-7`)], ["word and kind", many.slice(0, WORDS).map((word) => `${word} kind:analysis`)], ["a phrase", pairs(common, many).map((pair) => `"${pair}"`)],
    ];
  });
}

async function measure(texts: readonly string[], page: number): Promise<Pick<SearchRow, "p50" | "p95" | "found">> {
  const times: number[] = [];
  let found = 0;
  for (const text of texts) {
    let after: string | null = null;
    for (let at = 1; at < page; at += 1) after = (await ask(text, after))?.next ?? after;
    for (let time = 0; time < TIMES; time += 1) {
      const began = performance.now();
      found = (await ask(text, after))?.count ?? 0;
      times.push(performance.now() - began);
    }
  }
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0, found };
}

const ask = (text: string, after: string | null) => searchPage({ text, sort: "relevance", form: "articles", after, size: SEARCH_PAGE_SIZE });

/** The page and the JSON of one common word, as they are kept; and of many searches once each, as they are made. */
async function overHttp(url: string, queries: readonly [string, string[]][], options: SearchOptions, note: (line: string) => void): Promise<void> {
  ensureBuild();
  const generator = loadGenerator();
  const web = await startWeb(url);
  const word = encodeURIComponent(queries.find(([what]) => what === "a common word")?.[1][0] ?? "the");
  try {
    for (const [what, path] of [["page", "/search"], ["JSON", "/api/v1/search"]] as const) {
      await fetch(`${web.origin}${path}?q=${word}`);
      const { requestsPerSecond, p99, errors } = await drive(generator, `${web.origin}${path}?q=${word}`, CONNECTIONS, options.seconds);
      const all = queries.flatMap(([, texts]) => texts).map((text) => `${web.origin}${path}?${new URLSearchParams({ q: text })}`);
      // Every other one before, so that a process that has just begun is not what is measured.
      await visit(all.filter((_, at) => at % 2 === 0));
      const once = all.filter((_, at) => at % 2 === 1);
      const began = performance.now();
      await visit(once);
      note(`${what}, a common word: ${requestsPerSecond.toFixed(0)}/s kept, p99 ${p99.toFixed(1)} ms, ${errors} errors; ${once.length} searches made once each: ${(once.length / ((performance.now() - began) / 1_000)).toFixed(0)}/s`);
    }
  } finally {
    await web.stop();
  }
}

async function visit(addresses: readonly string[]): Promise<void> {
  await Promise.all(Array.from({ length: CONNECTIONS }, async (_, at) => {
    for (let next = at; next < addresses.length; next += CONNECTIONS) await (await fetch(addresses[next]!)).arrayBuffer();
  }));
}
