import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { getStoryHeadlines } from "./queries";
import { getFrontPage } from "./queries/front";
import { getFrontAt, listSnapshots, snapshotAt } from "./queries/front-at";
import { getComparison, getStory, olderInStory } from "./queries/whole";
import type { FrontPage } from "./types";

export const cachedFrontPage = cachedRead(
  "front",
  () => getFrontPage(),
  (front) => [cacheTags.front, ...sourceFaces(cardsOf(front))],
);

/** The front page as it was at a minute of which there is a snapshot (2026-05-03T08:00, in UTC). */
export const cachedFrontAt = cachedRead(
  "front-at",
  (minute: string) => getFrontAt(new Date(`${minute}:00Z`)),
  (found) => [
    cacheTags.snapshots,
    ...(found ? [...found.about.articles.map(cacheTags.article), ...found.about.stories.map(cacheTags.story), ...sourceFaces(cardsOf(found))] : []),
  ],
);

/** Everything on a front page that names a source. */
const cardsOf = ({ entries, singles, sponsored }: FrontPage): { source: { slug: string } }[] => [
  ...entries.flatMap((entry) => ("articles" in entry ? entry.articles : [entry])), ...singles, ...sponsored,
  ...entries.flatMap(({ here }) => here.terms.flatMap(({ source }) => (source ? [{ source }] : []))),
];

/** The minute of the snapshot that held at a minute, or of the first. */
export const cachedSnapshotAt = cachedRead(
  "snapshot-at",
  async (minute: string) => (await snapshotAt(new Date(`${minute}:00Z`)))?.toISOString().slice(0, 16) ?? null,
  () => [cacheTags.snapshots],
);

/** The latest snapshots, and the first. */
export const cachedSnapshots = cachedRead("snapshots", () => listSnapshots(24), () => [cacheTags.snapshots]);

export const cachedStory = cachedRead(
  "story",
  (slug: string) => getStory(slug),
  (found, slug) => [
    cacheTags.story(slug),
    ...(found && "articles" in found ? [...sourceFaces(found.articles), ...sourceFaces(found.story.origins.origins.flatMap(({ source }) => (source ? [{ source }] : [])))] : []),
  ],
);

/** Older articles of a story. */
export const cachedOlderInStory = cachedRead(
  "older-in-story",
  (slug: string, before: string) => olderInStory(slug, before),
  (found, slug) => [cacheTags.story(slug), ...sourceFaces(found && "articles" in found ? found.articles : [])],
);

/** Two of its articles side by side; a change of either's text changes it. */
export const cachedComparison = cachedRead(
  "story-comparison",
  (slug: string, a: number, b: number) => getComparison(slug, a, b),
  (found, slug) => {
    if (!found || "mergedInto" in found) return [cacheTags.story(slug)];
    const { a, b } = found.articles;
    return [cacheTags.story(slug), cacheTags.article(a.slug), cacheTags.article(b.slug), ...sourceFaces([a, b])];
  },
);

/** One read for all articles of the story. */
export const cachedStoryHeadlines = cachedRead(
  "story-headlines",
  (slug: string) => getStoryHeadlines(slug),
  (found, slug) => [cacheTags.story(slug), ...sourceFaces(found?.articles ?? [])],
);
