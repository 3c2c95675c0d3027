import type { Db } from "@/lib/db/client";
import type { PutSource } from "@/lib/ingest/store/sources";
import { refreshStories } from "@/lib/stories/mutations/faces";
import { changedTags, sourceTags } from "./publish";

/**
 * Brings what hangs on changed sources up to date, in the transaction that changed them: the tags of
 * everything that shows them, and the perspectives of their stories where somebody else controls them now.
 */
export async function publishSources(tx: Db, changed: readonly PutSource[]): Promise<void> {
  if (changed.length === 0) return;
  const moved = changed.filter((source) => source.controlChanged).map((source) => source.id);
  const stories = moved.length === 0 ? [] : await storiesOf(tx, moved);
  await refreshStories(tx, stories.map(({ id }) => id));
  const tags = [...sourceTags(changed.map((source) => source.slug)), ...(stories.length === 0 ? [] : changedTags({ stories: stories.map((story) => story.slug) }))];
  await tx.cacheInvalidation.create({ data: { tags } });
}

async function storiesOf(tx: Db, sourceIds: readonly number[]): Promise<{ id: number; slug: string }[]> {
  return tx.story.findMany({
    where: { articles: { some: { sourceId: { in: [...sourceIds] } } } },
    select: { id: true, slug: true },
    orderBy: { id: "asc" },
  });
}
