import type { Client } from "pg";
import { db } from "@/lib/db/client";
import { keepReadings, minuteOf, paperOf, readableArticles, type NewReading } from "@/lib/jobs/stories/lookup";
import { placeSome } from "@/lib/jobs/stories/place";
import { refreshStory } from "@/lib/stories/mutations";
import { getFrontPage } from "@/lib/stories/queries/front";
import { postedKeys } from "@/lib/understand/stories/keys";
import { CountsInMemory } from "@/lib/understand/stories/memory";
import { packReading } from "@/lib/understand/stories/pack";
import { readForStories } from "@/lib/understand/stories/read";
import { inLargeDatabase, withClient } from "./server";

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
const FRONT_PAGES = 120;
/** Of each, so many only warm up the process and its connections. */
const WARMING = 20;
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
    const shape = { articles: size, sources: Math.min(SOURCES, Math.max(20, size / 100)), seed: 1 };
    await inLargeDatabase(shape, { html: false, search: false }, note, say, (url) => withClient(url, (client) => measure(client, size, window, add, note)));
  }
  return report;
}

type Add = (what: string, aim: number | null, times: readonly number[]) => void;

async function measure(client: Client, size: number, window: number, add: Add, note: (line: string) => void): Promise<void> {
  const held = await setAside(client, ALONE + TOGETHER);
  await readWindow(client, Math.min(window, size - held.size), note);
  await client.query(`VACUUM ANALYZE "ArticleReading", "ReadingKey"`);
  const ids = [...held.keys()];
  const [first, alone, together] = [ids.slice(0, WARMING), ids.slice(WARMING, ALONE), ids.slice(ALONE)];
  await arrive(client, first);
  const one = await withCpu(() => arrive(client, alone));
  add("placing an article that comes alone", 20, one.times);
  const many = await withCpu(() => arriveTogether(client, together));
  add(`placing one of ${BATCH} that come together`, 20, many.times);
  note(`processor time of this process for an article: ${(one.cpu / alone.length).toFixed(1)} ms alone, ${(many.cpu / together.length).toFixed(1)} ms of many`);
  note(await agreement(client, held));
  const stories = (await client.query<{ id: number }>(`SELECT "id" FROM "Story" WHERE "status" = 'visible' AND "articleCount" > 1 ORDER BY "heat" DESC LIMIT ${FACES}`)).rows.map(({ id }) => id);
  add("making a story's face anew", null, await timed(stories, (id) => db().$transaction((tx) => refreshStory(tx, id))));
  add("reading the front page", 10, await timed(Array.from({ length: FRONT_PAGES }), () => getFrontPage()));
}

/** The same with the milliseconds of processor time that this process took for it: on a machine that has other work they say more than how long it was. */
async function withCpu(act: () => Promise<number[]>): Promise<{ times: number[]; cpu: number }> {
  const before = process.cpuUsage();
  const times = await act();
  const { user, system } = process.cpuUsage(before);
  return { times, cpu: (user + system) / 1_000 };
}

/** How long each takes; the first ones only warm up. */
async function timed<T>(list: readonly T[], act: (one: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of list) {
    const began = performance.now();
    await act(one);
    times.push(performance.now() - began);
  }
  return times.slice(Math.min(WARMING, times.length - 1));
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
