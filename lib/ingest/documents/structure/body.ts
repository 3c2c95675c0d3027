import type { Block, DroppedText } from "../types";
import { readFigure } from "./captions";
import { disclaimerText, sourceAddress } from "./fields";
import { isHeadingLine, markdownHeading, splitGluedHeading } from "./headings";
import { toInline } from "./inline";
import { highlightLabel, leftoverReason, opensTeasers } from "./leftovers";
import { readList } from "./lists";
import type { Row } from "./lists";
import { readCode, readTable } from "./markdown";
import { endsSentence, folded, wordCount } from "./text";

/** The body of an article: its blocks, the fields that stood among them, and what was left out. */
export type Body = { blocks: Block[]; dropped: DroppedText[]; originalUrl: string | null; disclaimer: string | null };

type Reader = (rows: readonly Row[], at: number, body: Body, context: BodyContext) => number;

export type BodyContext = { title: string | null; captionLine: number | null };

/** Each takes the rows it knows, adds what they are to the body and says how many it took; 0 passes on. */
const READERS: Reader[] = [
  takeFields, takeLeftovers, takeHighlights, takeFigure, takeMarkdown, takeList, takeQuote, takeHeading, takeParagraph,
];

/** Turns the rows below the head into blocks. Every row ends in a block, a field or `dropped`. */
export function readBody(rows: readonly Row[], context: BodyContext): Body {
  const body: Body = { blocks: [], dropped: [], originalUrl: null, disclaimer: null };
  for (let at = 0; at < rows.length; ) {
    let taken = 0;
    for (const reader of READERS) {
      taken = reader(rows, at, body, context);
      if (taken > 0) break;
    }
    at += Math.max(taken, 1);
  }
  return body;
}

const textAt = (rows: readonly Row[], at: number): string | null => rows[at]?.text ?? null;

function takeFields(rows: readonly Row[], at: number, body: Body): number {
  const text = textAt(rows, at) ?? "";
  const address = body.originalUrl === null ? sourceAddress(text) : null;
  if (address !== null) body.originalUrl = address;
  const disclaimer = body.disclaimer === null ? disclaimerText(text) : null;
  if (disclaimer !== null) body.disclaimer = disclaimer;
  return address !== null || disclaimer !== null ? 1 : 0;
}

function takeLeftovers(rows: readonly Row[], at: number, body: Body, context: BodyContext): number {
  const row = rows[at];
  if (!row || highlightLabel(row.text)) return 0;
  if (opensTeasers(row.text)) return dropTeasers(rows, at, body);
  const last = body.dropped.at(-1);
  const repeated = context.title !== null && row.text.length < context.title.length + 20 && folded(row.text) === folded(context.title) && wordCount(row.text) >= 3;
  const reason = repeated ? "title given twice" : leftoverReason(row.text, last?.line === rows[at - 1]?.line ? (last?.reason ?? null) : null);
  if (reason === null) return 0;
  body.dropped.push({ line: row.line, text: row.text, reason });
  return 1;
}

/** A "Read more" mark: alone it goes by itself; with nothing but headlines down to the end, they go too. */
function dropTeasers(rows: readonly Row[], at: number, body: Body): number {
  const below = rows.slice(at + 1);
  const onlyHeadlines = below.length > 0 && below.length <= 8 && below.every((row) => !endsSentence(row.text) && wordCount(row.text) <= 20);
  const gone = onlyHeadlines ? [rows[at], ...below] : [rows[at]];
  for (const row of gone) if (row) body.dropped.push({ line: row.line, text: row.text, reason: "teaser" });
  return gone.length;
}

/** Summary points behind a label: the first shares the label's line, the rest are bare lines without full stops. */
function takeHighlights(rows: readonly Row[], at: number, body: Body): number {
  const row = rows[at];
  const label = row && at < 3 ? highlightLabel(row.text) : null;
  if (!row || !label) return 0;
  const items = label.rest === "" ? [] : [label.rest];
  let taken = 1;
  for (let text = textAt(rows, at + taken); text !== null && !endsSentence(text) && wordCount(text) <= 25 && items.length < 8; text = textAt(rows, at + taken)) {
    items.push(text);
    taken += 1;
  }
  if (items.length === 0) return 0;
  body.dropped.push({ line: row.line, text: label.label, reason: "label of the summary points" });
  body.blocks.push({ type: "list", ordered: false, line: row.line, items: items.map(toInline) });
  return taken;
}

function takeFigure(rows: readonly Row[], at: number, body: Body, context: BodyContext): number {
  const row = rows[at];
  const read = row ? readFigure(row.text, row.line, row.line === context.captionLine) : null;
  if (!row || !read) return 0;
  body.dropped.push(...read.dropped);
  const previous = body.blocks.at(-1);
  // A credit on the line below its caption belongs to that picture.
  if (previous?.type === "figure" && previous.credit === null && read.figure.caption === null && previous.line >= row.line - 2) previous.credit = read.figure.credit;
  else body.blocks.push(read.figure);
  return 1;
}

function takeMarkdown(rows: readonly Row[], at: number, body: Body): number {
  const row = rows[at];
  if (!row) return 0;
  const heading = markdownHeading(row.text);
  if (heading) {
    body.blocks.push({ type: "heading", level: heading.level, line: row.line, content: toInline(heading.text) });
    return 1;
  }
  const block = readTable(rows, at) ?? readCode(rows, at);
  if (!block) return 0;
  body.blocks.push(block.block);
  return block.rows;
}

function takeList(rows: readonly Row[], at: number, body: Body): number {
  const list = readList(rows, at);
  if (!list) return 0;
  body.blocks.push({ type: "list", ordered: list.ordered, line: list.line, items: list.items.map(toInline) });
  return list.rows;
}

/** A Markdown quotation, or a paragraph that is one quotation from end to end after a colon. */
function takeQuote(rows: readonly Row[], at: number, body: Body): number {
  const row = rows[at];
  if (!row) return 0;
  const marked = /^>\s?/.exec(row.text);
  const whole = /^(?:“[^“”]{60,}”|«[^«»]{60,}»|「[^「」]{30,}」|"[^"]{60,}")$/u.test(row.text) && (textAt(rows, at - 1) ?? "").trimEnd().endsWith(":");
  if (!marked && !whole) return 0;
  const text = marked ? row.text.slice(marked[0].length) : row.text;
  body.blocks.push({ type: "quote", line: row.line, content: toInline(text) });
  return 1;
}

function takeHeading(rows: readonly Row[], at: number, body: Body): number {
  const row = rows[at];
  if (!row || !isHeadingLine(row.text, { previous: textAt(rows, at - 1), next: textAt(rows, at + 1) })) return 0;
  body.blocks.push({ type: "heading", level: 2, line: row.line, content: toInline(row.text) });
  return 1;
}

function takeParagraph(rows: readonly Row[], at: number, body: Body): number {
  const row = rows[at];
  if (!row) return 1;
  const glued = splitGluedHeading(row.text, textAt(rows, at + 1));
  body.blocks.push({ type: "paragraph", line: row.line, content: toInline(glued?.paragraph ?? row.text) });
  if (glued) body.blocks.push({ type: "heading", level: 2, line: row.line, content: toInline(glued.heading) });
  return 1;
}
