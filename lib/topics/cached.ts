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
