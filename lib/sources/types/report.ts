import type { Kind } from "@/lib/closed-lists";

/** What a source's report counts: the articles of this many days up to its last, at least the newest so many, at most so many. */
export const REPORT_DAYS = 84;
export const REPORT_LEAST = 100;
export const REPORT_ARTICLES = 20_000;

/** A source with how many articles. */
export type Share = { slug: string; name: string; articles: number };

/**
 * What the worker counts of a source's visible articles. Times are ISO 8601 in UTC; hours and days of the week
 * are UTC's, the first day of the week is Monday.
 */
export type SourceFigures = {
  /** When the first and the last of them appeared; null where there is none. */
  since: string | null;
  lastAt: string | null;
  articles: number;
  /** Of articles whose minute is known, by the hour in which they appeared; of those whose day is, by the day of the week. */
  hours: number[];
  weekdays: number[];
  /** Seconds between an article and the next, at the median; null for fewer than three. */
  gapSeconds: number | null;
  kinds: { kind: Kind; articles: number }[];
  /** Main topics, the commonest first, at most twelve. */
  topics: Share[];
  languages: { lang: string; articles: number }[];
  /** Articles that print a piece which another source had first, and whose pieces they are, the most first. */
  reprints: number;
  printsOf: Share[];
  /** Articles that other sources printed later, and who did. */
  reprinted: number;
  printedBy: Share[];
  /** Articles whose text, and whose headline, the source changed after they appeared. */
  textChanges: number;
  headlineChanges: number;
  /** Articles that put others right, and articles of which this paper put something right. */
  corrections: number;
  correctedHere: number;
  feeds: FeedsHealth;
};

/** How a source's feeds are doing. `failing`: their last look failed; `silent`: nothing new for a month. */
export type FeedsHealth = {
  feeds: number;
  paused: number;
  failing: number;
  silent: number;
  /** The last look that brought an answer, and the last that brought something new, to the day (YYYY-MM-DD). */
  lastAnswer: string | null;
  lastNew: string | null;
};

/** What a source's page reports. `countedAt`: ISO 8601. */
export type SourceReport = { figures: SourceFigures; countedAt: string };
