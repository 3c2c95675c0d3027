import { UNKNOWN_DATE } from "@/lib/ingest/dates/calendar";
import { resolveDates } from "@/lib/ingest/dates/resolve";
import type { DatedArticle } from "@/lib/ingest/dates/resolve";
import { inOneGo, part, type Steps } from "@/lib/ingest/steps";
import { repairLines } from "./repair";
import { gatherScraps } from "./scraps";
import { segmenting } from "./segment";
import { rowsOf, structureSegment } from "./structure";
import { readFigure } from "./structure/captions";
import { sourceAddress } from "./structure/fields";
import type { DocumentArticle, DocumentReading, Segment, Segmentation } from "./types";

/** Of all the work on a document that keeps to no layout, the share that finding its bounds takes. */
const CUTTING = 0.5;
/** How many lines above an article may be its header (outlet, date), when they belong to no article. */
const PREFACE_LINES = 12;

/** The articles of a document whose bounds are known, in order, with dates found from all of it together. */
export function readSegments(lines: readonly string[], segmentation: Segmentation, fileName?: string): DocumentArticle[] {
  return inOneGo(readingSegments(lines, segmentation, fileName));
}

/** Of that the share that finding the dates takes. */
const DATING = 0.3;

function* readingSegments(lines: readonly string[], segmentation: Segmentation, fileName?: string): Steps<DocumentArticle[]> {
  const { segments } = segmentation;
  const furniture = new Set(segmentation.furniture);
  const dated: DatedArticle[] = [];
  for (const [index, segment] of segments.entries()) {
    dated.push(datedArticle(lines, segment, segments[index - 1], furniture));
    yield (index / segments.length) * DATING;
  }
  const dates = resolveDates(dated, { newestFirst: isArchivePage(segmentation), fileName });
  const articles: DocumentArticle[] = [];
  for (const [index, segment] of segments.entries()) {
    articles.push(structureSegment(lines, segment, { published: dates[index] ?? UNKNOWN_DATE, furniture }));
    yield DATING + (index / segments.length) * (1 - DATING);
  }
  return articles;
}

/** A numbered page of a site's archive lists its articles newest first. */
function isArchivePage(segmentation: Segmentation): boolean {
  return segmentation.page !== null && segmentation.page > 1;
}

function datedArticle(lines: readonly string[], segment: Segment, previous: Segment | undefined, furniture: ReadonlySet<number>): DatedArticle {
  const above = Math.max(previous?.last ?? 0, segment.first - 1 - PREFACE_LINES);
  const head = lines.slice(above, segment.first - 1).map((line) => line.trim()).filter((line) => line !== "");
  const body = rowsOf(lines, segment, furniture).filter((row, index) => row.line !== segment.titleLine && !(index < 4 && isCredited(row.text))).map((row) => row.text);
  const addresses = body.flatMap((line) => sourceAddress(line) ?? []);
  return { head, body, addresses };
}

/**
 * A decoded document read whole: damage repaired, cut into its articles, each with fields, blocks and
 * a date. Pure and linear in the text; lines are those of `text` split at its line ends, and `fileName`
 * counts only where it holds a date. An empty text gives no articles.
 */
export function readDocument(text: string, options: { fileName?: string } = {}): DocumentReading {
  return inOneGo(readingDocument(text, options));
}

/** The same in steps. */
export function* readingDocument(text: string, options: { fileName?: string } = {}): Steps<DocumentReading> {
  const { lines, repairs } = repairLines(gatherScraps(text.split(/\r\n|\r|\n/)));
  const segmentation = yield* part(segmenting(lines), 0, CUTTING);
  const articles = yield* part(readingSegments(lines, segmentation, options.fileName), CUTTING, 1);
  return { articles, furniture: segmentation.furniture, page: segmentation.page, repairs };
}

/** A picture's caption may be years older than the article; its credit tells it. */
function isCredited(text: string): boolean {
  return readFigure(text, 0, true)?.figure.credit != null;
}
