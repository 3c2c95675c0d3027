import { cacheTags } from "@/lib/cache-tags";
import type { Db } from "@/lib/db/client";

/** What a write changed: slugs of everything whose page shows something else now. */
export type Changed = { articles?: readonly string[]; sources?: readonly string[]; topics?: readonly string[]; stories?: readonly string[] };

/** The cache tags of a change. Any change of articles also changes the lists that could hold them. */
export function changedTags(changed: Changed): string[] {
  return [
    cacheTags.front,
    cacheTags.latest,
    ...(changed.sources?.length ? [cacheTags.sources] : []),
    ...(changed.topics?.length ? [cacheTags.topics] : []),
    ...(changed.articles ?? []).map(cacheTags.article),
    ...(changed.sources ?? []).map(cacheTags.source),
    ...(changed.topics ?? []).map(cacheTags.topic),
    ...(changed.stories ?? []).map(cacheTags.story),
  ].filter((tag, index, all) => all.indexOf(tag) === index);
}

/** The cache tags of what is said of sources themselves: their pages, and everything that shows their names. */
export function sourceTags(slugs: readonly string[]): string[] {
  return slugs.length === 0 ? [] : [cacheTags.sources, ...slugs.flatMap((slug) => [cacheTags.source(slug), cacheTags.sourceFace(slug)])];
}

/** Names changed tags in the transaction that changed them; every web process hears of it when it commits. */
export async function publish(tx: Db, changed: Changed): Promise<void> {
  await tx.cacheInvalidation.create({ data: { tags: changedTags(changed) } });
}
