import type { Part } from "./changes";
import type { ArticlePage, SourceChip } from "../types";
import type { ChangedBy } from "./changes";

/**
 * An article as it read between two times. Versions are numbered from 1; the last of `count` is how it reads now.
 * `seenAt`: when it was first seen to read so; `replacedAt` and `replacedBy` are null of how it reads now. ISO 8601, UTC.
 */
export type ArticleVersion = {
  article: Pick<ArticlePage, "id" | "slug" | "title" | "lang" | "source" | "topics" | "byline" | "publishedAt" | "publishedPrecision">;
  number: number;
  count: number;
  title: string;
  standfirst: string | null;
  html: string;
  seenAt: string;
  replacedAt: string | null;
  replacedBy: ChangedBy | null;
};

/** A headline that an article had, until its source or this paper gave it the next one, marked word by word. */
export type HeadlineChange = { number: number; until: string; by: ChangedBy; title: Part[] };

/** A change of headline in a story, with the article that it is of. */
export type StoryHeadlineChange = HeadlineChange & { article: { slug: string; lang: string; source: SourceChip } };

/** An article that its source rewrote: when it last did, how often, and what became of the headline then; null where it stayed. */
export type RewrittenArticle = {
  id: number; slug: string; title: string; lang: string; source: SourceChip;
  rewrittenAt: string; revisionCount: number; headlineChanges: number; change: { number: number; title: Part[] | null };
};

/** A page of what was rewritten, the latest first; `older` is the cursor of the next, or null. */
export type RewrittenList = { articles: RewrittenArticle[]; older: string | null };
