import type { ReadDate } from "@/lib/ingest/documents/types";

/** A civil date, of which the year may be all that is known. Months and days count from 1. */
export type CivilDate = { year: number; month?: number; day?: number };

/** A date that was never found. */
export const UNKNOWN_DATE: ReadDate = { value: null, precision: "unknown", evidence: "the text gives no date" };

const DAY_MS = 86_400_000;
const WEEKDAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The English name of a weekday, 0 being Sunday. */
export function weekdayName(weekday: number): string {
  return WEEKDAY_NAMES[weekday] ?? "";
}

/** Whether this day is in the calendar at all (no 31 April), between 1500 and 2199. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1500 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Weekday of a day, 0 being Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The day `count` days later (earlier when negative). */
export function addDays(date: Required<CivilDate>, count: number): Required<CivilDate> {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day) + count * DAY_MS);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Required<CivilDate>, to: Required<CivilDate>): number {
  return Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / DAY_MS);
}

/** Whether year, month and day are all known. */
export function isDay(date: CivilDate): date is Required<CivilDate> {
  return date.month !== undefined && date.day !== undefined;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, by what is known. */
export function formatCivil(date: CivilDate): string {
  const parts = [String(date.year).padStart(4, "0")];
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, "0"));
  if (date.month !== undefined && date.day !== undefined) parts.push(String(date.day).padStart(2, "0"));
  return parts.join("-");
}

/** A found date with the words that show it; the precision follows from what is known. */
export function found(date: CivilDate, evidence: string): ReadDate {
  const precision = isDay(date) ? "day" : date.month !== undefined ? "month" : "year";
  return { value: formatCivil(date), precision, evidence };
}

/** The civil date that a read date holds, or null when unknown. */
export function civilOf(date: ReadDate): CivilDate | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date.value ?? "");
  if (!match) return null;
  const civil: CivilDate = { year: Number(match[1]) };
  if (match[2]) civil.month = Number(match[2]);
  if (match[3]) civil.day = Number(match[3]);
  return civil;
}
