import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags, sourceFaces } from "@/lib/cache-tags";
import { getArticle, listArticles, type ListPlace } from "./queries";

export const cachedLatest = cachedRead("latest", (place: ListPlace) => listArticles({}, place), (list) => [cacheTags.latest, ...sourceFaces(list?.articles ?? [])]);

export const cachedTopicArticles = cachedRead(
  "topic-articles",
  (topic: string, place: ListPlace) => listArticles({ topic }, place),
  (list, topic) => [cacheTags.topic(topic), ...sourceFaces(list?.articles ?? [])],
);

export const cachedSourceArticles = cachedRead(
  "source-articles",
  (source: string, place: ListPlace) => listArticles({ source }, place),
  (list, source) => [cacheTags.source(source), ...sourceFaces(list?.articles ?? [])],
);

/** Also under its story, which it names. */
export const cachedArticle = cachedRead(
  "article",
  (slug: string) => getArticle({ slug }),
  (article, slug) => [cacheTags.article(slug), ...(article?.story ? [cacheTags.story(article.story.slug)] : []), ...sourceFaces(article ? [article] : [])],
);
