import { isDateLine, type Line } from "./lines";
import { hasTitleForm } from "./titles";

/**
 * A way of setting articles apart that a document keeps to throughout. `starts` are indices of the
 * lines that open the articles, `evidence` says in plain words what was seen; `titled` when each
 * opens with its headline.
 */
export type Layout = { starts: number[]; titled: boolean; evidence: string };

const COUNTER = /^(?:document\s+)?\d+ of \d+(?: documents?)?$/iu;
const HEADING = /^(#{1,4})\s+\S/u;
const NUMBERED = /^(\d{1,4})[.)]\s+(\S.*)$/u;
const UPPER = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** The share of articles that must show the pattern before the document is taken to keep to it. */
const MOST = 0.8;

const isMeta = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.kind === "date" || line.kind === "byline" || line.kind === "count" || (line.words <= 12 && /\d{4}/u.test(line.text) && isDateLine(line.text.slice(0, 60))));

/** Whether every stretch between starts, and after the last, has running text of its own. */
function eachHasText(lines: readonly Line[], starts: number[]): boolean {
  const withText = starts.filter((start, k) => {
    const end = starts[k + 1] ?? lines.length;
    for (let i = start + 1; i < end; i++) if (lines[i]!.kind === "prose" || lines[i]!.words > 12) return true;
    return false;
  });
  return withText.length >= starts.length * MOST;
}

/** Words before the first start: more than a page's head means that the pattern misses an article. */
function opensDocument(lines: readonly Line[], starts: number[]): boolean {
  let words = 0;
  for (let i = 0; i < (starts[0] ?? 0); i++) words += lines[i]!.words;
  return starts.length > 0 && words < 150;
}

/** Archive exports that number their documents ("3 of 10 DOCUMENTS"): the headline is the first line set flush left. */
function byCounter(lines: readonly Line[]): Layout | null {
  const marks = lines.flatMap((line, i) => (COUNTER.test(line.text) ? [i] : []));
  if (marks.length === 0) return null;
  const starts = marks.flatMap((mark, k) => {
    const end = Math.min(marks[k + 1] ?? lines.length, mark + 8);
    const head = lines.slice(mark + 1, end);
    const flush = head.findIndex((line) => line.indent === 0 && !isMeta(line) && line.kind !== "label");
    const found = flush >= 0 ? flush : head.findIndex((line) => !isMeta(line));
    return found >= 0 ? [mark + 1 + found] : [];
  });
  return starts.length > 0 ? { starts, titled: true, evidence: "each document is numbered above its headline" } : null;
}

/** Headings of Markdown, at the highest level that has more than one; one alone heads a single article. */
function byHeading(lines: readonly Line[]): Layout | null {
  const levels = lines.map((line) => HEADING.exec(line.text)?.[1]?.length ?? 0);
  for (let level = 1; level <= 4; level++) {
    const starts = levels.flatMap((own, i) => (own === level ? [i] : []));
    const first = starts[0];
    if (first === undefined || !opensDocument(lines, starts)) continue;
    const holdsText = lines[first + 1] !== undefined && levels[first + 1] === 0;
    if (!holdsText && starts.length === 1) continue;
    return { starts, titled: true, evidence: `a heading of level ${level} opens each article` };
  }
  return null;
}

/** Headlines numbered 1, 2, 3 with a line of source and date beneath, or well apart. */
function byNumber(lines: readonly Line[]): Layout | null {
  const starts: number[] = [];
  lines.forEach((line, i) => {
    const found = NUMBERED.exec(line.text);
    if (found && Number(found[1]) === starts.length + 1 && line.words <= 32) starts.push(i);
  });
  if (starts.length < 2 || !opensDocument(lines, starts) || !eachHasText(lines, starts)) return null;
  const apart = starts.filter((start, k) => k === 0 || lines[start]!.blankBefore >= 2 || hasDate(lines[start + 1]));
  if (apart.length < starts.length * MOST) return null;
  return { starts, titled: true, evidence: "the headlines are numbered" };
}

const hasDate = (line: Line | undefined): boolean =>
  line !== undefined && line.words <= 14 && /\b\d{4}-\d{2}-\d{2}\b|\b(?:19|20)\d{2}\b/u.test(line.text);

/** Headlines underlined with a ruled line of their own. */
function byUnderline(lines: readonly Line[]): Layout | null {
  const starts = lines.flatMap((line, i) => {
    const below = lines[i + 1];
    return hasTitleForm(line) && below?.kind === "rule" && below.blankBefore === 0 ? [i] : [];
  });
  if (starts.length < 2 || !opensDocument(lines, starts) || !eachHasText(lines, starts)) return null;
  return { starts, titled: true, evidence: "a ruled line underlines each headline" };
}

/** Lines of dashes, stars or the like between the articles. */
function byRule(lines: readonly Line[]): Layout | null {
  const rules = lines.flatMap((line, i) => (line.kind === "rule" ? [i] : []));
  const starts = [-1, ...rules].map((rule) => rule + 1).filter((i) => i < lines.length && lines[i]!.kind !== "rule");
  if (starts.length < 2 || !eachHasText(lines, starts)) return null;
  const headed = starts.filter((start) => hasTitleForm(lines[start]!)).length >= starts.length * MOST;
  const long = rules.every((rule) => lines[rule]!.text.length >= 10);
  if (!headed && !long) return null;
  return { starts, titled: headed, evidence: "a ruled line sets the articles apart" };
}

/** Wider gaps than between paragraphs, each followed by a headline. */
function byGap(lines: readonly Line[]): Layout | null {
  const widths = [...new Set(lines.slice(1).map((line) => line.blankBefore))].sort((a, b) => a - b);
  for (const width of widths.slice(1)) {
    const starts = [0, ...lines.flatMap((line, i) => (i > 0 && line.blankBefore >= width ? [i] : []))];
    const headed = starts.filter((start) => hasTitleForm(lines[start]!));
    if (headed.length >= starts.length * 0.9 && eachHasText(lines, starts)) {
      return { starts, titled: true, evidence: `${width} blank lines and a headline set the articles apart` };
    }
  }
  return null;
}

/** Headlines in capitals, all followed by the same kind of line at the same distance. */
function byCapitals(lines: readonly Line[]): Layout | null {
  const isHead = (line: Line | undefined) => line !== undefined && line.words >= 3 && line.words <= 32 && UPPER.test(line.text) && /\p{Lu}{3}/u.test(line.text);
  const first = lines.findIndex(isHead);
  if (first < 0 || !lines[first + 1]) return null;
  const follower = lines[first + 1]!;
  const starts = lines.flatMap((line, i) => {
    const below = lines[i + 1];
    const same = below?.kind === follower.kind && below.blankBefore === follower.blankBefore;
    return isHead(line) && same && !isHead(below) ? [i] : [];
  });
  if (starts.length < 2 || !opensDocument(lines, starts) || !eachHasText(lines, starts)) return null;
  return { starts, titled: true, evidence: "a headline in capitals opens each article" };
}

/**
 * A page template that keeps its blank lines and prints the same thing under every headline: a
 * comment count, a date or a byline. Where the blank lines are gone, counts are often gone too, so
 * there this is left to the model.
 */
function byTemplate(lines: readonly Line[]): Layout | null {
  const spaced = lines.filter((line) => line.blankBefore > 0).length;
  if (spaced < lines.length * 0.3) return null;
  for (const kind of ["count", "date", "byline"] as const) {
    const starts = lines.flatMap((line, i) => (hasTitleForm(line) && lines[i + 1]?.kind === kind ? [i] : []));
    if (starts.length < 2 || !opensDocument(lines, starts) || !eachHasText(lines, starts)) continue;
    const what = { count: "a comment count", date: "a date", byline: "a byline" }[kind];
    return { starts, titled: true, evidence: `${what} stands under each headline` };
  }
  return null;
}

/** Tries every layout, the most explicit first. */
export function findLayout(lines: readonly Line[]): Layout | null {
  for (const layout of [byCounter, byHeading, byNumber, byUnderline, byRule]) {
    const found = layout(lines);
    if (found) return found;
  }
  const looser = [byTemplate(lines), byGap(lines), byCapitals(lines)].filter((found) => found !== null);
  return looser.sort((a, b) => b.starts.length - a.starts.length)[0] ?? null;
}
