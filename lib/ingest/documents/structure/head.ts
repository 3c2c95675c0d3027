import { dateOfLine } from "@/lib/ingest/dates/head";
import type { DroppedText } from "../types";
import { highlightLabel, leftoverReason } from "./leftovers";
import type { Row } from "./lists";
import { bare, endsSentence, folded, wordCount } from "./text";

/** What stands above the body: fields, and how many rows they use. */
export type Head = {
  title: string | null;
  byline: string | null;
  commentCount: number | null;
  standfirst: string | null;
  /** Line of a caption that a page puts right under the title, or null. */
  captionLine: number | null;
  kicker: string | null;
  dropped: DroppedText[];
  rows: number;
};

const NAME = "(?:\\p{Lu}[\\p{L}.'’-]*|de|da|van|von|der|den|al|bin|el|la|du|di)";
const NAMES = new RegExp(`^${NAME}(?: ${NAME}){1,4}(?:(?:, | and | & |; )${NAME}(?: ${NAME}){1,4})*$`, "u");
const BYLINE_LABEL = /^(?:by|byline|author|authors|written by|reported by|von|par|por|di|door|作者|记者|文|作 者)\s*[:：/／]?\s+|^(?:byline|author|authors|作者|记者|文)\s*[:：/／]\s*/iu;
const META_LABEL = /^(?:length|section|load-date|language|publication-type|journal code|dateline|type|subject|copyright|word count)\s*:\s*\S/i;
const KICKER = /^(?:analysis ?\/ ?opinion|opinion|analysis|commentary|editorial|comment|exclusive|interview|review|op-ed|sponsored(?: content)?|advertorial|press release|paid post|live|blog|news)\s*[:|]?$/i;

/** Reads the rows above the body. `titleLine` is the document's line that holds the headline, if any. */
export function readHead(rows: readonly Row[], titleLine: number | null): Head {
  const head: Head = { title: null, byline: null, commentCount: null, standfirst: null, captionLine: null, kicker: null, dropped: [], rows: 0 };
  const titleAt = titleLine === null ? -1 : rows.findIndex((row) => row.line === titleLine);
  for (const row of rows.slice(0, Math.max(titleAt, 0))) readAboveTitle(row, head);
  if (titleAt >= 0) head.title = cleanTitle(rows[titleAt]?.text ?? "");
  head.rows = titleAt + 1;
  let lastDropped: string | null = null;
  while (head.rows < rows.length) {
    const row = rows[head.rows];
    if (!row || !readBelowTitle(row, rows, head, lastDropped)) break;
    lastDropped = head.dropped.at(-1)?.line === row.line ? (head.dropped.at(-1)?.reason ?? null) : null;
    head.rows += 1;
    if (head.captionLine !== null) break;
  }
  return head;
}

/** A headline without its markup: Markdown signs, a running number, a label, bold. */
export function cleanTitle(text: string): string {
  return text.trim()
    .replace(/^#{1,6}\s+/, "").replace(/\s+#+$/, "")
    .replace(/^(?:\*\*|__)(.+)(?:\*\*|__)$/, "$1")
    .replace(/^(?:title|headline|标题)\s*[:：]\s*/iu, "")
    .replace(/^(?:\(?\d{1,4}[.)]|\[\d{1,4}\])\s+(?=\p{Lu}|["“‘']|\p{Lo})/u, "")
    .replace(/\s+/g, " ").trim();
}

function readAboveTitle(row: Row, head: Head): void {
  if (KICKER.test(row.text)) head.kicker = row.text;
  const byline = bylineOf(row.text);
  if (byline && !head.byline) head.byline = byline;
  else head.dropped.push({ line: row.line, text: row.text, reason: "page header above the title" });
}

function readBelowTitle(row: Row, rows: readonly Row[], head: Head, lastDropped: string | null): boolean {
  const { text } = row;
  const next = rows[head.rows + 1];
  if (head.commentCount === null && head.title !== null && /^\d{1,5}(?: comments?)?$/i.test(text) && next) {
    head.commentCount = parseInt(text, 10);
    if (!next.blankBefore && isCaptionPlace(rows, head.rows + 1)) head.captionLine = next.line;
    return true;
  }
  if (head.title !== null && folded(text) === folded(head.title)) return drop(row, "title given twice", head);
  if (dateOfLine(text) !== null || META_LABEL.test(text)) return true;
  if (KICKER.test(text) && next) {
    head.kicker ??= text;
    return true;
  }
  const leftover = highlightLabel(text) ? null : leftoverReason(text, lastDropped);
  if (leftover) return drop(row, leftover, head);
  return readPerson(row, next, head) || readStandfirst(row, next, head);
}

function drop(row: Row, reason: string, head: Head): true {
  head.dropped.push({ line: row.line, text: row.text, reason });
  return true;
}

function readPerson(row: Row, next: Row | undefined, head: Head): boolean {
  if (!next) return false;
  const byline = bylineOf(row.text) ?? (head.title !== null && head.byline === null && namesAlone(row.text, next) ? row.text : null);
  if (byline !== null) {
    head.byline = head.byline === null ? byline : `${head.byline}, ${byline}`;
    return true;
  }
  // The outlet's own name under the writer's: "USA TODAY".
  const outlet = head.byline !== null && wordCount(row.text) <= 4 && /^[\p{Lu}\d][\p{L}\d.& ]+$/u.test(row.text) && row.text === row.text.toUpperCase();
  if (outlet) head.byline = `${head.byline}, ${row.text}`;
  return outlet;
}

function readStandfirst(row: Row, next: Row | undefined, head: Head): boolean {
  const fits = head.title !== null && head.standfirst === null && head.byline === null && wordCount(row.text) >= 6 && wordCount(row.text) <= 45;
  if (!fits || !next || (bylineOf(next.text) === null && !/^published\b/i.test(next.text))) return false;
  head.standfirst = row.text;
  return true;
}

/** Right under the title's count, without a blank line, and set off by one below: a page's picture. */
function isCaptionPlace(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  const below = rows[at + 1];
  if (!row || !below?.blankBefore) return false;
  return !endsSentence(row.text) || /\([^()]{3,60}\)$/.test(row.text);
}

/**
 * The people of a byline ("By Jane Doe, Staff Writer", "BYLINE: Jane Doe", "Jane Doe reports"), or
 * null. A sentence that begins with "By" is none.
 */
export function bylineOf(text: string): string | null {
  if (text.length > 120 || (endsSentence(text) && !/^by [^.]+\.$/i.test(text))) return null;
  const reports = /^(?<who>.{3,60}) reports?(?: from .{2,40})?$/u.exec(text)?.groups?.who;
  if (reports && NAMES.test(reports)) return reports;
  const label = BYLINE_LABEL.exec(text);
  if (!label) return null;
  const rest = text.slice(label[0].length).replace(/\.$/, "").trim();
  const who = rest.split(/[,|•·–—]| for | in | and | & |;/)[0]?.trim() ?? "";
  const explicit = /[:：/／]\s*$/.test(label[0]) && wordCount(rest) <= 14;
  const capitalised = who.split(/\s+/).every((word) => /^\p{Lu}/u.test(bare(word)) || /^(?:de|da|van|von|der|al|bin|el|the)$/.test(word));
  const plausible = wordCount(who) >= 1 && wordCount(who) <= 5 && capitalised && !/^\d/.test(who) && wordCount(rest) <= 14;
  return rest !== "" && (explicit || plausible) ? rest : null;
}

function namesAlone(text: string, next: Row): boolean {
  const people = text.split(/, | and | & |; /).length;
  const long = wordCount(next.text) >= 12 || /^[A-Z ]{4,30}$/.test(next.text) || dateOfLine(next.text) !== null;
  return NAMES.test(text) && text.length <= 80 && wordCount(text) <= people * 4 && long;
}
