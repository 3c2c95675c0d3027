import type { Precision } from "@/lib/closed-lists";
import { LANGUAGES, type InterfaceLanguage } from "./languages";
import type { Messages } from "./messages/en";

/** What `Intl` writes in a language: dates, numbers, and the names of countries and languages. */
export type Formats = {
  /**
   * A moment in words and in UTC, no more exactly than it is known: "10 June 2025, 14:05 UTC", "10 June 2025",
   * "June 2025", "2025" or "date unknown".
   * @param iso ISO 8601, or null when unknown
   */
  date: (iso: string | null, precision: Precision) => string;
  /** A day as a dateline of the paper has it: "Tuesday 10 June 2025", in UTC. */
  editionDay: (iso: string) => string;
  /** Which edition of the day a moment falls in, by the hour in UTC. */
  editionName: (iso: string) => string;
  /** A country's name for its ISO 3166 code; any other text is returned as it is. */
  country: (code: string) => string;
  /** A language's name for its BCP 47 tag, or null when it is undetermined or malformed. */
  language: (tag: string) => string | null;
};

/** Formats of a language. Making them costs milliseconds, so each is made once. */
export function formatsOf(lang: InterfaceLanguage, words: Messages["dates"]): Formats {
  const { formats } = LANGUAGES[lang];
  const regions = new Intl.DisplayNames([formats], { type: "region", fallback: "code" });
  const languages = new Intl.DisplayNames([formats], { type: "language", fallback: "code" });
  return {
    ...datesOf(formats, words),
    editionName: (iso) => {
      const hour = new Date(iso).getUTCHours();
      if (hour < 11) return words.morning;
      return hour < 17 ? words.midday : words.evening;
    },
    country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (regions.of(code.toUpperCase()) ?? code) : code),
    language: (tag) => (tag === "und" || !isLanguageTag(tag) ? null : (languages.of(tag) ?? null)),
  };
}

function datesOf(formats: string, words: Messages["dates"]): Pick<Formats, "date" | "editionDay"> {
  const inUtc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(formats, { ...options, timeZone: "UTC" });
  const day = inUtc({ day: "numeric", month: "long", year: "numeric" });
  const clock = inUtc({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const month = inUtc({ month: "long", year: "numeric" });
  const year = inUtc({ year: "numeric" });
  const weekday = inUtc({ weekday: "long" });
  return {
    date: (iso, precision) => {
      if (iso === null || precision === "unknown") return words.unknown;
      const at = new Date(iso);
      if (precision === "year") return year.format(at);
      if (precision === "month") return month.format(at);
      if (precision === "day") return day.format(at);
      return `${day.format(at)}, ${clock.format(at)} UTC`;
    },
    editionDay: (iso) => {
      const at = new Date(iso);
      return words.weekday(weekday.format(at), day.format(at));
    },
  };
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
