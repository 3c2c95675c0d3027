import { UNKNOWN_DATE } from "@/lib/ingest/dates/calendar";
import { resolveDates } from "@/lib/ingest/dates/resolve";
import type { DatedArticle } from "@/lib/ingest/dates/resolve";
import { repairLines } from "./repair";
import { gatherScraps } from "./scraps";
import { segmentDocument } from "./segment";
import { rowsOf, structureSegment } from "./structure";
import { readFigure } from "./structure/captions";
import { sourceAddress } from "./structure/fields";
import type { DocumentArticle, DocumentReading, Segment, Segmentation } from "./types";

/** How many lines above an article may be its header (outlet, date), when they belong to no article. */
const PREFACE_LINES = 12;

/** The articles of a document whose bounds are known, in order, with dates found from all of it together. */
export function readSegments(lines: readonly string[], segmentation: Segmentation, fileName?: string): DocumentArticle[] {
  const { segments } = segmentation;
  const furniture = new Set(segmentation.furniture);
  const dates = resolveDates(
    segments.map((segment, index) => datedArticle(lines, segment, segments[index - 1], furniture)),
    { newestFirst: isArchivePage(segmentation), fileName },
  );
  return segments.map((segment, index) => structureSegment(lines, segment, { published: dates[index] ?? UNKNOWN_DATE, furniture }));
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
  const { lines, repairs } = repairLines(gatherScraps(text.split(/\r\n|\r|\n/)));
  const segmentation = segmentDocument(lines);
  return { articles: readSegments(lines, segmentation, options.fileName), furniture: segmentation.furniture, page: segmentation.page, repairs };
}

/** A picture's caption may be years older than the article; its credit tells it. */
function isCredited(text: string): boolean {
  return readFigure(text, 0, true)?.figure.credit != null;
}
