import type { Kind } from "@/lib/closed-lists";
import type { KindReason, Reason } from "@/lib/moderation/types";

/** What an admin can correct of an article, by the names that the log and the findings use. */
export const CORRECTABLE = ["title", "standfirst", "byline", "dateline", "date", "kind", "topic", "language", "sponsor", "disclaimer"] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** What stands in a correction's finding where nobody said what was wrong. */
export const NO_NOTE = "Corrected by whoever runs this paper.";
/** How the finding of a label begins that was disputed and upheld: it was settled, and nothing was corrected. */
export const UPHELD = "Readers disputed it, and it was upheld.";

/** Why an article is hidden. */
export const HIDING_REASONS = ["illegal", "personal-data", "misleading", "spam", "off-topic", "repeated", "mistake", "own-request", "organisation"] as const satisfies readonly (Reason | KindReason)[];
export type HidingReason = (typeof HIDING_REASONS)[number];

/** Why it is shown again. */
export const SHOWING_REASONS = ["mistake", "within-rules", "appeal", "own-request", "time", "organisation"] as const satisfies readonly KindReason[];
export type ShowingReason = (typeof SHOWING_REASONS)[number];

export const ARTICLE_STATUSES = ["visible", "hidden"] as const;

/** What an admin's word stands for: since when, why, and what the source says instead (null where that is nothing, or not known). */
export type DeskCorrection = { field: Correctable; at: string; note: string; said: string | null };

/** A document that holds an article, and where in it. */
export type DeskSighting = { importId: number; document: string; firstLine: number | null; lastLine: number | null };

/** An article as admins see it. Times are ISO 8601 in UTC; `date` is as exact as it is known. */
export type DeskArticle = {
  id: number;
  slug: string;
  status: (typeof ARTICLE_STATUSES)[number];
  /** Why it is hidden, where it is; `by` a reading of its document or an admin. */
  hidden: { by: "rule" | "admin"; reason: string } | null;
  title: string;
  titleDerived: boolean;
  standfirst: string | null;
  byline: string | null;
  dateline: string | null;
  date: string | null;
  kind: Kind;
  topics: string[];
  language: string;
  sponsor: string | null;
  disclaimer: string | null;
  source: { slug: string; name: string };
  arrivedAt: string;
  revisions: number;
  corrections: DeskCorrection[];
  discussion: { id: number; closed: boolean } | null;
  /** An admin says that it is a piece of its own, so it is compared with none. */
  apart: boolean;
  /** The earliest printing of the same piece, and why it is taken for that; null where this is the earliest, or alone. */
  reprintOf: { id: number; title: string; source: string; reason: string | null } | null;
  /** How many others are reprints of it. */
  reprints: number;
  documents: DeskSighting[];
  /** What came of asking for its page; null where its feed gives the text, or a document brought it. */
  page: DeskPage | null;
};

/** Why a page is asked for whose feed gives the text as well. */
export const ASKED_ALWAYS = "The source's pages are always asked for the text.";
export const PAGE_STATES = ["waiting", "taken", "kept", "failed"] as const;
/** An article's page, asked for its text. Lengths are in letters; null before the first answer. */
export type DeskPage = {
  url: string; state: (typeof PAGE_STATES)[number]; why: string; problem: string | null; attempts: number; next: string | null; last: string | null; pageLetters: number | null; feedLetters: number | null;
};

/** What deleting an article takes away for good, and how many readers keep a link in place of it. */
export type DeskLosses = { comments: number; revisions: number; readers: number; saved: number };
