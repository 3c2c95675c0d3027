import type { SourceChip } from "@/lib/articles/types";

/** One source whole. Times are ISO 8601 in UTC. */
export type SourcePage = SourceChip & {
  id: number;
  language: string | null;
  owner: string | null;
  funding: string | null;
  description: string | null;
  homepage: string | null;
  evidence: string | null;
  articleCount: number;
  lastArticleAt: string | null;
};

/** A page of the source list in order of slug: the slugs that the pages after and before it start from, null at the ends. */
export type SourceList = { sources: SourcePage[]; next: string | null; previous: string | null };
