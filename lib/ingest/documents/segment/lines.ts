/**
 * One line as the segmenter sees it: `text` is trimmed of every kind of space, `blankBefore` counts
 * the blank lines between it and the line with text above it, `indent` the spaces it is set in by.
 * Numbers are 1-based line numbers.
 */
export type Line = {
  number: number;
  text: string;
  blankBefore: number;
  indent: number;
  words: number;
  kind: LineKind;
};

/**
 * `count` is a bare comment count; `date`, `byline` and `label` ("LENGTH: 300 words") say something
 * about an article; `bare` is short and without a full stop: a headline, sub-heading, caption or
 * scrap of a page; `prose` is the rest.
 */
export type LineKind = "rule" | "count" | "url" | "date" | "byline" | "label" | "list" | "bare" | "prose";

const RULE = /^(?:[-=_*~#•·.–—+]\s?){3,}$/u;
const COUNT = /^\d{1,5}(?: comments?)?$/iu;
const URL_ONLY = /^(?:https?:\/\/|www\.)\S+$/iu;
const LIST = /^(?:[•·▪◦*‣–-]|\(?\d{1,2}[.)])\s+\S/u;
const BYLINE = /^(?:by|von|par|por|di|da|door|av|af)\s+\p{Lu}\S+(?:\s+\S+){0,9}$/iu;
const LABEL =
  /^(?:length|byline|author|load-date|date|dateline|headline|section|graphic|highlight|language|publication-type|subject|source|url|copyright|published|updated|posted|tags?|categor(?:y|ies))\s*:\s*\S/iu;
const ABBREVIATED = /(?:\p{Lu}\.){2,}$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|vs|St|Mt)\.$/u;
const TERMINAL = /[.!?。!?؟।…:;,][)\]"'”’»」』]*$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu;
const MONTH =
  "(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|jui|jul|aug|aoû|sep|oct|okt|nov|dec|dez|déc|dic)[\\p{L}]*\\.?";
const DATE = new RegExp(
  [
    "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}",
    "\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}",
    `\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${MONTH},?\\s+(?:de\\s+)?\\d{4}`,
    `${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
    "\\d{4}年\\d{1,2}月\\d{1,2}日",
  ].join("|"),
  "iu",
);

/** Spaces of every kind, and the marks that print nothing. */
function isSpace(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0xad || code === 0xfeff || code === 0x3000) return true;
  return (code >= 0x2000 && code <= 0x200d) || (code >= 0x2028 && code <= 0x202f) || code === 0x205f || code === 0x2060;
}

/** A text without the space around it, in one pass however much of it there is. */
function strip(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

/** Words in a text; scripts written without spaces count one word for two characters. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inside) words++;
    inside = !space;
  }
  const wide = text.length > words * 12 ? (text.match(WIDE)?.length ?? 0) : 0;
  return words + Math.floor(wide / 2);
}

/** Whether a sentence ends where the line does. */
export function endsSentence(text: string): boolean {
  return TERMINAL.test(text) && !(text.length < 140 && ABBREVIATED.test(text));
}

/** Whether a short line is a date and little else ("Saturday, January 12, 2019", "*2019-03-05*"). */
export function isDateLine(text: string): boolean {
  if (text.length > 60) return false;
  const found = DATE.exec(text);
  return found !== null && text.length - found[0].length <= 24;
}

function kindOf(text: string, words: number): LineKind {
  if (RULE.test(text)) return "rule";
  if (COUNT.test(text)) return "count";
  if (URL_ONLY.test(text)) return "url";
  if (isDateLine(text)) return "date";
  if (words <= 12 && BYLINE.test(text)) return "byline";
  if (words <= 14 && LABEL.test(text) && !endsSentence(text)) return "label";
  if (LIST.test(text)) return "list";
  if (words <= 30 && !endsSentence(text)) return "bare";
  return "prose";
}

/** The lines of a document that hold text, in order. */
export function readLines(lines: readonly string[]): Line[] {
  const out: Line[] = [];
  let blanks = 0;
  for (let i = 0; i < lines.length; i++) {
    const raw = lines[i] ?? "";
    const text = strip(raw);
    if (text === "") {
      blanks++;
      continue;
    }
    const words = countWords(text);
    out.push({ number: i + 1, text, blankBefore: blanks, indent: raw.indexOf(text), words, kind: kindOf(text, words) });
    blanks = 0;
  }
  return out;
}
