import type { Precision } from "@/lib/closed-lists";
import type { ReadDate } from "./documents/types";

/**
 * A read date as an instant: the first of its day, month or year in UTC, or the instant itself.
 * @returns null for what is unknown or no date
 */
export function instantOf(date: ReadDate): Date | null {
  return date.value === null || date.precision === "unknown" ? null : parseInstant(date.value);
}

/** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an ISO time (UTC where it names no zone) as an instant, or null. */
export function parseInstant(value: string): Date | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(value.trim());
  if (!parts) return null;
  const [, year = "", month = "01", day = "01", hour = "00", minute = "00", second = "00", zone = "Z"] = parts;
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`);
  return Number.isNaN(instant.getTime()) || !isRealDay(Number(year), Number(month), Number(day)) ? null : instant;
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The place of an article in every list: publication where it is known and not in the future, else arrival. */
export function sortInstant(published: Date | null, arrived: Date): Date {
  return published !== null && published.getTime() <= arrived.getTime() ? published : arrived;
}

/** A stated precision, or unknown when the value could not be read as a date. */
export function precisionOf(date: ReadDate): Precision {
  return instantOf(date) === null ? "unknown" : date.precision;
}
