import type { Precision } from "@/lib/closed-lists";

/**
 * One article's place in a document. Lines are 1-based and inclusive, counted in the decoded
 * text split at line ends; `titleLine` is the line that holds the headline, or null where the
 * text has none. `evidence` says in plain words why the boundary was put before `first`.
 */
export type Segment = { first: number; last: number; titleLine: number | null; evidence: string[] };

/**
 * A document cut into articles. `furniture` lists the non-blank lines that belong to no article
 * (menus, placeholders, separators, pagination); `page` is the origin's page number, if it says one.
 */
export type Segmentation = { segments: Segment[]; furniture: number[]; page: number | null };

/** A date as read or resolved. `value` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an ISO instant, by precision; null when unknown. */
export type ReadDate = { value: string | null; precision: Precision; evidence: string };

/** A run of inline text. A link keeps its target in `href` (http, https or mailto only); the text itself holds no markup. */
export type Inline = { text: string; href?: string; em?: boolean; strong?: boolean };

export type Block =
  | { type: "heading"; level: 2 | 3; line: number; content: Inline[] }
  | { type: "paragraph"; line: number; content: Inline[] }
  | { type: "list"; ordered: boolean; line: number; items: Inline[][] }
  | { type: "quote"; line: number; content: Inline[] }
  | { type: "figure"; line: number; src: string | null; caption: string | null; credit: string | null }
  | { type: "table"; line: number; header: string[]; rows: string[][] }
  | { type: "code"; line: number; text: string };

/**
 * One article as a document gives it, before it is stored. Lines are the document's own. What is kept
 * as a field (title, byline, dateline, date line, comment count, `Source:`, `Disclaimer:`) is not in the blocks.
 */
export type DocumentArticle = {
  first: number;
  last: number;
  title: string;
  titleDerived: boolean;
  standfirst: string | null;
  byline: string | null;
  dateline: string | null;
  published: ReadDate;
  commentCount: number | null;
  /** Address the piece itself names as its source, and the outlet it quotes or comments on. */
  originalUrl: string | null;
  quotedOutlet: string | null;
  disclaimer: string | null;
  /** The label above the title, if there is one ("Opinion", "Advertorial"). */
  kicker: string | null;
  blocks: Block[];
  /** Scraper leftovers inside the article (advertisement marks, share buttons, teasers), left out of the blocks. */
  dropped: DroppedText[];
  evidence: string[];
};

/** Text of one line that was left out of an article, word for word, and why that was certain. */
export type DroppedText = { line: number; text: string; reason: string };

/** Damaged characters put right in one line: the words around them before and after, and why it is certain. */
export type Repair = { line: number; before: string; after: string; reason: string };

/** A whole document read: its articles in order, the lines that are nobody's, and repairs made with the reason. */
export type DocumentReading = {
  articles: DocumentArticle[];
  furniture: number[];
  page: number | null;
  repairs: Repair[];
};
