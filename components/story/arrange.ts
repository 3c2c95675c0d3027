import type { ArticleCard } from "@/lib/articles/types";
import type { FrontEntry, FrontPage, Here, StoryCard } from "@/lib/stories/types";

export type Arrangement = {
  lead: FrontEntry | null;
  seconds: FrontEntry[];
  /** What follows, in rows of three or four. */
  rows: FrontEntry[][];
  singles: ArticleCard[];
  paid: ArticleCard[];
};

const SECONDS = 3;

/** Whether an entry of the front page is a story of several articles. */
export function isStory(entry: FrontEntry): entry is StoryCard & { here: Here } {
  return "articles" in entry;
}

/** Places a front page: its first entry leads, three stand beside it, the rest in rows. What was paid for stays in a place of its own. */
export function arrangeFront({ entries, singles, sponsored }: FrontPage): Arrangement {
  const [lead = null, ...rest] = entries;
  return { lead, seconds: rest.slice(0, SECONDS), rows: inRows(rest.slice(SECONDS)), singles, paid: sponsored };
}

/** Rows of four and three, so that no row holds a single entry where it can be helped. */
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
