import { setTimeout as pause } from "node:timers/promises";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { retrying } from "@/lib/db/retrying";
import type { JobProgress } from "@/lib/house/types";
import { bury } from "@/lib/ingest/store/tombstones";
import { recountSource } from "@/lib/ingest/store/withdraw";
import { moveArticles } from "../../move-articles";
import { publish, type Changed } from "../../publish";
import { dropArticles } from "../../remove-articles";
import { storyChanges } from "../../store-article";

/** Articles dropped in one transaction. */
const BATCH = 50;
/** A moment for readers between two of them. */
const BREATH_MS = 20;

type Context = { signal: AbortSignal; progress?: (now: JobProgress) => void };

/**
 * Articles of a source that one feed alone brought: no other feed and no document carries them.
 * @param from where they belong; null: anywhere
 */
const aloneIn = (feed: number, from: number | null) => Prisma.sql`
  FROM "ArticleOrigin" o JOIN "Article" a ON a."id" = o."articleId"
  WHERE o."feedId" = ${feed} AND (${from}::int IS NULL OR a."sourceId" = ${from}::int)
    AND NOT EXISTS (SELECT 1 FROM "ArticleOrigin" x WHERE x."articleId" = o."articleId" AND x."id" <> o."id" AND (x."feedId" IS NOT NULL OR x."importId" IS NOT NULL))`;

/** How many there are. */
export async function countAlone(tx: Db, feed: number, from: number | null): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS "count" ${aloneIn(feed, from)}`;
  return row.count;
}

/**
 * Takes the articles that a feed alone brought along to its source, from the one that it was moved away from. May be begun
 * again.
 * @returns how many came along
 */
export async function followFeed(feed: number, from: number, { signal, progress }: Context): Promise<number> {
  const row = await db().feed.findUnique({ where: { id: feed }, select: { source: { select: { id: true, slug: true, name: true, demo: true } } } });
  if (!row || row.source.id === from) return 0;
  const all = await db().$queryRaw<{ id: number }[]>`SELECT a."id" ${aloneIn(feed, from)} ORDER BY a."id"`;
  let moved = 0;
  for (let at = 0; at < all.length; at += BATCH) {
    signal.throwIfAborted();
    moved += await moveArticles(all.slice(at, at + BATCH).map(({ id }) => id), row.source, row.source.slug);
    progress?.({ done: moved, total: all.length });
  }
  return moved;
}

/**
 * Deletes a feed and, for good, the articles that it alone brought; the feed goes with the last of them. May be begun
 * again.
 * @returns how many articles it deleted
 */
export async function dropFeed(feed: number, { signal, progress }: Context): Promise<number> {
  let dropped = 0;
  for (;;) {
    signal.throwIfAborted();
    const batch = await retrying(() => db().$transaction((tx) => dropSome(tx, feed), { timeout: 120_000 }));
    dropped += batch;
    progress?.({ done: dropped });
    if (batch === 0) return dropped;
    await pause(BREATH_MS);
  }
}

/** Deletes some articles of a feed, or the feed where there are none. @returns how many articles */
async function dropSome(tx: Db, feed: number): Promise<number> {
  // Whatever was being stored of it is stored by now, and nothing more will be.
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Feed" WHERE "id" = ${feed} FOR UPDATE`;
  if (held.length === 0) return 0;
  const rows = await tx.$queryRaw<{ id: number; slug: string; sourceId: number; storyId: number | null }[]>`
    SELECT "id", "slug", "sourceId", "storyId" FROM "Article" WHERE "id" IN (SELECT a."id" ${aloneIn(feed, null)} ORDER BY a."id" LIMIT ${BATCH}) ORDER BY "id" FOR UPDATE`;
  if (rows.length === 0) {
    await tx.feed.deleteMany({ where: { id: feed } });
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.everything] } });
    return 0;
  }
  const ids = rows.map(({ id }) => id);
  const topics = await tx.topic.findMany({ where: { articles: { some: { articleId: { in: ids } } } }, select: { slug: true } });
  const stories: Changed[] = [];
  for (const story of new Set(rows.flatMap(({ storyId }) => storyId ?? []))) stories.push(await storyChanges(tx, story));
  for (const id of ids) await bury(tx, id, null);
  await dropArticles(tx, ids);
  const sources: string[] = [];
  for (const id of [...new Set(rows.map(({ sourceId }) => sourceId))].sort((a, b) => a - b)) sources.push(await recountSource(tx, id));
  const all = (name: "articles" | "sources" | "topics" | "stories") => stories.flatMap((each) => each[name] ?? []);
  await publish(tx, { articles: [...rows.map(({ slug }) => slug), ...all("articles")], sources: [...sources, ...all("sources")], topics: [...topics.map(({ slug }) => slug), ...all("topics")], stories: all("stories") });
  return rows.length;
}
