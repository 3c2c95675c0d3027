import { inOneGo, type Steps } from "@/lib/ingest/steps";
import type { Segment, Segmentation } from "../types";
import { decode } from "./decode";
import { findFurniture } from "./furniture";
import { isHeadline } from "./headed";
import { findLayout } from "./layouts";
import { readLines, type Line } from "./lines";
import { scoreStarts } from "./score";
import { trimEdges } from "./edges";
import { hasTitleForm } from "./titles";
import { isOneArticle } from "./whole";

type Cut = { start: number; titled: boolean; evidence: string[] };

/** Cuts by the document's own layout where it keeps to one, else by what the text says. */
function* cut(lines: readonly Line[]): Steps<Cut[]> {
  const layout = findLayout(lines);
  if (layout) return layout.starts.map((start) => ({ start, titled: layout.titled, evidence: [layout.evidence] }));
  const { odds, headed, reasons } = yield* scoreStarts(lines);
  const allowed = odds.map((value, i) => {
    if (hasTitleForm(lines[i]!)) return headed[i] === 1 ? value : value - SUBHEADING;
    return headed[i] === 1 ? -Infinity : value;
  });
  const { starts, gain } = decode(allowed, lines, START_BIAS);
  const surest = starts.slice(1).toSorted((a, b) => allowed[b]! - allowed[a]!)[0];
  const kept = surest !== undefined && isOneArticle(lines, gain, surest) ? [0] : starts;
  return kept.map((start) => ({
    start,
    titled: isHeadline(lines[start]!, lines[start + 1], headed[start] === 1),
    evidence: start === 0 ? ["the document begins here"] : (reasons.get(start) ?? []),
  }));
}

/** Added to the log-odds of every start: scored on worlds left out of training, this balances misses and false starts. */
const START_BIAS = 0.2;
/** Taken off a line in the form of a headline where articles go without: it is more likely a sub-heading. */
const SUBHEADING = 0.8;

/**
 * Cuts a document into its articles. `lines` is the decoded text split at line ends; the result
 * counts from 1. Pure and linear in the length of the document.
 */
export function segmentDocument(lines: readonly string[]): Segmentation {
  return inOneGo(segmenting(lines));
}

/** The same in steps. */
export function* segmenting(lines: readonly string[]): Steps<Segmentation> {
  const all = readLines(lines);
  const { furniture, page } = findFurniture(all);
  const content = all.filter((line, i) => !furniture[i] || line.kind === "rule");
  const cuts = content.length > 0 ? yield* cut(content) : [];
  const segments: Segment[] = [];
  const kept = new Set<number>();
  cuts.forEach(({ start, titled, evidence }, k) => {
    const own = trimEdges(content.slice(start, cuts[k + 1]?.start ?? content.length));
    const first = own[0];
    const last = own.at(-1);
    if (!first || !last) return;
    for (const line of own) kept.add(line.number);
    segments.push({ first: first.number, last: last.number, titleLine: titled ? first.number : null, evidence });
  });
  const loose = all.filter((line) => !kept.has(line.number)).map((line) => line.number);
  return { segments, furniture: loose, page };
}
