import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { retrying } from "@/lib/db/retrying";
import type { StoredSource } from "@/lib/ingest/store/sources";
import { recountSource } from "@/lib/ingest/store/withdraw";
import { publish } from "./publish";
import { withStories } from "./store-article";

/** Articles moved in one transaction. */
const BATCH = 200;

/**
 * Gives articles to another source, with both sources' counters, their stories' perspectives and the
 * tags of every page that shows them.
 * @param standIn slug of a source that was only made because nobody named one: it goes once it is empty
 * @returns how many belonged to another source before
 */
export async function moveArticles(ids: readonly number[], source: StoredSource, standIn: string): Promise<number> {
  let moved = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    moved += await retrying(() => db().$transaction((tx) => moveSome(tx, ids.slice(at, at + BATCH), source), { timeout: 60_000 }));
  }
  if (moved > 0 && standIn !== source.slug) await retrying(() => db().$transaction((tx) => dropEmpty(tx, standIn)));
  return moved;
}

/** The same for few articles, in a transaction that does more with them. */
export async function moveSome(tx: Db, ids: readonly number[], source: Pick<StoredSource, "id">): Promise<number> {
  const rows = await tx.$queryRaw<{ id: number; slug: string; sourceId: number; storyId: number | null }[]>`
    SELECT "id", "slug", "sourceId", "storyId" FROM "Article" WHERE "id" = ANY(${[...ids]}::int[]) AND "sourceId" <> ${source.id}
    ORDER BY "id" FOR UPDATE`;
  if (rows.length === 0) return 0;
  const moving = rows.map((row) => row.id);
  await tx.article.updateMany({ where: { id: { in: moving } }, data: { sourceId: source.id, changedAt: new Date() } });
  const sources: string[] = [];
  for (const id of [...new Set([...rows.map((row) => row.sourceId), source.id])].sort((a, b) => a - b)) sources.push(await recountSource(tx, id));
  const topics = await tx.topic.findMany({ where: { articles: { some: { articleId: { in: moving } } } }, select: { slug: true } });
  const changed = { articles: rows.map((row) => row.slug), sources, topics: topics.map((topic) => topic.slug) };
  await publish(tx, await withStories(tx, changed, [...new Set(rows.flatMap((row) => row.storyId ?? []))]));
  return rows.length;
}

async function dropEmpty(tx: Db, slug: string): Promise<void> {
  const source = await tx.source.findUnique({ where: { slug }, select: { id: true, _count: { select: { articles: true, feeds: true } } } });
  if (!source || source._count.articles + source._count.feeds > 0) return;
  await tx.follow.deleteMany({ where: { target: "source", targetId: source.id } });
  await tx.mute.deleteMany({ where: { target: "source", value: slug } });
  await tx.source.delete({ where: { id: source.id } });
  await tx.cacheInvalidation.create({ data: { tags: [cacheTags.sources, cacheTags.source(slug)] } });
}
