import type { Wishes } from "@/lib/sources/types/wishes";

/** The family a feed is written in; `version` of the draft says which of its dialects. */
export type FeedFormat = "rss" | "rdf" | "atom" | "json";

/** An instant that a feed states: ISO 8601 in UTC, or null where `raw` (what the feed wrote) is no date. */
export type StatedInstant = { at: string | null; raw: string };

/** Somebody who wrote, as the feed names them; at least one of the three is there. Addresses are absolute http(s). */
export type FeedAuthor = { name: string | null; url: string | null; email: string | null };

/** What a publisher filed an entry under. `term` is the word itself, `label` how it is shown where that differs. */
export type FeedCategory = { term: string; label: string | null; scheme: string | null };

/** A picture that a feed names. Sizes are pixels, null where not stated. The address is absolute http(s). */
export type FeedImage = { url: string; alt: string | null; credit: string | null; width: number | null; height: number | null };

/** A chapter of a file, as its feed writes it: where it begins (seconds, or hours, minutes and seconds apart by colons) and its title. */
export type StatedChapter = { start: string; title: string };

/** A file that comes with an entry. `type` is a media type in lower case, `bytes` and `seconds` are whole numbers. */
export type Enclosure = {
  url: string; type: string | null; bytes: number | null; seconds: number | null; title: string | null;
  /** What the feed says besides of the one that is heard or seen first; addresses are absolute http(s). */
  chapters?: StatedChapter[]; chaptersUrl?: string; transcripts?: { url: string; type: string | null; lang: string | null }[];
};

/** The feed from which an aggregator took an entry (RSS `source`, Atom `source`). */
export type SourceFeed = { title: string | null; url: string | null };

/** A link of a feed or entry, in the order of the file. `rel` is in lower case where it is one of the registered words. */
export type FeedLink = { url: string; rel: string; type: string | null; lang: string | null; title: string | null; bytes: number | null };

/** One entry as its feed gives it: addresses absolute, titles as text, HTML not yet sanitised. */
export type EntryDraft = {
  /** What the feed calls the entry, as written (of Atom resolved against its base), or null. A feed may repeat one. */
  guid: string | null;
  /** The entry's page, absolute http(s), or null. */
  url: string | null;
  links: FeedLink[];
  /** Plain text on one line, or null where the feed gives none. */
  title: string | null;
  /** HTML of what is said of the entry, or null. Relative addresses in it are resolved against the feed's base. */
  summary: string | null;
  /** HTML of the entry itself, or null where the feed gives only a summary. Addresses as in `summary`. */
  content: string | null;
  authors: FeedAuthor[];
  published: StatedInstant | null;
  updated: StatedInstant | null;
  categories: FeedCategory[];
  /** The form that the feed says an entry has (`dc:type`, `yandex:genre`). */
  genres?: string[];
  enclosures: Enclosure[];
  image: FeedImage | null;
  /** BCP 47, the entry's own or its feed's, or null. */
  lang: string | null;
  commentsUrl: string | null;
  sourceFeed: SourceFeed | null;
};

/** Something that was skipped, repaired or cut. `entry` is the place in the file from 1, null for the feed itself. */
export type FeedProblem = { entry: number | null; words: string };

/** A feed read whole. Entries are in the order of the file. */
export type FeedDraft = {
  format: FeedFormat;
  /** As the feed's own root states it ("2.0", "1.1", ...), or null. */
  version: string | null;
  /** What the feed calls itself (Atom `id`), or null. */
  id: string | null;
  /** Plain text on one line, or null. So is `description`. */
  title: string | null;
  description: string | null;
  published: StatedInstant | null;
  updated: StatedInstant | null;
  links: FeedLink[];
  /** The site that the feed belongs to, absolute http(s), or null. */
  siteUrl: string | null;
  /** The address that the feed gives for itself, or null. */
  selfUrl: string | null;
  /** Where the feed itself says that it has moved to (`itunes:new-feed-url`), or null. */
  movedTo: string | null;
  /** WebSub hubs, absolute http(s). */
  hubs: string[];
  /** BCP 47, or null. */
  lang: string | null;
  /** Minutes between looks that the publisher asks for (RSS `ttl`, `sy:updatePeriod` over `sy:updateFrequency`), or null. */
  updateMinutes: number | null;
  /** Hours of the day (UTC, 0 to 23) and days (0 Sunday to 6 Saturday) on which the publisher asks not to be polled. */
  skipHours: number[];
  skipDays: number[];
  image: FeedImage | null;
  /** What its publisher wishes of whoever shows its entries. */
  wishes: Wishes;
  /** True where the feed says that it is finished and changes no more (`itunes:complete`). */
  complete: boolean;
  authors: FeedAuthor[];
  categories: FeedCategory[];
  /** The character encoding that the bytes were read in. */
  encoding: string;
  entries: EntryDraft[];
  problems: FeedProblem[];
};

/** What is known of bytes besides themselves: where they came from and what the server called them. */
export type FeedOrigin = { url: string; contentType: string | null };
