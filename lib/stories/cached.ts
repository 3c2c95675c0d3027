import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { getStory, getStoryHeadlines } from "./queries";
import { getFrontPage } from "./queries/front";

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
  (found, slug) => [cacheTags.story(slug), ...sourceFaces(found && "articles" in found ? found.articles : [])],
);

/** One read for all articles of the story. */
export const cachedStoryHeadlines = cachedRead(
  "story-headlines",
  (slug: string) => getStoryHeadlines(slug),
  (found, slug) => [cacheTags.story(slug), ...sourceFaces(found?.articles ?? [])],
);
