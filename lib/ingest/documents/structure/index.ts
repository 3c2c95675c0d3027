import { UNKNOWN_DATE } from "@/lib/ingest/dates/calendar";
import { blocksToText, inlineText } from "../render";
import type { Block, DocumentArticle, ReadDate, Segment } from "../types";
import { readBody } from "./body";
import { splitDateline } from "./dateline";
import { quotedOutlet } from "./fields";
import { readHead } from "./head";
import type { Head } from "./head";
import { isHeadlineLine } from "./headings";
import { toInline } from "./inline";
import type { Row } from "./lists";
import { deriveTitle } from "./title";

/** What is known of an article beyond its own lines: when it appeared, as the whole document shows, and which lines are nobody's. */
export type StructureContext = { published: ReadDate; furniture?: ReadonlySet<number> };

/**
 * One article of a document as structure. `lines` are all lines of the document (repaired), of which
 * `segment` names this article's; every non-blank one ends in a field, a block or `dropped`.
 */
export function structureSegment(lines: readonly string[], segment: Segment, context: StructureContext = { published: UNKNOWN_DATE }): DocumentArticle {
  const rows = rowsOf(lines, segment, context.furniture);
  const titleLine = segment.titleLine ?? headlineLine(rows);
  const head = readHead(rows, titleLine);
  const body = readBody(rows.slice(head.rows), { title: head.title, captionLine: head.captionLine });
  const dateline = takeDateline(body.blocks);
  const lead = leadText(body.blocks);
  const prose = blocksToText(body.blocks.filter((block) => block.type === "paragraph" || block.type === "list" || block.type === "quote").slice(0, 12));
  const title = head.title ?? deriveTitle(prose);
  return {
    first: segment.first,
    last: segment.last,
    title: title === "" ? "Untitled" : title,
    titleDerived: segment.titleLine === null,
    standfirst: head.standfirst,
    byline: head.byline,
    dateline,
    published: context.published,
    commentCount: head.commentCount,
    originalUrl: body.originalUrl,
    quotedOutlet: quotedOutlet(lead),
    disclaimer: body.disclaimer,
    kicker: head.kicker,
    blocks: body.blocks,
    dropped: [...head.dropped, ...body.dropped],
    evidence: [...segment.evidence, ...titleEvidence(segment, head)],
  };
}

/** The non-blank rows of a segment without the page's furniture; a no-break space counts as blank. */
export function rowsOf(lines: readonly string[], segment: Segment, furniture: ReadonlySet<number> = new Set()): Row[] {
  const rows: Row[] = [];
  let blankBefore = false;
  for (let line = segment.first; line <= segment.last; line += 1) {
    // Rules look around spaces; a run of thousands would cost each of them its square.
    const text = (lines[line - 1] ?? "").trim().replace(/\s{20,}/g, " ");
    if (text === "" || furniture.has(line)) blankBefore = true;
    else {
      rows.push({ line, text, blankBefore });
      blankBefore = false;
    }
  }
  return rows;
}

/** An untitled segment may still open with a line that reads as a headline: then nothing need be made up. */
function headlineLine(rows: readonly Row[]): number | null {
  const first = rows[0];
  return first && isHeadlineLine(first.text, rows[1]?.text ?? null) ? first.line : null;
}

function titleEvidence(segment: Segment, head: Head): string[] {
  if (segment.titleLine !== null) return [];
  return [head.title === null ? "the title is made from the article's lead" : "the first line reads as a headline, so it serves as the title"];
}

function leadText(blocks: readonly Block[]): string {
  const lead = blocks.find((block) => block.type === "paragraph");
  return lead?.type === "paragraph" ? inlineText(lead.content) : "";
}

/** Cuts the dateline off the first paragraph and returns it. */
function takeDateline(blocks: Block[]): string | null {
  const lead = blocks.find((block) => block.type === "paragraph");
  if (lead?.type !== "paragraph") return null;
  const split = splitDateline(inlineText(lead.content));
  if (!split || lead.content.some((part) => part.strong)) return null;
  lead.content = toInline(split.rest);
  return split.dateline;
}
