import type { ReadDate } from "@/lib/ingest/documents/types";
import { addDays, daysBetween, formatCivil, found, isDay, weekdayName, weekdayOf } from "./calendar";
import type { CivilDate } from "./calendar";
import { completeYear, toCivil } from "./head";
import { ENGLISH_WEEKDAY_FULL, weekdayNumber } from "./names";
import type { Clues } from "./resolve";
import type { DateMention } from "./scan";

/** How many paragraphs of a news piece can be about the day itself; below them is background. */
const LEAD_LINES = 3;

/** A lead that tells its day by a word like these does not also mean the old date it explains itself with. */
const NEAR_DAY = new RegExp(`\\b(?:today|yesterday|tonight|last night|${ENGLISH_WEEKDAY_FULL})\\b`, "i");

const DAY_WORD: [RegExp, number][] = [
  [/\b(?:today|this (?:morning|afternoon|evening)|tonight|heute|aujourd[’']hui|hoy|oggi|hoje)\b[\s,(（[]*$/iu, 0],
  [/(?:今天|今日)[（(，,\s]*$/u, 0],
  [/\b(?:yesterday|last night|gestern|hier|ayer)\b[\s,(（[]*$/iu, 1],
  [/(?:昨天|昨日)[（(，,\s]*$/u, 1],
  [/\b(?:tomorrow|morgen|demain|mañana)\b[\s,(（[]*$/iu, -1],
];

/** "today (May 11)", "yesterday, June 12, 2024": a day word beside a written date. */
export function dateFromToday({ article, mentions, address, year }: Clues): ReadDate | null {
  for (const [row, line] of article.body.entries()) {
    for (const mention of mentions[row] ?? []) {
      const shift = DAY_WORD.find(([words]) => words.test(line.slice(Math.max(0, mention.index - 24), mention.index)))?.[1];
      if (shift === undefined) continue;
      const named = address && mention.year === null && sameDay(mention, address.date) ? address.date : completeYear(mention, year ?? address?.date.year ?? null);
      if (!named) continue;
      const settled = mention.year === null ? (named === address?.date ? `; ${address.evidence}, which agrees` : `; the text's latest year is ${named.year}`) : "";
      const dayWord = line.slice(Math.max(0, mention.index - 24), mention.index).replace(/[\s,(（]+$/, "").split(/\s/).at(-1) ?? "";
      return found(addDays(named, shift), `the text says “${dayWord}” beside ${mention.text}${settled}`);
    }
  }
  return null;
}

function sameDay(mention: DateMention, date: Required<CivilDate>): boolean {
  return mention.month === date.month && mention.day !== null && Math.abs(mention.day - date.day) <= 1;
}

const ANNIVERSARY = new RegExp(
  `\\b(?<when>${ENGLISH_WEEKDAY_FULL}|today|yesterday)\\b[^.]{0,40}?\\b(?:marks?|marked|is|was|celebrat\\w+)\\b[^.]{0,20}?\\bthe (?<count>\\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\\b`, "i");

/** "Friday marks the 75th anniversary of ..." beside the day it happened, whose weekday must then agree. */
export function dateFromAnniversary({ article, mentions }: Clues): ReadDate | null {
  for (const [row, line] of article.body.entries()) {
    const match = ANNIVERSARY.exec(line);
    if (!match?.groups) continue;
    const count = Number(match.groups.count);
    const weekday = weekdayNumber(match.groups.when ?? "");
    for (const mention of [...(mentions[row] ?? []), ...(mentions[row + 1] ?? [])]) {
      const origin = toCivil(mention);
      if (!origin || !isDay(origin)) continue;
      const held = { ...origin, year: origin.year + count };
      if (weekday !== null && weekdayOf(held.year, held.month, held.day) !== weekday) continue;
      const day = match.groups.when?.toLowerCase() === "yesterday" ? addDays(held, 1) : held;
      const agreeing = weekday === null ? "" : `, a ${weekdayName(weekday)} as the text says`;
      return found(day, `the ${count}th anniversary of ${mention.text} is ${formatCivil(held)}${agreeing}`);
    }
  }
  return null;
}

const REPORTING = /\b(?:announced|reported|said|stated|published|released|issued|ruled|signed|unveiled|launched|told|confirmed|declared|revealed|approved|voted|died|killed|arrested|opened|met|dated)\b/i;

/**
 * A full date in the lead, beside a verb of news, that no later date of the piece contradicts.
 * "On Tuesday, June 10" has its year from the weekday and the years that the text names.
 */
export function dateFromReport({ article, mentions, year }: Clues): ReadDate | null {
  let latest: { date: Required<CivilDate>; words: string } | null = null;
  const tellsDay = NEAR_DAY.test(article.body.slice(0, LEAD_LINES).join(" "));
  for (const [row, line] of article.body.slice(0, LEAD_LINES).entries()) {
    for (const mention of mentions[row] ?? []) {
      const civil = mention.year !== null ? toCivil(mention) : mention.weekday !== null ? completeYear(mention, year) : null;
      if (!civil || !isDay(civil) || !isNews(line, mention)) continue;
      if (tellsDay && mention.weekday === null) continue;
      if (!latest || daysBetween(latest.date, civil) > 0) latest = { date: civil, words: mention.text };
    }
  }
  if (!latest || (year !== null && latest.date.year < year)) return null;
  return found(latest.date, `the lead reports what happened on ${latest.words}, the latest day it names`);
}

function isNews(line: string, mention: DateMention): boolean {
  const near = line.slice(Math.max(0, mention.index - 90), mention.index);
  const before = near.slice(Math.max(near.lastIndexOf(". "), near.lastIndexOf("("), 0));
  const after = line.slice(mention.end, mention.end + 60);
  if (/\b(?:by|until|before|since|from|after|born|effective|deadline|scheduled for|expected|will|would|to be)\s+(?:on\s+)?$/i.test(before)) return false;
  return REPORTING.test(before) || (/\bon\s+$/i.test(before) && REPORTING.test(after));
}

const EVENT_VERB = "won|kicked off|opened|began|started|closed|concluded|ended|hosted|unveiled|released|launched|published|issued";
const YEAR_STATEMENTS: RegExp[] = [
  /(?<![\d/-])(?<year>20\d{2}) marks\b/,
  new RegExp(`\\b(?:${EVENT_VERB}) (?:the|its|their|his|her|this) (?<year>20\\d{2})\\b`),
  /\b(?:so far|earlier|later) (?:in|this year,) (?<year>20\d{2})\b/,
];

/** Phrases that speak of a year as the present: "2025 marks 50 years". "As of June 2025" is none: figures are often months old. */
export function dateFromYearStatement({ article, year }: Clues): ReadDate | null {
  for (const line of article.body) {
    for (const statement of YEAR_STATEMENTS) {
      const match = statement.exec(line);
      const named = Number(match?.groups?.year ?? NaN);
      if (match && named === year) return found({ year: named }, `the text speaks of ${named} as the present: “${match[0]}”`);
    }
  }
  return null;
}
