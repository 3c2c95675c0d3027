import { readFileSync } from "node:fs";
import { z } from "zod";
import { ReprintGroups } from "@/lib/articles/rules/reprints";
import { moreAlike, readRuns, reprintLikeness, signatureOf, sortNeighbours, type Neighbour, type Runs } from "@/lib/understand/near-duplicates";
import { printingsOf, type Original } from "./neardup-edits";
import type { Task, TaskReport } from "./task";

const name = z.union([z.string(), z.number()]).transform(String);
const labelled = z.object({ id: name, group: name, kind: z.string().nullish(), title: z.string().nullish(), text: z.string(), source: z.string().nullish(), lang: z.string().optional() });
const original = z.object({ id: name, lang: z.string().default("und"), title: z.string().nullish(), text: z.string().min(1) });
type Row = z.infer<typeof labelled>;
type Counts = { right: number; found: number; asked: number };

/**
 * Near-duplicates among the texts of each file, found as the worker finds them: one after the other, each compared with
 * those before it that share hashes with it. All pairs count, positive where two stand in one group. Of texts without
 * groups printings are made, and each text with its printings is a group.
 */
export const neardup: Task = async (paths, { verbose }) => {
  const reports = paths.map((path) => scoreFile(path, readRows(path), verbose));
  const rows = reports.reduce((sum, { items }) => sum + items, 0);
  return {
    lines: reports.flatMap(({ lines }) => lines), figures: Object.fromEntries(reports.map(({ figures }, at) => [paths[at] ?? "", figures])),
    items: rows, unit: "texts", characters: reports.reduce((sum, { characters }) => sum + characters, 0),
  };
};

function readRows(path: string): Row[] {
  const rows = readFileSync(path, "utf8").split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const given = JSON.parse(line) as Record<string, unknown>;
    const row = given.group === undefined ? original.safeParse({ id: at, ...given, text: given.text ?? given.article }) : labelled.safeParse(given);
    if (!row.success) throw new Error(`${path}, line ${at + 1}: ${z.prettifyError(row.error)}`);
    return [row.data];
  });
  const originals = rows.flatMap((row) => ("group" in row ? [] : [row]));
  return [...rows.map((row): Row => ("group" in row ? row : { ...row, group: row.id, kind: "original" })), ...originals.flatMap((row, at) => printed(row, at, originals))];
}

/** The printings of a text. Two others of its language lend them words. */
function printed(row: Original & Pick<Row, "title">, at: number, all: readonly Original[]): Row[] {
  const others = all.slice(at + 2).concat(all.slice(0, at - 1 > 0 ? at - 1 : 0)).filter(({ lang }) => lang === row.lang).slice(0, 2);
  return printingsOf(row, others).map(({ kind, text }) => ({ id: `${row.id} ${kind}`, group: row.id, lang: row.lang, title: row.title, kind, text }));
}

function scoreFile(path: string, rows: readonly Row[], verbose: boolean): TaskReport {
  const began = performance.now();
  const groups = groupsFound(rows);
  const seconds = (performance.now() - began) / 1000;
  const halves = [0, 1].map((half) => count(rows, groups, ({ group }) => hashOfGroup(group) % 2 === half).all);
  const { all, kinds, wrong } = count(rows, groups, () => true);
  const lines = [
    `${path}: ${describe(all)} (${all.asked} pairs to find), ${Math.round(rows.length / seconds)} texts/s`,
    `  by halves of its groups: ${halves.map((half) => `F1 ${score(half).f1.toFixed(4)}`).join(", ")}`,
    ...[...new Set(rows.flatMap(({ lang }) => lang ?? []))].map((lang) => `  ${lang.padEnd(24)} ${describe(count(rows, groups, (row) => row.lang === lang).all)}`),
    ...[...kinds].sort().map(([kind, counts]) => `  ${kind.padEnd(24)} recall ${score(counts).recall.toFixed(4)} of ${counts.asked}`),
    ...(verbose ? wrong.map((line) => `  ${line}`) : []),
  ];
  const figures = { ...score(all), ...all, halves: halves.map(score), kinds: Object.fromEntries([...kinds].map(([kind, counts]) => [kind, { ...score(counts), ...counts }])) };
  return { lines, figures, items: rows.length, unit: "texts", characters: rows.reduce((sum, row) => sum + row.text.length, 0) };
}

/** The group of each row, by the place of its earliest. */
function groupsFound(rows: readonly Row[]): ReprintGroups {
  const texts: { runs: Runs; neighbour: Neighbour }[] = [];
  const holders = new Map<number, number[]>();
  const groups = new ReprintGroups(rows.map((_row, id) => ({ id, reprintOf: null, at: id })));
  for (const [id, row] of rows.entries()) {
    const runs = readRuns(row.text);
    const signature = signatureOf(runs);
    const near = new Set(signature.hashes.flatMap((hash) => holders.get(hash) ?? []));
    const { candidates, witnesses } = sortNeighbours(signature, [...near].flatMap((other) => texts[other]?.neighbour ?? []));
    const held = witnesses.flatMap((witness) => texts[witness.id]?.runs ?? []);
    const same = candidates.flatMap((other) => {
      const atHome = row.source != null && rows[other.id]?.source === row.source;
      const likeness = reprintLikeness(runs, texts[other.id]?.runs ?? runs, held, atHome);
      return likeness ? [{ id: other.id, likeness }] : [];
    });
    groups.place(id, same.sort((a, b) => moreAlike(a.likeness, b.likeness)).map((other) => other.id));
    texts.push({ runs, neighbour: { id, signature } });
    for (const hash of signature.hashes) holders.set(hash, [...(holders.get(hash) ?? []), id]);
  }
  return groups;
}

function count(rows: readonly Row[], groups: ReprintGroups, taken: (row: Row) => boolean): { all: Counts; kinds: Map<string, Counts>; wrong: string[] } {
  const all: Counts = { right: 0, found: 0, asked: 0 };
  const kinds = new Map<string, Counts>();
  const wrong: string[] = [];
  const earliest = rows.map((_row, id) => groups.earliestOf(id));
  for (const [a, one] of rows.entries()) {
    if (!taken(one)) continue;
    for (let b = 0; b < a; b++) {
      const other = rows[b] ?? one;
      if (!taken(other)) continue;
      const [asked, found] = [one.group === other.group, earliest[a] === earliest[b]];
      if (!asked && !found) continue;
      const kind = one.kind && other.kind ? [one.kind, other.kind].sort().join(" / ") : "pairs";
      const counts = kinds.get(kind) ?? { right: 0, found: 0, asked: 0 };
      kinds.set(kind, counts);
      for (const each of [all, counts]) {
        each.asked += asked ? 1 : 0;
        each.found += found ? 1 : 0;
        each.right += asked && found ? 1 : 0;
      }
      if (asked !== found) wrong.push(`${asked ? "missed" : "false"}: ${one.id} and ${other.id}: ${one.title ?? ""} / ${other.title ?? ""}`);
    }
  }
  return { all, kinds, wrong };
}

function score({ right, found, asked }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 1 : right / found;
  const recall = asked === 0 ? 1 : right / asked;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function describe(counts: Counts): string {
  const { precision, recall, f1 } = score(counts);
  return `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
}

/** Some number that says on which side of the halves a group stands. */
function hashOfGroup(group: string): number {
  let sum = 0;
  for (const char of group) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return sum >>> 4;
}
