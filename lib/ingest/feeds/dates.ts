import { isRealDay } from "../dates/calendar";
import { monthIn } from "../dates/month-in";
import { asciiDigits } from "../dates/scan";
import { zoneMinutes } from "./zones";

type Clock = { hour: number; minute: number; second: number; milli: number; offset: number };
type Day = { year: number; month: number; day: number };

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, milli: 0, offset: 0 };
/** Far longer than any date; what is longer is a text. */
const LONGEST = 120;

/**
 * An instant as a feed states it: the forms of RFC 822 and 2822, ISO 8601 and W3C dates, `asctime`,
 * database and epoch stamps, month names of any language. A time without a zone is taken as UTC, a
 * date without a time as its first moment.
 * @param lang the feed's language, which settles words and the order of day and month where they are open
 * @returns ISO 8601 in UTC with milliseconds, or null for what is no date
 */
export function feedInstant(written: string, lang: string | null = null): string | null {
  const text = asciiDigits(written).normalize("NFC").replace(/[\u200e\u200f\u202a-\u202e]/g, "").replace(/\s+/gu, " ").trim();
  if (text === "" || text.length > LONGEST || !/\d/.test(text)) return null;
  return mail(text) ?? stamp(text) ?? iso(text) ?? loose(text, lang);
}

const MAIL = /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (?=\d{2}:\d{2}(?::\d{2})? (?:GMT|UTC?|Z|[+-]\d{4})$)/;
const MAIL_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** RFC 2822 as it is meant, which most feeds write: it needs none of the guesses of the others. */
function mail(text: string): string | null {
  const [whole, day, month = "", year] = MAIL.exec(text) ?? [];
  return whole === undefined ? null : join({ year: fullYear(year ?? ""), month: MAIL_MONTHS.indexOf(month) / 3 + 1, day: Number(day) }, text.slice(whole.length));
}

/** Seconds or milliseconds since 1970, from 1990 on. */
function stamp(text: string): string | null {
  if (!/^\d{9,10}(\.\d+)?$|^\d{12,13}$/.test(text)) return null;
  const milliseconds = text.length >= 12 && !text.includes(".") ? Number(text) : Math.floor(Number(text) * 1000);
  return milliseconds < Date.UTC(1990, 0) ? null : new Date(milliseconds).toISOString();
}

const ISO_DAY = /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-(\d)(?=$|[-T ])(?:-(\d{1,2}))?|-?(\d{3}))?(?=$|[T\s,])/;
const SHORT_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|\D)/;

/** ISO 8601 and what means to be it: year first. */
function iso(text: string): string | null {
  const short = SHORT_DAY.exec(text);
  if (short) return join({ year: Number(short[1]), month: Number(short[2]), day: Number(short[3]) }, text.slice(short[0].length));
  const compact = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?$/.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second = "00", zone = "Z"] = compact;
    return join({ year: Number(year), month: Number(month), day: Number(day) }, `${hour}:${minute}:${second}${zone}`);
  }
  const found = ISO_DAY.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const rest = text.slice(found[0].length);
  if (found[6]) {
    const date = new Date(Date.UTC(year, 0, Number(found[6])));
    return join({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }, rest);
  }
  const day = { year, month: Number(found[2] ?? found[4] ?? 1), day: Number(found[3] ?? found[5] ?? 1) };
  // A year alone with words behind it is some other form.
  return found[0].length === 4 && rest.trim() !== "" ? null : join(day, rest);
}

/** Any other form: its parts wherever they stand. */
function loose(text: string, lang: string | null): string | null {
  const time = clockIn(text);
  const rest = time ? `${text.slice(0, time.at)} ${time.after}` : text;
  const day = namedDay(rest, lang) ?? eastAsianDay(rest) ?? numericDay(rest, lang, time?.marked ?? false);
  return day ? join(day, time ? text.slice(time.at) : "") : null;
}

type FoundClock = { clock: Clock; at: number; after: string; marked: boolean };

const HALF = "a\\.?m\\.?|p\\.?m\\.?|오전|오후|上午|下午|午前|午後|ص|م|π\\.?μ\\.?|μ\\.?μ\\.?|SA|CH";
const BEFORE_HALF = new RegExp(`(${HALF})\\s*(?=\\d{1,2}[:시時时])`, "iu");
const TIME = /(?<!\d)(\d{1,2})(?:[:：hH]|시\s*|時|时|点)(\d{1,2})(?:(?:[:：.]|분\s*|分)(\d{1,2})(?:[.,:](\d{1,9}))?)?(?:초|秒)?/u;
const AFTER = new RegExp(`^\\s*(${HALF})(?![\\p{L}])`, "iu");

/** The time of day in a text, with the zone behind it. */
function clockIn(text: string): FoundClock | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const before = BEFORE_HALF.exec(text);
  let after = text.slice(found.index + found[0].length);
  const half = AFTER.exec(after);
  if (half) after = after.slice(half[0].length);
  const word = half?.[1] ?? before?.[1] ?? "";
  let hour = Number(found[1]);
  const late = /^(p|오후|下午|午後|م|μ\.?μ|CH)/iu.test(word);
  if (late && hour < 12) hour += 12;
  if (word !== "" && !late && hour === 12) hour = 0;
  const [minute, second, milli] = [Number(found[2]), Number(found[3] ?? 0), Number((found[4] ?? "0").padEnd(3, "0").slice(0, 3))];
  // 24:00 and leap seconds exist; 25:00 does not.
  if (hour > 24 || minute > 59 || second > 61 || (hour === 24 && minute + second > 0)) return null;
  const zone = zoneMinutes(after);
  return { clock: { hour, minute, second: Math.min(second, 59), milli, offset: zone?.minutes ?? 0 }, at: before?.index ?? found.index, after: zone ? after.slice(zone.length) : after, marked: word !== "" };
}

/** A day with the name of its month, in whatever order. */
function namedDay(text: string, lang: string | null): Day | null {
  const month = monthIn(text, lang);
  if (!month) return null;
  const [before, after] = [text.slice(0, month.at), text.slice(month.at + month.length)];
  const numbers = (part: string) => [...part.matchAll(/(?<![\d:])'?(\d{1,4})(?!\d|:\d)/g)].map((each) => each[1] ?? "");
  const all = [...numbers(before).slice(-2), ...numbers(after).slice(0, 2)];
  const near = [numbers(before).at(-1), numbers(after)[0], numbers(after)[1]].filter((each) => each !== undefined);
  const year = all.find((each) => each.length >= 3) ?? (near.length >= 2 ? near.at(-1) : undefined);
  const rest = [...all];
  if (year !== undefined) rest.splice(rest.lastIndexOf(year), 1);
  const day = rest.find((each) => each.length <= 2 && Number(each) >= 1 && Number(each) <= 31);
  return year === undefined ? null : { year: fullYear(year), month: month.month, day: day === undefined ? 1 : Number(day) };
}

function eastAsianDay(text: string): Day | null {
  const found = /(\d{2,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?/u.exec(text);
  return found ? { year: fullYear(found[1] ?? ""), month: Number(found[2]), day: Number(found[3] ?? 1) } : null;
}

/** Lands that write the month first. */
const MONTH_FIRST = /^(en(-(us|ph|ca))?|fil|tl)$/i;

/** 23/11/2025, 11/23/2025, 23.11.25: where both fit, dots and dashes say day first, a clock of twelve hours or the language month first. */
function numericDay(text: string, lang: string | null, halves: boolean): Day | null {
  const found = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!found) return null;
  const [a, b, year] = [Number(found[1]), Number(found[3]), fullYear(found[4] ?? "")];
  if (a > 12 || b > 12) return a > 12 ? { year, month: b, day: a } : { year, month: a, day: b };
  const monthFirst = found[2] === "/" && (lang === null ? halves : MONTH_FIRST.test(lang));
  return monthFirst ? { year, month: a, day: b } : { year, month: b, day: a };
}

/** Two digits are of the hundred years that RFC 2822 (4.3) says; the Buddhist era is 543 years ahead. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length <= 2) return year < 50 ? 2000 + year : 1900 + year;
  if (digits.length === 3) return 1900 + year;
  return year >= 2440 && year <= 2660 ? year - 543 : year;
}

/** A day and what follows it, in which a time may stand. */
function join(day: Day, rest: string): string | null {
  if (!isRealDay(day.year, day.month, day.day)) return null;
  const { clock } = clockIn(rest) ?? { clock: bareHour(rest) };
  const time = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute, clock.second, clock.milli) - clock.offset * 60_000;
  return new Date(time).toISOString();
}

/** `T10` and `T101455Z`. */
function bareHour(rest: string): Clock {
  const found = /^T(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,]\d+)?)?)?(?=$|\D)/i.exec(rest);
  if (!found || Number(found[1]) > 24) return MIDNIGHT;
  return { hour: Number(found[1]), minute: Number(found[2] ?? 0), second: Number(found[3] ?? 0), milli: 0, offset: zoneMinutes(rest.slice(found[0].length))?.minutes ?? 0 };
}
