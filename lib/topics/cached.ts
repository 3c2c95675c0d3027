import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { getTopic, listTopics } from "./queries";

export async function cachedTopics() {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.topics);
  return listTopics();
}

export async function cachedTopic(slug: string) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.topic(slug));
  return getTopic(slug);
}

/** The topics as the section bar of every page names them: changes only when a topic is added, renamed or removed. */
export async function cachedSections() {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.sections);
  return (await listTopics()).map(({ slug, name }) => ({ slug, name }));
}
