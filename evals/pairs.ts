import { CountsInMemory } from "@/lib/understand/stories/memory";
import { sameEvent } from "@/lib/understand/stories/place";
import { readForStories } from "@/lib/understand/stories/read";
import { scores } from "./stories-scores";
import { paperOf, readPairs } from "./stories-files";
import type { Task, TaskReport } from "./task";

/** Accuracy and F1 of "same story" for two texts, decided as the worker decides. Frequencies are those of the pairs read so far. */
export const pairs: Task = (paths) => {
  const reports = paths.map(scoreFile);
  return Promise.resolve({
    lines: reports.flatMap(({ lines }) => lines), figures: Object.fromEntries(reports.map(({ figures }, at) => [paths[at] ?? "", figures])),
    items: reports.reduce((sum, { items }) => sum + items, 0), unit: "pairs", characters: reports.reduce((sum, { characters }) => sum + characters, 0),
  });
};

function scoreFile(path: string): TaskReport {
  const rows = readPairs(path);
  const counts = new CountsInMemory();
  const judged = rows.map(({ a, b, same }) => {
    const [one, other] = [readForStories(paperOf(a)), readForStories(paperOf(b))];
    const found = sameEvent(one, other, counts).same;
    counts.add(one);
    counts.add(other);
    return { same, found };
  });
  const right = judged.filter(({ same, found }) => same && found).length;
  const score = scores(right / Math.max(1, judged.filter(({ found }) => found).length), right / Math.max(1, judged.filter(({ same }) => same).length));
  const accuracy = judged.filter(({ same, found }) => same === found).length / Math.max(1, rows.length);
  return {
    lines: [`${path}: ${rows.length} pairs, accuracy ${accuracy.toFixed(4)}, precision ${score.precision.toFixed(4)}, recall ${score.recall.toFixed(4)}, F1 ${score.f1.toFixed(4)}`],
    figures: { accuracy, ...score, pairs: rows.length }, items: rows.length, unit: "pairs",
    characters: rows.reduce((sum, { a, b }) => sum + [a.title, a.text, b.title, b.text].join("").length, 0),
  };
}
