import { readFileSync } from "node:fs";
import { z } from "zod";
import { KINDS, type Kind } from "@/lib/closed-lists";
import { findKind, sayWhy } from "@/lib/understand/kinds";
import { guessLanguage } from "@/lib/understand/language";
import { languageModel } from "@/lib/understand/language-model";
import type { Task, TaskReport } from "./task";

const line = z.string().nullish();
const piece = z.object({ title: line, text: line, url: line, byline: line, kind: z.enum(KINDS), half: z.string().nullish() });
const title = z.object({ title: z.string(), text: line, url: line, byline: line, advertorial: z.boolean(), half: z.string().nullish() });
type Row = { title: string; text: string; url: string | null; byline: string | null; half: string | null; gold: string };
type Judged = { row: Row; found: string; why: string };

/** Precision, recall and F1 of the kind of piece, for each kind; of titles that are advertorials or not, of those that are. */
export const kinds: Task = async (paths, { verbose }) => {
  const model = await languageModel();
  const reports = paths.map((path) => {
    const { rows, only } = readRows(path);
    const began = performance.now();
    const judged = rows.map((row): Judged => {
      const { value, evidence } = findKind({ ...row, lang: guessLanguage(`${row.title}\n${row.text}`, model).value });
      return { row, found: only === null || value === only ? value : "none", why: sayWhy(evidence) };
    });
    return reportOf(path, judged, only, { verbose, ms: performance.now() - began });
  });
  return {
    lines: reports.flatMap(({ lines }) => lines), figures: Object.fromEntries(reports.map(({ figures }, at) => [paths[at] ?? "", figures])),
    items: reports.reduce((sum, { items }) => sum + items, 0), unit: "pieces", characters: reports.reduce((sum, { characters }) => sum + characters, 0),
  };
};

function readRows(path: string): { rows: Row[]; only: Kind | null } {
  let only: Kind | null = null;
  const rows = readFileSync(path, "utf8").split("\n").flatMap((written, at) => {
    if (written.trim() === "") return [];
    const given = JSON.parse(written) as Record<string, unknown>;
    const read = given["kind"] === undefined ? title.safeParse(given) : piece.safeParse(given);
    if (!read.success) throw new Error(`${path}, line ${at + 1}: ${z.prettifyError(read.error)}`);
    const row = read.data;
    if ("advertorial" in row) only = "sponsored";
    const gold = "kind" in row ? row.kind : row.advertorial ? "sponsored" : "none";
    return [{ title: row.title ?? "", text: row.text ?? "", url: row.url ?? null, byline: row.byline ?? null, half: row.half ?? null, gold }];
  });
  return { rows, only };
}

type Score = { right: number; found: number; asked: number };

function reportOf(path: string, judged: readonly Judged[], only: Kind | null, { verbose, ms }: { verbose: boolean; ms: number }): TaskReport {
  const shown = only === null ? KINDS.filter((kind) => judged.some(({ row, found }) => row.gold === kind || found === kind)) : [only];
  const halves = [...new Set(judged.flatMap(({ row }) => row.half ?? []))].sort();
  const macro = (some: readonly Judged[]) => mean(shown.filter((kind) => some.some(({ row }) => row.gold === kind)).map((kind) => f1(scoreOf(some, kind))));
  const accuracy = (some: readonly Judged[]) => some.filter(({ row, found }) => row.gold === found).length / Math.max(1, some.length);
  const lines = [
    `${path}: accuracy ${accuracy(judged).toFixed(3)}, macro F1 ${macro(judged).toFixed(3)} of ${judged.length}, ${(ms / Math.max(1, judged.length)).toFixed(3)} ms each`,
    ...halves.map((half) => ((some) => `  half ${half}: accuracy ${accuracy(some).toFixed(3)}, macro F1 ${macro(some).toFixed(3)} of ${some.length}`)(judged.filter(({ row }) => row.half === half))),
    ...shown.map((kind) => describe(kind, scoreOf(judged, kind))),
    ...(verbose ? judged.filter(({ row, found }) => row.gold !== found).map(({ row, found, why }) => `  ${row.gold} taken for ${found}${row.half ? ` (${row.half})` : ""}: ${row.title.slice(0, 90)}\n    ${why}`) : []),
  ];
  const figures = { accuracy: accuracy(judged), macro: macro(judged), halves: Object.fromEntries(halves.map((half) => [half, macro(judged.filter(({ row }) => row.half === half))])), kinds: Object.fromEntries(shown.map((kind) => [kind, figuresOf(scoreOf(judged, kind))])) };
  return { lines, figures, items: judged.length, unit: "pieces", characters: judged.reduce((sum, { row }) => sum + row.title.length + row.text.length, 0) };
}

function scoreOf(judged: readonly Judged[], kind: string): Score {
  return {
    right: judged.filter(({ row, found }) => row.gold === kind && found === kind).length,
    found: judged.filter(({ found }) => found === kind).length, asked: judged.filter(({ row }) => row.gold === kind).length,
  };
}

function figuresOf({ right, found, asked }: Score): { precision: number; recall: number; f1: number; asked: number } {
  const precision = found === 0 ? (asked === 0 ? 1 : 0) : right / found;
  const recall = asked === 0 ? 1 : right / asked;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), asked };
}

const f1 = (score: Score) => figuresOf(score).f1;
const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / Math.max(1, list.length);

function describe(kind: string, score: Score): string {
  const { precision, recall, f1: balanced } = figuresOf(score);
  return `  ${kind.padEnd(14)} precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${balanced.toFixed(3)} of ${score.asked}`;
}
