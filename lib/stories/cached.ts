import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { getFrontPage, getStory, listSiblings } from "./queries";

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

/** Also under the article's own tag, for that is what changes when an article without a story gets one. */
export const cachedSiblings = cachedRead(
  "siblings",
  (article: { id: number; slug: string }) => listSiblings(article.id),
  (found, article) => [cacheTags.article(article.slug), ...(found ? [cacheTags.story(found.story.slug), ...sourceFaces(found.articles)] : [])],
);
