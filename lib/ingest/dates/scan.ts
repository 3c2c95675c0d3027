import { isRealDay } from "./calendar";
import { ENGLISH_MONTH, ENGLISH_WEEKDAY, OTHER_MONTH, monthNumber, weekdayNumber } from "./names";

/** A date written out in a text. What it does not say is null; `index` and `end` are offsets into that text. */
export type DateMention = {
  index: number;
  end: number;
  text: string;
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
};

/** How a document writes numeric dates: day first, month first, or not settled. */
export type NumericOrder = "dmy" | "mdy" | null;

type Fields = Partial<Record<"year" | "month" | "day" | "weekday" | "monthName" | "a" | "b", string>>;

const EN_WEEKDAY = `(?:(?<weekday>${ENGLISH_WEEKDAY})\\.?,?\\s+(?:the\\s+)?)?`;
const NOT_NUMBER = "(?![\\d,.]*\\d)";

const PATTERNS: RegExp[] = [
  // ISO and the year-first forms of East Asia
  /(?<![\d/.-])(?<year>(?:1[5-9]|20|21)\d{2})(?<s>[-/.])(?<month>0?[1-9]|1[0-2])\k<s>(?<day>0?[1-9]|[12]\d|3[01])(?![\d/-])/g,
  /(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月(?:\s?(?<day>\d{1,2})\s?日)?/g,
  /(?<![\d年])(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/g,
  /(?<year>\d{4})년\s?(?<month>\d{1,2})월(?:\s?(?<day>\d{1,2})일)?/g,
  // Month 5, 2025 | 5 Month 2025 | Month 2025
  new RegExp(`${EN_WEEKDAY}\\b(?<monthName>${ENGLISH_MONTH})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:\\d)(?:,?\\s+(?<year>(?:1[5-9]|20|21)\\d{2})\\b)?${NOT_NUMBER}`, "g"),
  new RegExp(`${EN_WEEKDAY}\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<monthName>${ENGLISH_MONTH})\\b\\.?(?:,?\\s+(?<year>(?:1[5-9]|20|21)\\d{2})\\b)?`, "g"),
  new RegExp(`(?<!\\d(?:st|nd|rd|th)?\\s)\\b(?<monthName>${ENGLISH_MONTH})\\.?,?\\s+(?<year>(?:1[5-9]|20|21)\\d{2})\\b`, "g"),
  // 11. Mai 2025 | 11 mai 2025 | 11 de mayo de 2025 | 11 مايو 2025
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:\\.|er|º|\\.º)?\\s+(?:de\\s+)?(?<monthName>${OTHER_MONTH})(?![\\p{L}])(?:\\s+(?:de\\s+|del\\s+)?(?<year>(?:1[5-9]|20|21)\\d{2})(?!\\d))?`, "giu"),
  new RegExp(`(?<![\\p{L}]|\\d(?:\\.|er|º)?\\s(?:de\\s)?)(?<monthName>${OTHER_MONTH})\\s+(?:de\\s+|del\\s+)?(?<year>(?:1[5-9]|20|21)\\d{2})(?!\\d)`, "giu"),
  // 11/05/2025 and 11.05.2025: which is the month has to be settled elsewhere
  /(?<![\d/.-])(?<a>\d{1,2})(?<s>[/.-])(?<b>\d{1,2})\k<s>(?<year>(?:19|20|21)\d{2})(?![\d/-]|\.\d)/g,
];

/** Arabic-Indic and Persian digits as ASCII ones, one for one, so that offsets stay. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

/**
 * Every date that the text writes out, in order and without overlaps. A numeric date whose day
 * and month could be exchanged is left out unless `order` settles it.
 */
export function scanDates(text: string, order: NumericOrder = null): DateMention[] {
  if (!/[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/.test(text)) return [];
  const plain = asciiDigits(text);
  const mentions: DateMention[] = [];
  for (const pattern of PATTERNS) {
    for (const match of plain.matchAll(pattern)) {
      const mention = toMention(match, text, order);
      if (mention) mentions.push(mention);
    }
  }
  return withoutOverlaps(mentions);
}

/** The order that the unambiguous numeric dates of a document agree on, or null. */
export function numericOrder(lines: readonly string[]): NumericOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const line of lines) {
    for (const match of line.matchAll(/(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d{2}(?!\d)/g)) {
      const [a, b] = [Number(match[1]), Number(match[2])];
      if (a > 12 && b <= 12) dayFirst += 1;
      if (b > 12 && a <= 12) monthFirst += 1;
    }
  }
  if (dayFirst > 0 && monthFirst === 0) return "dmy";
  return monthFirst > 0 && dayFirst === 0 ? "mdy" : null;
}

function toMention(match: RegExpMatchArray, text: string, order: NumericOrder): DateMention | null {
  const fields = (match.groups ?? {}) as Fields & { s?: string };
  const index = match.index ?? 0;
  const end = index + match[0].length;
  const numeric = fields.a === undefined ? null : settleNumeric(Number(fields.a), Number(fields.b), fields.s === ".", order);
  if (fields.a !== undefined && !numeric) return null;
  const month = numeric?.month ?? (fields.monthName ? monthNumber(fields.monthName) : fields.month ? Number(fields.month) : null);
  const day = numeric?.day ?? (fields.day ? Number(fields.day) : null);
  const year = fields.year ? Number(fields.year) : null;
  if (month === null || month < 1 || month > 12) return null;
  if (day !== null && !isRealDay(year ?? 2000, month, day)) return null;
  return { index, end, text: text.slice(index, end), year, month, day, weekday: fields.weekday ? weekdayNumber(fields.weekday) : null };
}

function settleNumeric(a: number, b: number, dotted: boolean, order: NumericOrder): { day: number; month: number } | null {
  if (a > 12 && b <= 12) return { day: a, month: b };
  if (b > 12 && a <= 12) return { day: b, month: a };
  if (a === b) return { day: a, month: b };
  // Dates with dots are written day first wherever they are used.
  if (dotted || order === "dmy") return { day: a, month: b };
  return order === "mdy" ? { day: b, month: a } : null;
}

/** Keeps the longest of overlapping mentions: "June 9, 2025" over "June 9". */
function withoutOverlaps(mentions: DateMention[]): DateMention[] {
  mentions.sort((a, b) => a.index - b.index || b.end - a.end);
  const kept: DateMention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (!last || mention.index >= last.end) kept.push(mention);
    else if (mention.end - mention.index > last.end - last.index) kept[kept.length - 1] = mention;
  }
  return kept;
}
