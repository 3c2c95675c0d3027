import "server-only";
import { cachedRead } from "@/lib/cache/cached-read";
import { cacheTags } from "@/lib/cache-tags";
import { getArticle, listArticles, type ListPlace } from "./queries";

export const cachedLatest = cachedRead("latest", (place: ListPlace) => listArticles({}, place), () => [cacheTags.latest]);

export const cachedTopicArticles = cachedRead(
  "topic-articles",
  (topic: string, place: ListPlace) => listArticles({ topic }, place),
  (_list, topic) => [cacheTags.topic(topic)],
);

export const cachedSourceArticles = cachedRead(
  "source-articles",
  (source: string, place: ListPlace) => listArticles({ source }, place),
  (_list, source) => [cacheTags.source(source)],
);

export const cachedArticle = cachedRead("article", (slug: string) => getArticle({ slug }), (_article, slug) => [cacheTags.article(slug)]);
