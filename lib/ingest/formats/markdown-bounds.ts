/** Columns of indentation that count, and how many marks of lists and quotations may open one line. */
const DEEPEST_COLUMN = 40;
const MOST_MARKS = 10;
/** So many marks of emphasis, links, code and tags in one run of lines, or in a whole text, are no prose. */
const MOST_SIGNS = 20_000;
const MOST_SIGNS_IN_ALL = 200_000;
/** What one item of a list costs, in signs. */
const SIGNS_OF_MARK = 4;

const TAB = 4;

/**
 * A Markdown text that no parser can be drowned with, in one pass over its lines: lists and quotations
 * are at most some thirty deep, since each level takes a column or a mark, and a run of lines that is
 * mostly signs, or a text that is, stands between fences, where nothing is parsed. No word of it is lost.
 */
export function boundMarkdown(text: string): string {
  const lines = text.split("\n");
  let all = 0;
  for (let from = 0; from < lines.length; ) {
    let to = from;
    let signs = 0;
    while (to < lines.length && (lines[to] ?? "").trim() !== "") {
      lines[to] = flattened(lines[to] ?? "");
      signs += countSigns(lines[to] ?? "") + (STARTS_WITH_MARK.test(lines[to] ?? "") ? SIGNS_OF_MARK : 0);
      to += 1;
    }
    all += signs;
    if (signs > MOST_SIGNS) lines[from] = fenced(lines.splice(from, to - from, "").join("\n"));
    from = signs > MOST_SIGNS ? from + 1 : to + 1;
  }
  return all > MOST_SIGNS_IN_ALL ? fenced(text) : lines.join("\n");
}

/** A line with what opens it brought within the bounds. */
function flattened(line: string): string {
  let at = 0;
  let column = 0;
  let marks = 0;
  for (; at < line.length; at += 1) {
    const char = line[at];
    if (char === " ") column += 1;
    else if (char === "\t") column += TAB - (column % TAB);
    else break;
  }
  const indent = column > DEEPEST_COLUMN && /[-*+>\d]/.test(line[at] ?? "") ? " ".repeat(DEEPEST_COLUMN) : line.slice(0, at);
  const start = at;
  for (let mark = markAt(line, at); mark > 0; mark = markAt(line, at)) {
    marks += 1;
    if (marks > MOST_MARKS) return `${indent}${line.slice(start, at)}\\${line.slice(at)}`;
    at += mark;
  }
  return indent + line.slice(start);
}

/** Length of the mark of a list or quotation at a place, with the spaces after it; 0 where there is none. */
function markAt(line: string, at: number): number {
  MARK.lastIndex = at;
  return MARK.exec(line)?.[0].length ?? 0;
}

const STARTS_WITH_MARK = /^\s{0,60}(?:[>*+-]|\d{1,9}[.)])/;
const MARK = /(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]{0,4}/y;

function countSigns(line: string): number {
  let signs = 0;
  for (let at = 0; at < line.length; at += 1) if (SIGNS.has(line.charCodeAt(at))) signs += 1;
  return signs;
}

const SIGNS = new Set([..."*_`[]<&\\~|!#"].map((sign) => sign.charCodeAt(0)));

/** Between fences that the text itself does not close. */
function fenced(text: string): string {
  const longest = (text.match(/~{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "~".repeat(longest + 1);
  return `\n${fence}\n${text}\n${fence}\n`;
}
