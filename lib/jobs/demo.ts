import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { CONTROLS } from "@/lib/closed-lists";
import { db, type Db } from "@/lib/db/client";
import { receiveDocument } from "@/lib/ingest/read";
import { putDemoSources } from "@/lib/ingest/store/sources";
import { refreshStory } from "@/lib/stories/mutations";
import { importDocument, type ImportReport } from "./import-document";
import { cacheTags } from "@/lib/cache-tags";

const sourceList = z.array(z.object({
  slug: z.string(), name: z.string(), control: z.enum(CONTROLS), country: z.string().nullable(), language: z.string().nullable(),
  owner: z.string().nullable(), funding: z.string().nullable(), description: z.string().nullable(), homepage: z.string().nullable(),
  evidence: z.string().nullable(), demo: z.literal(true),
}));
const storyList = z.array(z.object({ key: z.string(), title: z.string(), standfirst: z.string() }));

/** Kept in Setting once the edition was loaded, so that one that was removed stays away when the paper starts again. */
const SETTING = "demo.loaded";

/**
 * Loads the demo edition from a folder of seeds. Loading it again changes nothing.
 */
export async function loadDemo(folder: string, progress?: (done: number, total: number) => void): Promise<ImportReport[]> {
  const sources = sourceList.parse(await readJson(path.join(folder, "sources.json")));
  const stories = storyList.parse(await readJson(path.join(folder, "stories.json")));
  await db().$transaction((tx) => putDemoSources(tx, sources));
  const names = Object.fromEntries(stories.map(({ key, ...face }) => [key, face]));
  const files = (await readdir(path.join(folder, "articles"))).filter((name) => name.endsWith(".md")).sort();
  const reports: ImportReport[] = [];
  for (const [index, name] of files.entries()) {
    const bytes = await readFile(path.join(folder, "articles", name));
    reports.push(await importDocument(receiveDocument(bytes, name), { stories: names }));
    progress?.(index + 1, files.length);
  }
  await markLoaded(db());
  return reports;
}

async function markLoaded(tx: Db): Promise<void> {
  await tx.setting.upsert({ where: { key: SETTING }, create: { key: SETTING, value: new Date().toISOString() }, update: {} });
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

export type DemoRemoval = { sources: number; articles: number; stories: number; imports: number };

/**
 * Takes the demo edition away in one transaction: its sources, their articles with everything that
 * hangs on them, its stories and imports. What is not of the demo stays, with its counters right.
 */
export async function removeDemo(): Promise<DemoRemoval> {
  return db().$transaction(async (tx) => {
    const sources = await tx.source.findMany({ where: { demo: true }, select: { id: true, slug: true } });
    const sourceIds = sources.map((source) => source.id);
    const articles = await tx.article.findMany({ where: { sourceId: { in: sourceIds } }, select: { id: true, slug: true, storyId: true } });
    const ids = articles.map((article) => article.id);
    const imports = await importsOnlyOf(tx, ids);
    await removeDiscussions(tx, ids);
    await tx.bookmark.deleteMany({ where: { articleId: { in: ids } } });
    await tx.readMark.deleteMany({ where: { articleId: { in: ids } } });
    await tx.$executeRaw`
      UPDATE "Topic" t SET "articleCount" = t."articleCount" - gone."count" FROM (
        SELECT "topicId", count(*)::int AS "count" FROM "ArticleTopic"
        WHERE "articleId" = ANY(${ids}::int[]) AND "status" = 'visible' GROUP BY 1
      ) gone WHERE t."id" = gone."topicId"`;
    await tx.article.deleteMany({ where: { id: { in: ids } } });
    await tx.import.deleteMany({ where: { id: { in: imports } } });
    const stories = await removeStories(tx, [...new Set(articles.flatMap((article) => article.storyId ?? []))]);
    await tx.follow.deleteMany({ where: { target: "source", targetId: { in: sourceIds } } });
    await tx.mute.deleteMany({ where: { target: "source", value: { in: sources.map((source) => source.slug) } } });
    await tx.source.deleteMany({ where: { id: { in: sourceIds } } });
    await markLoaded(tx);
    // Every page may have shown something of it.
    await tx.cacheInvalidation.create({ data: { tags: [cacheTags.everything] } });
    return { sources: sources.length, articles: ids.length, stories, imports: imports.length };
  }, { timeout: 120_000 });
}

/** Imports that gave nothing but these articles. */
async function importsOnlyOf(tx: Db, articleIds: number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT "importId" AS "id" FROM "ArticleOrigin" WHERE "importId" IS NOT NULL
    GROUP BY 1 HAVING bool_and("articleId" = ANY(${articleIds}::int[]))`;
  return rows.map((row) => row.id);
}

async function removeDiscussions(tx: Db, articleIds: number[]): Promise<void> {
  const discussions = await tx.discussion.findMany({ where: { articleId: { in: articleIds } }, select: { id: true } });
  const ids = discussions.map((discussion) => discussion.id);
  await tx.comment.deleteMany({ where: { discussionId: { in: ids } } });
  await tx.discussion.deleteMany({ where: { id: { in: ids } } });
}

/** Deletes stories left without an article and refreshes the others. Returns how many were deleted. */
async function removeStories(tx: Db, storyIds: readonly number[]): Promise<number> {
  let removed = 0;
  for (const id of storyIds) {
    const left = await tx.article.count({ where: { storyId: id } });
    if (left > 0) {
      await refreshStory(tx, id);
      continue;
    }
    const discussion = await tx.discussion.findUnique({ where: { storyId: id }, select: { id: true } });
    if (discussion) {
      await tx.comment.deleteMany({ where: { discussionId: discussion.id } });
      await tx.discussion.delete({ where: { id: discussion.id } });
    }
    await tx.follow.deleteMany({ where: { target: "story", targetId: id } });
    await tx.story.delete({ where: { id } });
    removed++;
  }
  return removed;
}
