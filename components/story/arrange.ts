import type { ArticleCard } from "@/lib/articles/types";
import type { FrontPage, StoryCard } from "@/lib/stories/types";

export type Arrangement = {
  lead: StoryCard | ArticleCard | null;
  seconds: (StoryCard | ArticleCard)[];
  /** Stories in rows of three or four. */
  rows: StoryCard[][];
  singles: ArticleCard[];
  paid: ArticleCard[];
};

const SECONDS = 3;

/** Whether an entry of the front page is a story of several articles. */
export function isStory(entry: StoryCard | ArticleCard): entry is StoryCard {
  return "articles" in entry;
}

/**
 * Places a front page: the hottest story leads, three stand beside it, the rest in rows. A paper without
 * stories leads with its newest piece. What was paid for stays in a place of its own.
 */
export function arrangeFront({ stories, singles, sponsored }: FrontPage): Arrangement {
  const entries: (StoryCard | ArticleCard)[] = [...stories, ...singles];
  const beside = stories.length > SECONDS ? SECONDS : Math.min(SECONDS, entries.length - 1);
  const taken = new Set(entries.slice(0, beside + 1));
  const [lead = null, ...seconds] = taken;
  return {
    lead,
    seconds,
    rows: inRows(stories.filter((story) => !taken.has(story))),
    singles: singles.filter((article) => !taken.has(article)),
    paid: sponsored,
  };
}

/** Rows of four and three, so that no row holds a single story where it can be helped. */
export function inRows<T>(items: readonly T[]): T[][] {
  const rows: T[][] = [];
  let at = 0;
  while (at < items.length) {
    const left = items.length - at;
    const size = left === 5 || left === 6 || left === 9 || left === 3 ? 3 : 4;
    rows.push(items.slice(at, at + size));
    at += size;
  }
  return rows;
}
