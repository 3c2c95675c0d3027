import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kindFound } from "@/lib/ingest/label";
import { readSegments } from "../read";
import { blocksToText, inlineText } from "../render";
import { repairLines } from "../repair";
import type { DocumentArticle, Repair } from "../types";

const folder = path.resolve(import.meta.dirname, "../../../../../shared/seeds");
const present = existsSync(path.join(folder, "expected.json"));
if (!present) process.stderr.write(`seed documents: skipped, ${folder} holds no expected.json\n`);

type Known = {
  first: number; last: number; title: string | null; kind: string[]; sponsored: boolean;
  date: { accept: (string | null)[] };
  comment_count?: number; headings?: number[]; glued_headings?: { line: number; text: string }[]; list_range?: [number, number];
  images?: { caption_line: number; credit?: string }[]; damaged_lines?: number[];
  original_url?: string; quotes_outlet?: string; disclaimer_line?: number;
};
type KnownDocument = { file: string; page?: number; furniture: number[]; articles: Known[] };
type Read = { document: KnownDocument; known: Known; article: DocumentArticle; lines: string[]; repairs: Repair[] };

function readAll(): Read[] {
  if (!present) return [];
  const { documents } = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as { documents: KnownDocument[] };
  return documents.flatMap((document) => {
    const { lines, repairs } = repairLines(readFileSync(path.join(folder, document.file), "utf8").split("\n"));
    const segments = document.articles.map((known) => ({ first: known.first, last: known.last, titleLine: known.title === null ? null : known.first, evidence: [] }));
    const articles = readSegments(lines, { segments, furniture: document.furniture, page: document.page ?? null });
    return document.articles.flatMap((known, index) => {
      const article = articles[index];
      return article ? [{ document, known, article, lines, repairs }] : [];
    });
  });
}

const all = readAll();
const name = ({ document, known }: Read): string => `${document.file}:${known.first}`;

const titled = all.filter(({ known }) => known.title !== null).map((each) => [name(each), each] as const);
const untitled = all.filter(({ known }) => known.title === null).map((each) => [name(each), each] as const);
const listed = all.filter(({ known }) => known.list_range !== undefined).map((each) => [name(each), each] as const);
const every = all.map((each) => [name(each), each] as const);

describe.skipIf(!present)("articles of the seed documents, within their known bounds", () => {
  it("are sixteen", () => expect(all).toHaveLength(16));

  it.for(titled)("%s has its title", ([, { article, known }]) => {
    expect(article).toMatchObject({ title: known.title, titleDerived: false });
  });

  it.for(untitled)("%s has a title made from its lead that fits a headline", ([, { article }]) => {
    expect(article.titleDerived).toBe(true);
    expect(article.title.length).toBeGreaterThanOrEqual(40);
    expect(article.title.length).toBeLessThanOrEqual(95);
    expect(article.title).not.toMatch(/[.,;:…]$|\b(?:on|in) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/);
  });

  it.for(every)("%s has a date that its document supports", ([, { article, known }]) => {
    expect(known.date.accept).toContain(article.published.value);
  });

  it.for(every)("%s is of the kind it shows, and sponsored only if it is", ([, { article, known }]) => {
    const { value } = kindFound({ ...article, text: blocksToText(article.blocks), sponsor: null, canonicalUrl: null, marks: article.kicker === null ? [] : [{ in: "label", words: article.kicker }] });
    expect(known.kind).toContain(value);
    expect(value === "sponsored").toBe(known.sponsored);
  });

  it.for(every)("%s keeps bare sub-headings, and glued ones have their line back", ([, { article, known }]) => {
    const glued = known.glued_headings ?? [];
    const headings = article.blocks.flatMap((block) => (block.type === "heading" ? [{ line: block.line, text: inlineText(block.content) }] : []));
    expect(headings.map(({ line }) => line)).toEqual([...(known.headings ?? []), ...glued.map(({ line }) => line)].toSorted((a, b) => a - b));
    expect(headings.filter(({ line }) => glued.some((each) => each.line === line))).toEqual(glued);
  });

  it.for(every)("%s keeps its comment count, captions and credits", ([, { article, known }]) => {
    const figures = article.blocks.flatMap((block) => (block.type === "figure" ? [{ line: block.line, credit: block.credit }] : []));
    expect(article.commentCount).toBe(known.comment_count ?? null);
    expect(figures).toEqual((known.images ?? []).map((image) => ({ line: image.caption_line, credit: image.credit ?? null })));
  });

  it.for(listed)("%s keeps its list", ([, { article, known }]) => {
    const [from, to] = known.list_range ?? [0, 0];
    const items = article.blocks.flatMap((block) => (block.type === "list" && block.line === from ? block.items : []));
    expect(items).toHaveLength(to - from + 1);
  });

  it.for(every)("%s keeps the source's address, the outlet quoted and the disclaimer as fields", ([, { article, known }]) => {
    expect(article).toMatchObject({ originalUrl: known.original_url ?? null, quotedOutlet: known.quotes_outlet ?? null });
    expect(article.disclaimer !== null).toBe(known.disclaimer_line !== undefined);
  });

  it.for(every)("%s has its damaged lines repaired, and no other question mark touched", ([, { known, repairs }]) => {
    const lines = repairs.filter(({ line, reason }) => reason.includes("question mark") && line >= known.first && line <= known.last).map(({ line }) => line);
    expect(lines).toEqual(known.damaged_lines ?? []);
  });

  it.for(every)("%s loses no word: each is in a block, a field or what was dropped", ([, { article, known, lines }]) => {
    const fields = [article.title, article.byline, article.dateline, article.standfirst, article.originalUrl, article.disclaimer, article.commentCount, ...article.dropped.map((drop) => drop.text)];
    const kept = new Set(words(`${blocksToText(article.blocks)} ${fields.join(" ")}`));
    const own = lines.slice(known.first - 1, known.last).map((text) => text.replace(/^(?:Source|Disclaimer):|^Step \d\./, ""));
    expect(own.flatMap(words).filter((word) => !kept.has(word))).toEqual([]);
  });

  it("leave no line of a document that is neither an article's nor furniture", () => {
    const uncovered = all.flatMap(({ document, lines }) => lines.flatMap((text, index) => {
      const line = index + 1;
      const covered = document.furniture.includes(line) || document.articles.some((known) => line >= known.first && line <= known.last);
      return text.trim() !== "" && !covered ? [`${document.file}:${line}`] : [];
    }));
    expect(uncovered).toEqual([]);
  });
});

function words(text: string): string[] {
  return text.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, "")).filter(Boolean);
}
