import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { getFrontPage, getStory, getStoryHeadlines } from "./queries";

export const cachedFrontPage = cachedRead(
  "front",
  () => getFrontPage(),
  ({ stories, singles, sponsored }) => [cacheTags.front, ...sourceFaces([...stories.flatMap((story) => story.articles), ...singles, ...sponsored])],
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
