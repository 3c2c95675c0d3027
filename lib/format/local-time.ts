const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Moments as their reader would say them; `at` and `now` in ms since 1970. */
export type LocalTimes = {
  /** "now", "14 min ago", "3 hr ago", "yesterday, 09:30", then the date. */
  near: (at: number, now: number) => string;
  /** The whole moment with its zone, for the title of a shortened one. */
  exact: (at: number) => string;
};

/**
 * Times in a language and zone, by default the machine's. Runs in the browser: the HTML carries the absolute time in UTC.
 * @param locale BCP 47
 */
export function localTimes(locale: string, timeZone?: string): LocalTimes {
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  const whole = new Intl.DateTimeFormat(locale, {
    weekday: "long", day: "numeric", month: "long", year: "numeric",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short", timeZone,
  });
  const back = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  const key = new Intl.DateTimeFormat("en-CA", { timeZone });
  const isDayBefore = (at: number, now: number) => Date.parse(key.format(at)) === Date.parse(key.format(now)) - DAY;
  return {
    near: (at, now) => {
      const ago = now - at;
      if (ago >= 0 && ago < MINUTE) return back.format(0, "second");
      if (ago >= 0 && ago < HOUR) return back.format(-Math.floor(ago / MINUTE), "minute");
      if (ago >= 0 && ago < 12 * HOUR) return back.format(-Math.floor(ago / HOUR), "hour");
      return `${isDayBefore(at, now) ? back.format(-1, "day") : day.format(at)}, ${clock.format(at)}`;
    },
    exact: (at) => whole.format(at),
  };
}
