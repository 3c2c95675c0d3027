import { expect, it } from "vitest";
import type { ArticleCard } from "@/lib/articles/types";
import type { FrontEntry, Here } from "@/lib/stories/types";
import { arrangeFront, inRows } from "./arrange";

const here: Here = { place: 1, bySum: 1, rule: null, heat: 1, at: null, sum: 0, terms: [], rest: { origins: 0, sum: 0 }, repeating: 0, halfLifeHours: 12 };

const story = (id: number): FrontEntry => ({
  id, slug: `story-${id}`, title: `Story ${id}`, standfirst: null, lang: "en", articleCount: 3, sourceCount: 3, voiceCount: 3, shared: null,
  controls: { independent: 3 }, firstAt: null, lastAt: null, articles: [], here,
});
const article = (id: number): ArticleCard => ({
  id, slug: `article-${id}`, title: `Article ${id}`, titleDerived: false, standfirst: null, lang: "en", kind: "report", kindReason: null,
  sponsor: null, publishedAt: null, publishedPrecision: "unknown", sourceUpdatedAt: null, sortAt: "2025-06-10T00:00:00.000Z", wordCount: 100,
  commentCount: 0, picture: null, source: { slug: "s", name: "S", control: "independent", country: null, demo: false }, topics: [], story: null, reprintOf: null, reprintSources: 0,
});
const slugs = (entries: readonly { slug: string }[]) => entries.map((entry) => entry.slug);

it("leads with the first entry, sets three beside it and the rest in rows, each once, and what was paid for apart", () => {
  const placed = arrangeFront({ entries: [...[1, 2, 3, 4].map(story), { ...article(5), here }, ...[6, 7, 8, 9].map(story)], singles: [article(20)], sponsored: [article(100)], editionAt: null });
  expect(placed.lead?.slug).toBe("story-1");
  expect(slugs(placed.seconds)).toEqual(["story-2", "story-3", "story-4"]);
  expect(placed.rows.map(slugs)).toEqual([["article-5", "story-6", "story-7"], ["story-8", "story-9"]]);
  expect([slugs(placed.singles), slugs(placed.paid)]).toEqual([["article-20"], ["article-100"]]);
  expect(arrangeFront({ entries: [], singles: [], sponsored: [article(100)], editionAt: null }).lead).toBeNull();
});

it("fills rows of four and three without leaving one story alone in its row", () => {
  for (const [n, sizes] of [[3, [3]], [4, [4]], [5, [3, 2]], [6, [3, 3]], [7, [4, 3]], [9, [3, 3, 3]], [10, [4, 3, 3]], [14, [4, 4, 3, 3]]] as const) {
    expect(inRows(Array.from({ length: n })).map((row) => row.length), `${n} stories`).toEqual(sizes);
  }
});
