import type { SourceChip } from "@/lib/articles/types";
import type { Statement } from "./types/statements";
import type { SourceWishes } from "./types/wishes";

/** What is known of an outlet, whether it is a row yet or not. */
export type SourceFacts = SourceChip & {
  language: string | null;
  owner: string | null;
  funding: string | null;
  description: string | null;
  homepage: string | null;
  evidence: string | null;
};

/** Whether a source is read, rests, or is no longer shown among the sources. */
export const SOURCE_STATUSES = ["active", "paused", "gone"] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** One source whole. Times are ISO 8601 in UTC. */
export type SourcePage = SourceFacts & {
  id: number;
  articleCount: number;
  lastArticleAt: string | null;
  /** What it says of itself, and what its publisher wishes; null where that is nothing. */
  statements: Statement[];
  wishes: SourceWishes | null;
};

/** A page of the source list in order of slug: the slugs that the pages after and before it start from, null at the ends. */
export type SourceList = { sources: SourcePage[]; next: string | null; previous: string | null };
