import { Client } from "pg";
import { db, useDatabaseUrl } from "@/lib/db/client";
import { keepReadings, minuteOf, paperOf, readableArticles, type NewReading } from "@/lib/jobs/stories/lookup";
import { placeSome } from "@/lib/jobs/stories/place";
import { refreshStory } from "@/lib/stories/mutations";
import { getFrontPage } from "@/lib/stories/queries/front";
import { postedKeys } from "@/lib/understand/stories/keys";
import { CountsInMemory } from "@/lib/understand/stories/memory";
import { packReading } from "@/lib/understand/stories/pack";
import { readForStories } from "@/lib/understand/stories/read";
import { openLargeDatabase } from "./server";

export type StoriesOptions = { articles: number[]; window: number };

/** What was measured: milliseconds, and how much the database read for it. */
export type StoriesRow = { articles: number; what: string; aim: number | null; p50: number; p95: number; most: number };
export type StoriesReport = { rows: StoriesRow[]; notes: string[] };

/** The newest articles of a corpus arrive again: so many one by one, and so many together. */
const ALONE = 300;
const TOGETHER = 500;
const BATCH = 25;
const READ_AT_ONCE = 500;
const FACES = 200;
const SOURCES = 1_000;

/** What it costs to place an article in its story, to make a story's face anew and to read the front page, in archives of several sizes. */
export async function benchStories({ articles, window }: StoriesOptions, say: (line: string) => void): Promise<StoriesReport> {
  const report: StoriesReport = { rows: [], notes: [] };
  const note = (line: string) => {
    report.notes.push(line);
    say(line);
  };
  for (const size of articles) {
    const add = (what: string, aim: number | null, times: readonly number[]) => {
      const row = { articles: size, what, aim, ...figuresOf(times) };
      report.rows.push(row);
      say(`${String(size).padStart(9)}  ${what.padEnd(44)} p50 ${row.p50.toFixed(1).padStart(6)} ms   p95 ${row.p95.toFixed(1).padStart(6)} ms   most ${row.most.toFixed(0).padStart(5)} ms${aim === null ? "" : `   (aim ${aim})`}`);
    };
    const database = await openLargeDatabase({ articles: size, sources: Math.min(SOURCES, Math.max(20, size / 100)), seed: 1 }, { html: false, search: false }, say);
    if (database.seconds !== null) note(`${size} articles loaded in ${database.seconds.toFixed(0)} s`);
    try {
      await useDatabaseUrl(database.url);
      await withClient(database.url, (client) => measure(client, size, window, add, note));
    } finally {
      await useDatabaseUrl(undefined);
      await database.close();
    }
  }
  return report;
}

type Add = (what: string, aim: number | null, times: readonly number[]) => void;

async function measure(client: Client, size: number, window: number, add: Add, note: (line: string) => void): Promise<void> {
  const held = await setAside(client, ALONE + TOGETHER);
  await readWindow(client, Math.min(window, size - held.size), note);
  await client.query(`VACUUM ANALYZE "ArticleReading", "ReadingKey"`);
  const [alone, together] = [[...held.keys()].slice(0, ALONE), [...held.keys()].slice(ALONE)];
  await arrive(client, alone.slice(0, 20));
  const used = [process.cpuUsage()];
  add("placing an article that comes alone", 20, await arrive(client, alone.slice(20)));
  used.push(process.cpuUsage());
  add(`placing one of ${BATCH} that come together`, 20, await arriveTogether(client, together));
  used.push(process.cpuUsage());
  // On a machine that has other work this says more than how long it took.
  const cpu = (from: number, articles: number) => (((used[from + 1]?.user ?? 0) + (used[from + 1]?.system ?? 0) - (used[from]?.user ?? 0) - (used[from]?.system ?? 0)) / 1_000 / articles).toFixed(1);
  note(`processor time of this process for an article: ${cpu(0, alone.length - 20)} ms alone, ${cpu(1, together.length)} ms of many`);
  note(await agreement(client, held));
  const stories = (await client.query<{ id: number }>(`SELECT "id" FROM "Story" WHERE "status" = 'visible' AND "articleCount" > 1 ORDER BY "heat" DESC LIMIT ${FACES}`)).rows.map(({ id }) => id);
  add("making a story's face anew", null, await timed(stories, (id) => db().$transaction((tx) => refreshStory(tx, id))));
  add("reading the front page", 10, await timed(Array.from({ length: 100 }), () => getFrontPage()));
}

async function timed<T>(list: readonly T[], act: (one: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of list) {
    const began = performance.now();
    await act(one);
    times.push(performance.now() - began);
  }
  return times.slice(Math.min(10, times.length - 1));
}

/** Takes the newest articles out of their stories, as if they had not come yet. Returns which belongs to which. */
async function setAside(client: Client, count: number): Promise<Map<number, number | null>> {
  // A run before may have placed them; what the corpus says of them is kept apart.
  await client.query(`CREATE TABLE IF NOT EXISTS "BenchHeld" ("id" int PRIMARY KEY, "story" int)`);
  await client.query(`INSERT INTO "BenchHeld" SELECT "id", "storyId" FROM "Article" WHERE NOT EXISTS (SELECT 1 FROM "BenchHeld") ORDER BY "id" DESC LIMIT $1`, [count]);
  await client.query(`DELETE FROM "ArticleReading" WHERE "articleId" IN (SELECT "id" FROM "BenchHeld")`);
  await client.query(`UPDATE "Article" SET "storyId" = NULL WHERE "id" IN (SELECT "id" FROM "BenchHeld")`);
  await client.query(`DELETE FROM "Finding" WHERE "field" = 'story' AND "articleId" IN (SELECT "id" FROM "BenchHeld")`);
  await client.query(`TRUNCATE "PlacingCheck"`);
  const { rows } = await client.query<{ id: number; story: number | null }>(`SELECT "id", "story" FROM "BenchHeld" ORDER BY "id"`);
  return new Map(rows.map(({ id, story }) => [id, story]));
}

/** Keeps readings of the articles that came before those, as the worker would have. */
async function readWindow(client: Client, count: number, note: (line: string) => void): Promise<void> {
  const { rows: [kept] } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "ArticleReading"`);
  if ((kept?.n ?? 0) >= count) return;
  await client.query(`TRUNCATE "ArticleReading", "ReadingKey"`);
  const began = performance.now();
  const counts = new CountsInMemory();
  const { rows: [last] } = await client.query<{ id: number }>(`SELECT min("id") AS id FROM "BenchHeld"`);
  const end = last?.id ?? 0;
  for (let from = end - count; from < end; from += READ_AT_ONCE) {
    const articles = await readableArticles(db(), Array.from({ length: Math.min(end - from, READ_AT_ONCE) }, (_, at) => from + at));
    const readings = articles.map((row): NewReading => {
      const reading = readForStories(paperOf(row));
      counts.add(reading);
      return { id: row.id, minute: minuteOf(row.sortAt), keys: postedKeys(reading, counts), packed: packReading(reading) };
    });
    await db().$transaction((tx) => keepReadings(tx, readings, []));
  }
  note(`${count} articles of the last weeks read in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}

/** Articles come one after the other, each placed before the next comes. */
async function arrive(client: Client, ids: readonly number[]): Promise<number[]> {
  const times: number[] = [];
  for (const id of ids) {
    await client.query(`SELECT "ask_placing"(ARRAY[$1::int])`, [id]);
    const began = performance.now();
    await placeSome(1);
    times.push(performance.now() - began);
  }
  return times;
}

/** Many come at once; what a batch takes, divided among its articles. */
async function arriveTogether(client: Client, ids: readonly number[]): Promise<number[]> {
  await client.query(`SELECT "ask_placing"($1::int[])`, [[...ids]]);
  const times: number[] = [];
  for (;;) {
    const began = performance.now();
    const { looked } = await placeSome(BATCH);
    if (looked === 0) return times;
    times.push((performance.now() - began) / looked);
  }
}

/** Whether articles came to stand with those with which the corpus makes them: pairs of those that came. */
async function agreement(client: Client, held: ReadonlyMap<number, number | null>): Promise<string> {
  const { rows } = await client.query<{ id: number; storyId: number | null }>(`SELECT "id", "storyId" FROM "Article" WHERE "id" = ANY($1::int[])`, [[...held.keys()]]);
  const pairs = (of: (id: number, storyId: number | null) => number | null | undefined) => {
    const groups = new Map<number, number>();
    for (const { id, storyId } of rows) { const group = of(id, storyId); if (group) groups.set(group, (groups.get(group) ?? 0) + 1); }
    return [...groups.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  };
  const [found, wanted] = [pairs((_id, storyId) => storyId), pairs((id) => held.get(id))];
  const both = pairs((id, storyId) => (storyId && held.get(id) ? storyId * 1_000_003 + (held.get(id) ?? 0) : null));
  return `of the pairs that the corpus puts into one story ${((100 * both) / wanted).toFixed(1)} % are in one, of those found ${((100 * both) / found).toFixed(1)} % are the corpus's`;
}

function figuresOf(times: readonly number[]): { p50: number; p95: number; most: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
