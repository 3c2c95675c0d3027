const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A moment as its reader would say it, in the zone of the machine: "just now", "14 min ago", "3 h ago",
 * "yesterday, 09:30", then the date. Runs in the browser; the HTML carries the absolute time in UTC.
 * @param at and now in ms since 1970
 * @param locale BCP 47
 */
export function localTime(at: number, now: number, locale: string, timeZone?: string): string {
  const ago = now - at;
  if (ago >= 0 && ago < MINUTE) return "just now";
  if (ago >= 0 && ago < HOUR) return `${Math.floor(ago / MINUTE)} min ago`;
  if (ago >= 0 && ago < 12 * HOUR) return `${Math.floor(ago / HOUR)} h ago`;
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(at);
  if (isDayBefore(at, now, timeZone)) return `yesterday, ${clock}`;
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone }).format(at);
  return `${day}, ${clock}`;
}

/** The whole moment with its zone, for the title of a shortened one. */
export function exactLocalTime(at: number, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long", day: "numeric", month: "long", year: "numeric",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short", timeZone,
  }).format(at);
}

function isDayBefore(at: number, now: number, timeZone?: string): boolean {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone });
  const today = Date.parse(day.format(now));
  return Date.parse(day.format(at)) === today - 24 * HOUR;
}
