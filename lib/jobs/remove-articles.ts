import { releaseBookmarks } from "@/lib/bookmarks/mutations/release";
import { cacheTags } from "@/lib/cache-tags";
import { discussionsOf } from "@/lib/comments/queries/home";
import type { Db } from "@/lib/db/client";
import { refreshStory } from "@/lib/stories/mutations";

export type Removal = { sources: number; articles: number; stories: number; imports: number };

/**
 * Takes sources away with their articles and everything that hangs on them: read marks, discussions,
 * imports that gave nothing else, stories left empty. What readers saved stays with them as links.
 * Counters of what stays are right afterwards. It leaves no tombstones: what was removed may be imported again.
 */
export async function removeArticles(tx: Db, sourceIds: readonly number[]): Promise<Removal> {
  const sources = await tx.source.findMany({ where: { id: { in: [...sourceIds] } }, select: { id: true, slug: true } });
  const articles = await tx.article.findMany({ where: { sourceId: { in: [...sourceIds] } }, select: { id: true } });
  const ids = articles.map((article) => article.id);
  const imports = await importsOnlyOf(tx, ids);
  const stories = await dropArticles(tx, ids);
  await tx.import.deleteMany({ where: { id: { in: imports } } });
  await tx.follow.deleteMany({ where: { target: "source", targetId: { in: [...sourceIds] } } });
  await tx.mute.deleteMany({ where: { target: "source", value: { in: sources.map((source) => source.slug) } } });
  await tx.source.deleteMany({ where: { id: { in: [...sourceIds] } } });
  // Any page may have shown something of it.
  await tx.cacheInvalidation.create({ data: { tags: [cacheTags.everything] } });
  return { sources: sources.length, articles: ids.length, stories, imports: imports.length };
}

/**
 * Deletes articles with everything that hangs on them, and the stories that they leave empty. The
 * counters of topics and stories are right afterwards; those of sources are the caller's.
 * @returns how many stories went with them
 */
export async function dropArticles(tx: Db, ids: number[]): Promise<number> {
  const rows = await tx.article.findMany({ where: { id: { in: ids }, storyId: { not: null } }, select: { storyId: true }, distinct: ["storyId"] });
  await removeThreads(tx, ids);
  await releaseBookmarks(tx, ids);
  await tx.readMark.deleteMany({ where: { articleId: { in: ids } } });
  await tx.$executeRaw`
    UPDATE "Topic" t SET "articleCount" = t."articleCount" - gone."count" FROM (
      SELECT "topicId", count(*)::int AS "count" FROM "ArticleTopic"
      WHERE "articleId" = ANY(${ids}::int[]) AND "status" = 'visible' GROUP BY 1
    ) gone WHERE t."id" = gone."topicId"`;
  await tx.article.deleteMany({ where: { id: { in: ids } } });
  return removeStories(tx, rows.flatMap((row) => row.storyId ?? []).sort((a, b) => a - b));
}

/** Imports that gave nothing but these articles. */
async function importsOnlyOf(tx: Db, articleIds: number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT "importId" AS "id" FROM "ArticleOrigin" WHERE "importId" IS NOT NULL
    GROUP BY 1 HAVING bool_and("articleId" = ANY(${articleIds}::int[]))`;
  return rows.map((row) => row.id);
}

/** What was said of articles goes with them: their own discussions, and their threads in those of their stories. */
async function removeThreads(tx: Db, articleIds: number[]): Promise<void> {
  const discussions = await discussionsOf(tx, articleIds);
  await tx.$executeRaw`
    WITH RECURSIVE thread AS (
      SELECT c."id" FROM "Comment" c WHERE c."articleId" = ANY(${articleIds}::int[]) AND c."parentId" IS NULL
      UNION ALL SELECT c."id" FROM thread t JOIN "Comment" c ON c."parentId" = t."id"
    ) DELETE FROM "Comment" WHERE "id" IN (SELECT "id" FROM thread)`;
  await removeDiscussions(tx, { articleId: { in: articleIds } });
  if (discussions.length > 0) await tx.cacheInvalidation.create({ data: { tags: discussions.map(cacheTags.discussion) } });
}

async function removeDiscussions(tx: Db, where: { articleId: { in: number[] } } | { storyId: number }): Promise<void> {
  const discussions = await tx.discussion.findMany({ where, select: { id: true } });
  const ids = discussions.map((discussion) => discussion.id);
  await tx.comment.deleteMany({ where: { discussionId: { in: ids } } });
  await tx.discussion.deleteMany({ where: { id: { in: ids } } });
}

/** Deletes stories left without an article and refreshes the others. Returns how many were deleted. */
async function removeStories(tx: Db, storyIds: readonly number[]): Promise<number> {
  let removed = 0;
  for (const id of storyIds) {
    if ((await tx.article.count({ where: { storyId: id } })) > 0) {
      await refreshStory(tx, id);
      continue;
    }
    await removeDiscussions(tx, { storyId: id });
    await tx.follow.deleteMany({ where: { target: "story", targetId: id } });
    await tx.story.delete({ where: { id } });
    removed++;
  }
  return removed;
}
