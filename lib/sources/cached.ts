import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { cacheTags } from "@/lib/cache-tags";
import { getSource, listSources } from "./queries";

export async function cachedSources(after?: string) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.sources);
  return listSources(after);
}

export async function cachedSource(slug: string) {
  "use cache";
  cacheLife("max");
  cacheTag(cacheTags.everything, cacheTags.source(slug));
  return getSource({ slug });
}
