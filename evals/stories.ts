import { StoriesInMemory } from "@/lib/understand/stories/memory";
import { readForStories } from "@/lib/understand/stories/read";
import { scoreGroups, type Scores } from "./stories-scores";
import { paperOf, readStories, type Labelled } from "./stories-files";
import type { Task, TaskReport } from "./task";

const SEEDS = [1, 2, 3, 4, 5];
type Run = ReturnType<typeof scoreGroups>;

/**
 * Articles placed in stories one after the other, each file as a stream in order of time, by the function that the worker
 * places them with. A file without times is read in five shuffled orders, and the mean is reported. Clusters of one file
 * are never shown to it, and nothing is known of an article before its turn.
 */
export const stories: Task = (paths) => {
  const reports = paths.map(scoreFile);
  return Promise.resolve({
    lines: reports.flatMap(({ lines }) => lines), figures: Object.fromEntries(reports.map(({ figures }, at) => [paths[at] ?? "", figures])),
    items: reports.reduce((sum, { items }) => sum + items, 0), unit: "articles", characters: reports.reduce((sum, { characters }) => sum + characters, 0),
  });
};

function scoreFile(path: string): TaskReport {
  const rows = readStories(path);
  const orders = ordersOf(rows);
  const began = performance.now();
  const runs = orders.map((order) => scoreGroups(placeAll(order), order.map(({ cluster }) => cluster)));
  const rate = (rows.length * orders.length) / ((performance.now() - began) / 1000);
  const figures = { bcubed: mean(runs, ({ bcubed }) => bcubed), pairwise: mean(runs, ({ pairwise }) => pairwise), found: average(runs.map(({ found }) => found)), true: runs[0]?.asked ?? 0, orders: orders.length, articlesPerSecond: Math.round(rate) };
  const lines = [
    `${path}: ${rows.length} articles ${orders.length === 1 ? "in order of time" : `in ${orders.length} shuffled orders`}`,
    `  B-cubed  ${describe(figures.bcubed)}`, `  pairwise ${describe(figures.pairwise)}`,
    `  ${figures.found.toFixed(1)} stories found, ${figures.true} true; ${figures.articlesPerSecond} articles/s`,
  ];
  return { lines, figures, items: rows.length, unit: "articles", characters: rows.reduce((sum, { title, text }) => sum + (title ?? "").length + (text ?? "").length, 0) };
}

function placeAll(rows: readonly Labelled[]): readonly number[] {
  const index = new StoriesInMemory();
  for (const row of rows) index.add(readForStories(paperOf(row)));
  return index.placed();
}

/** In order of time where every article has one, else shuffled. */
function ordersOf(rows: readonly Labelled[]): Labelled[][] {
  if (rows.every(({ time }) => time !== null)) return [[...rows].sort((a, b) => (a.time ?? 0) - (b.time ?? 0))];
  return SEEDS.map((seed) => shuffled(rows.map((row) => ({ ...row, time: null })), seed));
}

/** Fisher and Yates, by a small generator (mulberry32) so that a seed gives one order everywhere. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const all = [...items];
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const kept = all[at] as T;
    all[at] = all[other] as T;
    all[other] = kept;
  }
  return all;
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function mean(runs: readonly Run[], of: (run: Run) => Scores): Scores {
  return { precision: average(runs.map((run) => of(run).precision)), recall: average(runs.map((run) => of(run).recall)), f1: average(runs.map((run) => of(run).f1)) };
}

function describe({ precision, recall, f1 }: Scores): string {
  return `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
}
