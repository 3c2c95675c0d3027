import { extractPage } from "@/lib/ingest/formats/page";
import type { PageArticle } from "@/lib/ingest/formats/page/types";
import { parseInstant } from "@/lib/ingest/instant";
import { htmlToText, sanitise } from "@/lib/ingest/sanitise";
import { fold } from "./boundaries";
import { readPages, type GoldPage } from "./extraction-files";
import { compareTexts, meanOf, type Comparison } from "./grams";
import type { Task } from "./task";

const GOOD = 0.9;
const PASSAGES = 6;

type Share = [right: number, asked: number];
type Sums = { pages: number; precision: number; recall: number; f1: number; good: number; refused: number; titles: Share; bylines: Share; dates: Share; ms: number[] };

const newSums = (): Sums => ({ pages: 0, precision: 0, recall: 0, f1: 0, good: 0, refused: 0, titles: [0, 0], bylines: [0, 0], dates: [0, 0], ms: [] });

/**
 * Takes the article out of labelled pages and compares its words with the labels. Precision and recall are means
 * over pages and F1 is theirs, as the published benchmark of news pages computes it; the mean of the pages' own F1 stands beside it.
 */
export const extraction: Task = async (paths, { verbose }) => {
  const pages = paths.flatMap(readPages);
  const groups = new Map<string, Sums>();
  const lines: string[] = [];
  const first = pages[0];
  if (first) read(first);
  for (const page of pages) {
    const began = performance.now();
    const article = read(page);
    const ms = performance.now() - began;
    const compared = compareTexts(article === null ? "" : shownText(article, page), page.text);
    for (const name of [page.form, "all"]) {
      const sums = groups.get(name) ?? newSums();
      groups.set(name, sums);
      add(sums, page, article, compared, ms);
    }
    if (verbose) lines.push(...describePage(page, article, compared, ms));
  }
  if (groups.size === 2) groups.delete("all");
  lines.push(...[...groups].map(([name, sums]) => describe(name, sums)));
  const figures = { groups: Object.fromEntries([...groups].map(([name, sums]) => [name, summarise(sums)])) };
  return { lines, figures, items: pages.length, unit: "pages", characters: pages.reduce((sum, { html }) => sum + html.length, 0) };
};

function read(page: GoldPage): PageArticle | null {
  try {
    return extractPage(page.html, page.url);
  } catch {
    return null;
  }
}

/** What a reader gets to see; without captions where the labels have none. */
function shownText(article: PageArticle, page: GoldPage): string {
  return page.captions ? htmlToText(sanitise(article.html, page.url).replace(/<su[bp]>/g, " $&")) : article.text;
}

function add(sums: Sums, page: GoldPage, article: PageArticle | null, compared: Comparison, ms: number): void {
  sums.pages++;
  sums.precision += compared.precision;
  sums.recall += compared.recall;
  sums.f1 += compared.f1;
  if (compared.f1 >= GOOD) sums.good++;
  if (article === null) sums.refused++;
  mark(sums.titles, page.title, sameTitle(article?.title, page.title));
  mark(sums.bylines, page.byline, sameWords(withoutBy(article?.byline), withoutBy(page.byline)));
  mark(sums.dates, page.date, sameDay(article?.published.value, page.date));
  sums.ms.push(ms);
}

function mark(share: Share, gold: string | null, right: boolean): void {
  if (gold === null) return;
  share[0] += right ? 1 : 0;
  share[1]++;
}

const withoutBy = (byline: string | null | undefined) => byline?.replace(/^\s*(by|von|par|por|di)\s+/i, "") ?? "";
const sameWords = (found: string | null | undefined, gold: string | null) => fold(found ?? "") === fold(gold ?? "");

/** The same headline; labels that took the whole of the window's title have a site's name behind it. */
function sameTitle(found: string | null | undefined, gold: string | null): boolean {
  return sameWords(found, gold) || sameWords(found, gold?.replace(/\s+[|·»–—-]\s+[^|·»–—]{1,40}$/, "") ?? null);
}

/** The same instant, or the same day where either says no more. */
function sameDay(found: string | null | undefined, gold: string | null): boolean {
  if (!found || !gold) return false;
  const [ours, theirs] = [parseInstant(found), parseInstant(gold)];
  return found.slice(0, 10) === gold.slice(0, 10) || (ours !== null && ours.getTime() === theirs?.getTime());
}

function summarise(sums: Sums): Record<string, unknown> {
  const precision = sums.precision / sums.pages;
  const recall = sums.recall / sums.pages;
  const share = ([right, asked]: Share) => (asked > 0 ? right / asked : null);
  return {
    pages: sums.pages, precision, recall, f1: meanOf(precision, recall), meanPageF1: sums.f1 / sums.pages, good: sums.good, refused: sums.refused,
    titles: share(sums.titles), bylines: share(sums.bylines), dates: share(sums.dates), msMedian: median(sums.ms), msMean: sums.ms.reduce((sum, each) => sum + each, 0) / sums.pages,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function describe(name: string, sums: Sums): string {
  const precision = sums.precision / sums.pages;
  const recall = sums.recall / sums.pages;
  const share = (label: string, [right, asked]: Share) => (asked > 0 ? `, ${label} ${right} of ${asked}` : "");
  const mean = sums.ms.reduce((sum, each) => sum + each, 0) / sums.pages;
  return `${name.padEnd(12)} precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${meanOf(precision, recall).toFixed(3)} (mean of pages ${(sums.f1 / sums.pages).toFixed(3)}), `
    + `${sums.good} of ${sums.pages} pages at ${GOOD} or better${sums.refused ? `, ${sums.refused} without an article` : ""}`
    + `${share("titles", sums.titles)}${share("bylines", sums.bylines)}${share("dates", sums.dates)}, ${median(sums.ms).toFixed(0)} ms a page (mean ${mean.toFixed(0)})`;
}

function describePage(page: GoldPage, article: PageArticle | null, compared: Comparison, ms: number): string[] {
  const lines: string[] = [];
  const shorten = (words: string) => (words.length > 240 ? `${words.slice(0, 160)} … ${words.slice(-70)}` : words);
  if (compared.f1 < 0.995) {
    lines.push(`${page.form}/${page.id}: precision ${compared.precision.toFixed(3)}, recall ${compared.recall.toFixed(3)}, ${ms.toFixed(0)} ms${article === null ? ", no article" : ""}`);
    for (const passage of compared.missing.slice(0, PASSAGES)) lines.push(`  missing: ${shorten(passage)}`);
    for (const passage of compared.surplus.slice(0, PASSAGES)) lines.push(`  too much: ${shorten(passage)}`);
  }
  const wrong = (what: string, gold: string | null, found: string | null | undefined, right: boolean) => {
    if (gold !== null && !right) lines.push(`${page.form}/${page.id}: ${what} is ${JSON.stringify(found ?? null)}, should be ${JSON.stringify(gold)}`);
  };
  wrong("title", page.title, article?.title, sameTitle(article?.title, page.title));
  wrong("byline", page.byline, article?.byline, sameWords(withoutBy(article?.byline), withoutBy(page.byline)));
  wrong("date", page.date, article?.published.value, sameDay(article?.published.value, page.date));
  return lines;
}
