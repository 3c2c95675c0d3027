import type { Enclosure, Picture } from "@/lib/articles/types";
import type { Kind, Precision } from "@/lib/closed-lists";
import type { ReadDate } from "@/lib/ingest/documents/types";
import type { Evidence, Mark } from "@/lib/understand/kinds/types";

/** What a document's bytes turned out to be. */
export type Format = "text" | "markdown" | "html";

/** Who says so: a rule of ours, the source itself, or the edition that the document belongs to. */
export type FindingOrigin = "rule" | "source" | "edition";

/** A value and why it was given. */
export type Reasoned<T extends string = string> = { value: T; reason: string; origin: FindingOrigin };

/** One article as its format's reader gives it: body not yet sanitised, nothing looked up. Lines are 1-based, inclusive. */
export type ArticleDraft = {
  firstLine: number | null;
  lastLine: number | null;
  guid: string | null;
  canonicalUrl: string | null;
  /** Slug or name of the outlet, where the document itself names it as a field. */
  source: string | null;
  title: string;
  titleDerived: boolean;
  standfirst: string | null;
  byline: string | null;
  dateline: string | null;
  lang: string | null;
  published: ReadDate;
  updated: string | null;
  originalUrl: string | null;
  quotedOutlet: string | null;
  disclaimer: string | null;
  sponsor: string | null;
  facts: string[];
  /** What its document states; where none does it is found. */
  kind: Reasoned<Kind> | null;
  /** What its source's markup says of the kind of piece, feed before page. */
  marks?: readonly Mark[];
  topics: Reasoned[];
  /** What it is about where neither that nor its words say it: the topic of its feed. */
  feedTopic?: string | null;
  storyKey: string | null;
  image: Picture | null;
  /** Files that come with it; only feeds name any. */
  enclosures?: Enclosure[];
  html: string;
};

export type Repair = { line: number; before: string; after: string; reason: string };

/** A document read whole, before anything of it is stored. */
export type DocumentDraft = {
  format: Format;
  articles: ArticleDraft[];
  furniture: number[];
  repairs: Repair[];
  page: number | null;
};

/** A decoded document and what is known of its bytes. `checksum` is SHA-256 in hex. */
export type IncomingDocument = {
  name: string;
  bytes: number;
  checksum: string;
  encoding: string;
  text: string;
  lines: number;
};

export type FindingRow = { field: string; value: string; reason: string; score: number | null; origin: FindingOrigin; evidence?: Evidence[] };

/** An article ready to be stored: sanitised, identified, with every finding's reason. Times are instants. */
export type PreparedArticle = {
  firstLine: number | null;
  lastLine: number | null;
  guid: string | null;
  identity: string;
  /** The whole identity ladder, `identity` first. */
  identities: readonly string[];
  slug: string;
  source: string | null;
  storyKey: string | null;
  title: string;
  titleDerived: boolean;
  standfirst: string | null;
  byline: string | null;
  dateline: string | null;
  lang: string;
  kind: Kind;
  /** What its source's markup says of that, without the categories of its feed, which are kept with the feed. */
  marks: readonly Mark[];
  topics: string[];
  publishedAt: Date | null;
  publishedPrecision: Precision;
  publishedEvidence: string | null;
  sourceUpdatedAt: Date | null;
  /** What places an article without a date of its own: the date of its nearest neighbour in the document. */
  neighbourAt: Date | null;
  sortAt: Date;
  canonicalUrl: string | null;
  /** The address as its source writes it, without what only tracks. */
  link: string | null;
  /** Hash of the canonical address, by which no two articles are born with one; null where it is not the article's own. */
  address: string | null;
  originalUrl: string | null;
  quotedOutlet: string | null;
  disclaimer: string | null;
  sponsor: string | null;
  facts: string[];
  image: Picture | null;
  enclosures: Enclosure[];
  html: string;
  readonly text: string;
  wordCount: number;
  contentHash: string;
  findings: FindingRow[];
};
