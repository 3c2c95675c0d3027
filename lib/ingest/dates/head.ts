import type { ReadDate } from "@/lib/ingest/documents/types";
import { found, isDay, weekdayOf } from "./calendar";
import type { CivilDate } from "./calendar";
import type { Clues } from "./resolve";
import { scanDates } from "./scan";
import type { DateMention, NumericOrder } from "./scan";

const LABEL = /^(?:published|posted|updated|last updated|first published|date|datum|date de publication|publié|publicado|veröffentlicht|fecha|发布时间|时间|日期|发表于|تاريخ)\b\s*(?:on|am|le|el)?\s*[:：]?\s*/iu;

/** Words that may stand beside the date on a line that says when a piece appeared. */
const FILLER = /\b(?:published|posted|updated|last|modified|first|on|at|by|date|datum|am|le|el|um|uhr|gmt|utc|est|edt|et|pst|pdt|bst|cet|a\.?m\.?|p\.?m\.?|min(?:ute)?s? read|words?|load-date|edition|final|late|early|section|pg|page|\d{1,2}[:.h]\d{2}(?::\d{2})?|\d+\s?w)\b/giu;

/**
 * The date that a line gives, when giving a date is all the line does: "Sunday, February 17, 2019",
 * "Published: 11 May 2025, 10:30 GMT", "*2019-02-17*", "Wikinews, 2019-09-17, 308w.". Null otherwise.
 */
export function dateOfLine(line: string, order: NumericOrder = null): { date: CivilDate; text: string } | null {
  const text = line.trim();
  if (text.length === 0 || text.length > 120) return null;
  const mentions = scanDates(text, order);
  const mention = mentions.find(isComplete);
  if (!mention) return null;
  const civil = toCivil(mention);
  if (!civil) return null;
  const rest = (text.slice(0, mention.index) + " " + text.slice(mention.end))
    .replace(LABEL, " ").replace(FILLER, " ").replace(/[\d:.,;|/*_()[\]–—·•#>-]+/g, " ").replace(/\s+/g, " ").trim();
  const allowance = LABEL.test(text) ? 60 : 36;
  const sentence = /[.!?]["”’)]?$/.test(text) && rest.split(" ").length > 3;
  const words = rest === "" ? 0 : rest.split(" ").length;
  if (rest.length > allowance || sentence || words > 5 || /\b(?:is|was|are|were|has|have|will|said|in|to|the|of)\b/.test(rest)) return null;
  return { date: civil, text: mention.text };
}

/** A line beside the title that gives the date, or a labelled one above it. */
export function dateFromHead({ article, order }: Clues): ReadDate | null {
  // Nearest first: higher up may stand the end of the article before. A load date is the archive's.
  const above = article.head.slice(-12).filter((line) => !/^load-date/i.test(line)).toReversed();
  const lines = [...above, ...article.body.slice(0, 3)];
  let best: { date: CivilDate; text: string } | null = null;
  for (const line of lines) {
    const dated = dateOfLine(line, order);
    if (!dated) continue;
    // A line that says when it was published outweighs one that says when it was changed.
    if (!best || (isDay(dated.date) && !isDay(best.date)) || /^(?:first )?(?:published|posted)/i.test(line.trim())) best = dated;
  }
  return best ? found(best.date, `a line of its own says ${best.text}`) : null;
}

/** "BEIJING, Jan. 21, 2025 (Xinhua) --" and its like; the year may come from the text. */
export function dateFromDateline({ article, order, year }: Clues): ReadDate | null {
  for (const line of article.body.slice(0, 2)) {
    const start = /^[\p{Lu}][\p{L}\s.,'’-]{1,40}?,\s*(?=[\p{L}\d])[^()–—]{3,30}(?:\([^)]{2,40}\)\s*)?(?:--|[–—-])\s/u.exec(line);
    if (!start) continue;
    const mention = scanDates(start[0], order)[0];
    if (!mention || mention.month === null || mention.day === null) continue;
    const civil = completeYear(mention, year);
    if (civil) return found(civil, `the dateline says ${mention.text}${mention.year ? "" : `, and the text speaks of ${civil.year}`}`);
  }
  return null;
}

function isComplete(mention: DateMention): boolean {
  return mention.year !== null && mention.month !== null;
}

/** A mention as a civil date when its year is there. */
export function toCivil(mention: DateMention): CivilDate | null {
  if (mention.year === null || mention.month === null) return null;
  return mention.day === null ? { year: mention.year, month: mention.month } : { year: mention.year, month: mention.month, day: mention.day };
}

/**
 * A day and month with their year: written, or the text's latest year where the weekday, if the
 * text gives one, agrees; with a weekday the year after is tried too. Null when nothing settles it.
 */
export function completeYear(mention: DateMention, year: number | null): Required<CivilDate> | null {
  if (mention.month === null || mention.day === null) return null;
  const { month, day } = mention;
  if (mention.year !== null) return { year: mention.year, month, day };
  if (year === null) return null;
  if (mention.weekday === null) return { year, month, day };
  const agreeing = [year, year + 1].filter((each) => weekdayOf(each, month, day) === mention.weekday);
  return agreeing.length === 1 && agreeing[0] !== undefined ? { year: agreeing[0], month, day } : null;
}
