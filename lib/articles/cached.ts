import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { getArticle, listArticles, type ListPlace } from "./queries";

export async function cachedLatest(place: ListPlace) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.latest);
  return listArticles({}, place);
}

export async function cachedTopicArticles(topic: string, place: ListPlace) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.topic(topic));
  return listArticles({ topic }, place);
}

export async function cachedSourceArticles(source: string, place: ListPlace) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.source(source));
  return listArticles({ source }, place);
}

export async function cachedArticle(slug: string) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.article(slug));
  return getArticle({ slug });
}
