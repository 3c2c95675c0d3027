import { cacheTags } from "@/lib/cache-tags";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { kept } from "@/lib/db/rows";

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
  await tx.$executeRaw(kept(published(changed)));
}

/** The same as a statement, or the end of one. */
export function published(changed: Changed): Prisma.Sql {
  return Prisma.sql`INSERT INTO "CacheInvalidation" ("tags") VALUES (${changedTags(changed)}::text[])`;
}
