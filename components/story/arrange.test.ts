import { describe, expect, it } from "vitest";
import type { ArticleCard } from "@/lib/articles/types";
import type { StoryCard } from "@/lib/stories/types";
import { arrangeFront, inRows } from "./arrange";

const story = (id: number): StoryCard => ({
  id, slug: `story-${id}`, title: `Story ${id}`, standfirst: null, lang: "en", articleCount: 3, sourceCount: 3, voiceCount: 3, shared: null,
  controls: { independent: 3 }, firstAt: null, lastAt: null, articles: [],
});
const article = (id: number): ArticleCard => ({
  id, slug: `article-${id}`, title: `Article ${id}`, titleDerived: false, standfirst: null, lang: "en", kind: "report", kindReason: null,
  sponsor: null, publishedAt: null, publishedPrecision: "unknown", sourceUpdatedAt: null, sortAt: "2025-06-10T00:00:00.000Z", wordCount: 100,
  commentCount: 0, picture: null, source: { slug: "s", name: "S", control: "independent", country: null, demo: false }, topics: [], story: null, reprintOf: null, reprintSources: 0,
});
const front = (stories: number, singles: number, paid = 0) => ({
  stories: Array.from({ length: stories }, (_, index) => story(index + 1)),
  singles: Array.from({ length: singles }, (_, index) => article(index + 1)),
  sponsored: Array.from({ length: paid }, (_, index) => article(100 + index)),
  editionAt: null,
  articleCount: 0,
});
const slugs = (entries: readonly { slug: string }[]) => entries.map((entry) => entry.slug);

describe("a front page", () => {
  it("leads with the hottest story, sets three beside it and the rest in rows, each once", () => {
    const placed = arrangeFront(front(9, 2));
    expect(placed.lead?.slug).toBe("story-1");
    expect(slugs(placed.seconds)).toEqual(["story-2", "story-3", "story-4"]);
    expect(placed.rows.flat().map((entry) => entry.id)).toEqual([5, 6, 7, 8, 9]);
    expect(slugs(placed.singles)).toEqual(["article-1", "article-2"]);
  });

  it("fills the places beside the lead with single pieces where stories are few", () => {
    const placed = arrangeFront(front(2, 5));
    expect(slugs([placed.lead!, ...placed.seconds])).toEqual(["story-1", "story-2", "article-1", "article-2"]);
    expect(slugs(placed.singles)).toEqual(["article-3", "article-4", "article-5"]);
  });

  it("leads with its newest piece where there is no story, and with nothing where there is nothing", () => {
    expect(arrangeFront(front(0, 1)).lead?.slug).toBe("article-1");
    expect(arrangeFront(front(0, 0)).lead).toBeNull();
  });

  it("never places what was paid for among the news", () => {
    const placed = arrangeFront(front(0, 1, 3));
    expect(slugs(placed.paid)).toEqual(["article-100", "article-101", "article-102"]);
    expect(slugs([placed.lead!, ...placed.seconds, ...placed.singles])).toEqual(["article-1"]);
  });
});

it("fills rows of four and three without leaving one story alone in its row", () => {
  for (const [n, sizes] of [[3, [3]], [4, [4]], [5, [3, 2]], [6, [3, 3]], [7, [4, 3]], [9, [3, 3, 3]], [10, [4, 3, 3]], [14, [4, 4, 3, 3]]] as const) {
    expect(inRows(Array.from({ length: n })).map((row) => row.length), `${n} stories`).toEqual(sizes);
  }
});
