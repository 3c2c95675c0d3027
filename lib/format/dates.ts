import type { Precision } from "@/lib/closed-lists";

const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });

const DAY = inUtc({ day: "numeric", month: "long", year: "numeric" });
const CLOCK = inUtc({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const MONTH = inUtc({ month: "long", year: "numeric" });
const YEAR = inUtc({ year: "numeric" });
const WEEKDAY = inUtc({ weekday: "long" });

/**
 * A moment in words, no more exactly than it is known: "10 June 2025, 14:05 UTC", "10 June 2025",
 * "June 2025", "2025" or "date unknown".
 * @param iso ISO 8601, or null when unknown
 */
export function formatDate(iso: string | null, precision: Precision): string {
  if (iso === null || precision === "unknown") return "date unknown";
  const at = new Date(iso);
  if (precision === "year") return YEAR.format(at);
  if (precision === "month") return MONTH.format(at);
  if (precision === "day") return DAY.format(at);
  return `${DAY.format(at)}, ${CLOCK.format(at)} UTC`;
}

/** The same for the `datetime` attribute of `<time>`: as many parts as are known; null when none is. */
export function machineDate(iso: string | null, precision: Precision): string | null {
  if (iso === null || precision === "unknown") return null;
  const whole = new Date(iso).toISOString();
  const parts = { year: 4, month: 7, day: 10, minute: whole.length } as const;
  return whole.slice(0, parts[precision]);
}

/** A day as a dateline of the paper has it: "Tuesday 10 June 2025", in UTC. */
export function formatEditionDay(iso: string): string {
  const at = new Date(iso);
  return `${WEEKDAY.format(at)} ${DAY.format(at)}`;
}

/** The day of a moment in UTC, `YYYY-MM-DD`: what lists group by. */
export function dayKey(iso: string): string {
  return new Date(iso).toISOString().slice(0, 10);
}

/** Which edition of the day a moment falls in, by the hour in UTC. */
export function editionName(iso: string): string {
  const hour = new Date(iso).getUTCHours();
  if (hour < 11) return "Morning edition";
  return hour < 17 ? "Midday edition" : "Evening edition";
}
