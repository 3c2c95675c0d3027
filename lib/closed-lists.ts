/** Who pays for or controls a source. A property of the source, never of one article. */
export const CONTROLS = [
  "independent", "state", "public-service", "party", "company", "wire", "trade", "community", "unknown",
] as const;
export type Control = (typeof CONTROLS)[number];

/** What kind of piece an article is. A finding about the article, never about its source. */
export const KINDS = [
  "report", "analysis", "opinion", "editorial", "interview", "press-release", "sponsored",
  "wire-copy", "live-blog", "review", "satire", "correction",
] as const;
export type Kind = (typeof KINDS)[number];

/** The topics every paper starts with, in the order of the section bar; a site may add its own. */
export const TOPICS = [
  "world", "politics", "business", "markets", "technology", "science",
  "climate", "health", "society", "culture", "sport", "crime",
] as const;
export type Topic = (typeof TOPICS)[number];

/** How exactly a date is known. */
export const PRECISIONS = ["minute", "day", "month", "year", "unknown"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Whether pages are fetched for the text of a source's articles: where its feed gives only a summary, always, or never. */
export const FULL_TEXTS = ["automatic", "always", "never"] as const;
export type FullText = (typeof FULL_TEXTS)[number];
