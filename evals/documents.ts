import path from "node:path";
import { segmentDocument } from "@/lib/ingest/documents/segment";
import { addTally, countBoundaries, emptyTally, fold, fourGramF1, pk, score, type Tally } from "./boundaries";
import { readGold, type GoldDocument } from "./documents-files";
import { readForEvaluation, type FoundDocument } from "./documents-reader";
import type { Task } from "./task";

/** Sums over a set of documents; shares are kept as right and asked. */
type Sums = {
  documents: number;
  all: Tally;
  inner: Tally;
  pk: number;
  titles: [right: number, asked: number];
  derived: [right: number, asked: number];
  dates: [right: number, asked: number];
  text: [sum: number, asked: number];
  bounds: [right: number, asked: number];
  furniture: [right: number, asked: number];
  whole: [right: number, asked: number];
};

const newSums = (): Sums => ({
  documents: 0,
  all: emptyTally(),
  inner: emptyTally(),
  pk: 0,
  titles: [0, 0],
  derived: [0, 0],
  dates: [0, 0],
  text: [0, 0],
  bounds: [0, 0],
  furniture: [0, 0],
  whole: [0, 0],
});

/** Cuts labelled documents into articles and compares: boundaries, titles, dates and text, by titled and untitled. */
export const documents: Task = async (paths, { verbose }) => {
  const groups = new Map<string, Sums>();
  const lines: string[] = [];
  let items = 0;
  let characters = 0;
  for (const file of paths) {
    for (const gold of readGold(file)) {
      items++;
      characters += gold.text.length;
      const found = readForEvaluation(gold.text);
      if (verbose) lines.push(...describeErrors(gold, found));
      if (gold.articles.length === 0) continue;
      const kind = gold.titled ? "titled" : "untitled";
      for (const name of [`${path.basename(file)} ${kind}`, path.basename(file), `all ${kind}`, "all"]) {
        const sums = groups.get(name) ?? newSums();
        groups.set(name, sums);
        compare(gold, found, sums);
      }
    }
  }
  lines.push(...[...groups].map(([name, sums]) => describe(name, sums)));
  lines.push("boundaries count every article's first line; inner leaves out the first of each document; whole is the share of articles that stay one when they come alone");
  return { lines, figures: { groups: Object.fromEntries([...groups].map(([name, sums]) => [name, summarise(sums)])) }, items, unit: "documents", characters };
};

function compare(gold: GoldDocument, found: FoundDocument, sums: Sums): void {
  const starts = found.articles.map(({ first }) => first);
  const wanted = gold.articles.map(({ first }) => first);
  sums.documents++;
  addTally(sums.all, countBoundaries(starts, wanted, false));
  addTally(sums.inner, countBoundaries(starts, wanted, true));
  sums.pk += pk(starts, wanted, gold.text.split("\n").length);
  const byFirst = new Map(found.articles.map((article) => [article.first, article]));
  for (const article of gold.articles) {
    const own = byFirst.get(article.first);
    if (article.title === null) mark(sums.derived, own?.derived === true);
    else mark(sums.titles, own !== undefined && !own.derived && fold(own.title) === fold(article.title));
    if (article.dates) mark(sums.dates, own !== undefined && article.dates.includes(own.date));
    if (article.last !== undefined) mark(sums.bounds, own?.last === article.last);
    if (article.text !== undefined) {
      sums.text[0] += own ? fourGramF1(own.text, article.text) : 0;
      sums.text[1]++;
    }
  }
  for (const lines of articlesAlone(gold)) mark(sums.whole, segmentDocument(lines).segments.length === 1);
  if (gold.furniture) {
    const same = gold.furniture.join(" ") === found.furniture.join(" ") && (gold.page ?? null) === found.page;
    mark(sums.furniture, same);
  }
}

/** The lines of each article of a document of several, which should stay one article when it comes alone. */
function articlesAlone(gold: GoldDocument): string[][] {
  const lines = gold.text.split("\n");
  if (gold.articles.length < 2) return [];
  return gold.articles.map(({ first, last }, at) => lines.slice(first - 1, last ?? (gold.articles[at + 1]?.first ?? lines.length + 1) - 1));
}

function mark(share: [number, number], right: boolean): void {
  share[0] += right ? 1 : 0;
  share[1]++;
}

/** The figures of a set, shares between 0 and 1, as they are kept; a share nobody asked for is null. */
function summarise(sums: Sums): Record<string, unknown> {
  const share = ([right, asked]: [number, number]): number | null => (asked > 0 ? right / asked : null);
  return {
    documents: sums.documents,
    boundaries: { ...sums.all, ...score(sums.all) },
    inner: { ...sums.inner, ...score(sums.inner) },
    pk: sums.pk / sums.documents,
    titles: share(sums.titles),
    derived: share(sums.derived),
    dates: share(sums.dates),
    text: share(sums.text),
    bounds: share(sums.bounds),
    furniture: share(sums.furniture),
    whole: share(sums.whole),
  };
}

function describe(name: string, sums: Sums): string {
  const all = score(sums.all);
  const shares = (["titles", "derived", "dates", "text", "bounds", "furniture", "whole"] as const)
    .filter((key) => sums[key][1] > 0)
    .map((key) => `${key} ${(sums[key][0] / sums[key][1]).toFixed(3)}`);
  const cut = `P ${all.precision.toFixed(3)} R ${all.recall.toFixed(3)} F1 ${all.f1.toFixed(3)} (inner ${score(sums.inner).f1.toFixed(3)})`;
  return [`${name}: ${sums.documents} documents`, cut, `Pk ${(sums.pk / sums.documents).toFixed(3)}`, ...shares].join("  ");
}

function describeErrors(gold: GoldDocument, found: FoundDocument): string[] {
  const lines = gold.text.split("\n");
  const wanted = new Set(gold.articles.map(({ first }) => first));
  const own = new Set(found.articles.map(({ first }) => first));
  const show = (sign: string, line: number): string => `${gold.id} ${sign} ${line}: ${(lines[line - 1] ?? "").slice(0, 110)}`;
  return [
    ...[...wanted].filter((line) => !own.has(line)).map((line) => show("missed", line)),
    ...[...own].filter((line) => wanted.size > 0 && !wanted.has(line)).map((line) => show("false", line)),
  ];
}
