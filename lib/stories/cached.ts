import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { getFrontPage, getStory, listSiblings } from "./queries";

export async function cachedFrontPage() {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.front);
  return getFrontPage();
}

export async function cachedStory(slug: string) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.story(slug));
  return getStory(slug);
}

export async function cachedSiblings(articleId: number) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything);
  const found = await listSiblings(articleId);
  if (found) cacheTag(cacheTags.story(found.story.slug));
  return found;
}
