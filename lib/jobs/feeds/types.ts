import type { FeedProblem } from "@/lib/ingest/feeds/types";
import type { FetchFailure } from "@/lib/ingest/fetch/types";

/**
 * What came of a look at a feed: it brought something, nothing that was not known, or nothing at all; it could not be
 * read; not everything in it could be stored, and will be tried again; or the fetch gave nothing.
 */
export type LookOutcome = "new" | "known" | "unchanged" | "unreadable" | "incomplete" | FetchFailure;

/** What a reading found in a feed, in entries. `carried`: known from elsewhere, now seen in this feed as well. */
export type LookReport = {
  entries: number; added: number; updated: number; carried: number; known: number;
  /** Deleted for good by an admin, so they stay away. */
  deleted: number;
  /** Kept out by rules of the owner. */
  dropped: number;
  /** Could not be stored. */
  failed: number;
  /** What was skipped or repaired and why, the first of them; `moreProblems` were left out. */
  problems: FeedProblem[];
  moreProblems: number;
};

/** What is kept of each of a feed's last looks, the newest first (`Feed.looks`). `at` is ISO 8601. */
export type LookNote = { at: string; outcome: LookOutcome; ms: number; added: number; updated: number; problem?: string };

/** A look that has ended, as its caller hears of it. */
export type Looked = { feedId: number; source: string; url: string; title: string | null; outcome: LookOutcome; problem: string | null; report: LookReport | null; ms: number };

/** All looks of one turn. */
export type TurnSummary = { looks: number; added: number; updated: number; failed: number };
