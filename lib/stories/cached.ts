import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { getStoryHeadlines } from "./queries";
import { getFrontPage } from "./queries/front";
import { getComparison, getStory, olderInStory } from "./queries/whole";

export const cachedFrontPage = cachedRead(
  "front",
  () => getFrontPage(),
  ({ entries, singles, sponsored }) => [
    cacheTags.front,
    ...sourceFaces([...entries.flatMap((entry) => ("articles" in entry ? entry.articles : [entry])), ...singles, ...sponsored]),
    ...sourceFaces(entries.flatMap(({ here }) => here.terms.flatMap(({ source }) => (source ? [{ source }] : [])))),
  ],
);

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
