import type { Control, Kind, Precision } from "@/lib/closed-lists";
import type { Correctable } from "./types/desk";

/** The source as every card shows it. */
export type SourceChip = {
  slug: string;
  name: string;
  control: Control;
  country: string | null;
  /** Invented for the demo edition. */
  demo: boolean;
};

export type TopicChip = { slug: string; name: string };

/** The picture that a piece came with, at its publisher's address. Width and height in pixels, where they are known. */
export type Picture = {
  url: string;
  alt: string | null;
  caption: string | null;
  credit: string | null;
  width: number | null;
  height: number | null;
};

/** How large a picture is itself, in pixels, upright. */
export type PictureSize = { width: number; height: number };

/** A part of a file that is heard or seen. It begins after so many whole seconds. */
export type Chapter = { start: number; title: string };

/** What is said in a file, written down, at its publisher's address. `lang` is BCP 47. */
export type Transcript = { url: string; lang: string | null; type: string | null };

/**
 * A file that comes with an article, at its publisher's address. `type` is a media type in small letters. Chapters are in
 * order of time; those that only lie somewhere (`chaptersUrl`, JSON) are asked for when somebody listens.
 */
export type Enclosure = {
  url: string; type: string | null; bytes: number | null; title: string | null; seconds: number | null;
  chapters?: Chapter[]; chaptersUrl?: string; transcripts?: Transcript[];
};

/** One article as lists show it. Times are ISO 8601 in UTC. */
export type ArticleCard = {
  id: number;
  slug: string;
  title: string;
  titleDerived: boolean;
  standfirst: string | null;
  lang: string;
  kind: Kind;
  /** Why it was called that, where a finding says so. */
  kindReason: string | null;
  sponsor: string | null;
  publishedAt: string | null;
  publishedPrecision: Precision;
  sourceUpdatedAt: string | null;
  sortAt: string;
  wordCount: number;
  commentCount: number;
  picture: Picture | null;
  source: SourceChip;
  /** Main topic first. */
  topics: TopicChip[];
  story: { slug: string; title: string; articleCount: number } | null;
  /** The earliest printing of the same piece, where this is a later one. */
  reprintOf: Printing | null;
  /** Other sources that printed this piece after it. */
  reprintSources: number;
};

/** Another printing of the same piece, under the headline it has there. */
export type Printing = { id: number; slug: string; title: string; lang: string; publishedAt: string | null; publishedPrecision: Precision; source: SourceChip };

/** A card with the text, as feeds carry it. `html` was sanitised when it was stored. */
export type WholeArticle = ArticleCard & {
  byline: string | null;
  canonicalUrl: string | null;
  originalUrl: string | null;
  disclaimer: string | null;
  html: string;
  enclosures: Enclosure[];
};

/** How an article came here: a document and its lines, or a feed. */
export type ArticleProvenance = {
  documentName: string | null;
  checksum: string | null;
  importerVersion: string | null;
  firstLine: number | null;
  lastLine: number | null;
  page: number | null;
  feedUrl: string | null;
  seenAt: string;
};

/** Why a label was given. `evidence`: what in the piece shows it, word by word, and where that stood; empty where the reason says all. */
export type ArticleFinding = { field: string; value: string; reason: string; origin: string; evidence: { signal: string; words: string; where: string }[] };

/** What an admin of this paper corrected, and when. `note`: what was wrong, where they said it. */
export type ArticleCorrection = { field: Correctable; at: string; note: string | null };

/** One article whole, as its page shows it. `html` was sanitised when it was stored. */
export type ArticlePage = ArticleCard & {
  byline: string | null;
  dateline: string | null;
  html: string;
  enclosures: Enclosure[];
  publishedEvidence: string | null;
  canonicalUrl: string | null;
  originalUrl: string | null;
  quotedOutlet: string | null;
  disclaimer: string | null;
  facts: string[];
  firstSeenAt: string;
  revisionCount: number;
  /** Its feed gives only a summary, and the text of its page is not there, or not yet. */
  summaryOnly: boolean;
  /** Its publisher wishes that no more than the beginning of a text is shown, or none: `html` is that. */
  excerptOnly: boolean;
  /** Later printings of the same piece but this one, earliest first. */
  reprints: Printing[];
  /** How much of its text, 0 to 1, stood before in other articles of its story: the most first, three at most. */
  stoodBefore: { share: number; article: Printing }[];
  provenance: ArticleProvenance[];
  findings: ArticleFinding[];
  corrections: ArticleCorrection[];
};

/** A page of a list. The cursors are null at the list's ends. */
export type ArticleList = { articles: ArticleCard[]; older: string | null; newer: string | null };
