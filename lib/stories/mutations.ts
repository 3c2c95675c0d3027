import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { toldIn } from "./queries/told";
import { storyNumbers } from "./rules";
import type { HeadlineChoice } from "./types";

/** What an edition says of a story that it names by key. */
export type StoryNaming = { key: string; slug: string; title: string; standfirst: string | null; lang: string };

/**
 * The story of a key, made when it is new, or what it was merged into; the row stays locked until the transaction ends, so that
 * two articles of one story are counted one after the other.
 */
export async function claimStory(tx: Db, naming: StoryNaming): Promise<{ id: number; slug: string }> {
  const rows = await tx.$queryRaw<{ id: number; slug: string; mergedIntoId: number | null }[]>`
    INSERT INTO "Story" ("slug", "key", "title", "standfirst", "lang")
    VALUES (${naming.slug}, ${naming.key}, ${naming.title}, ${naming.standfirst}, ${naming.lang})
    ON CONFLICT ("key") DO UPDATE SET "key" = EXCLUDED."key"
    RETURNING "id", "slug", CASE WHEN "status" = 'merged' THEN "mergedIntoId" END AS "mergedIntoId"`;
  const row = rows[0];
  if (!row) throw new Error(`The story ${naming.key} was neither made nor found.`);
  if (row.mergedIntoId === null) return { id: row.id, slug: row.slug };
  const [survivor] = await tx.$queryRaw<{ id: number; slug: string }[]>`SELECT "id", "slug" FROM "Story" WHERE "id" = ${row.mergedIntoId} FOR UPDATE`;
  return survivor ?? { id: row.id, slug: row.slug };
}

/**
 * A story's face from its visible articles: counts, perspectives, times, who tells it first hand, its rank and, where
 * no edition named it, its headline. Call it in the transaction that changed one of its articles.
 */
export async function refreshStory(tx: Db, storyId: number): Promise<void> {
  const [story] = await tx.$queryRaw<{ key: string | null; headline: HeadlineChoice | null }[]>`SELECT "key", "headline" FROM "Story" WHERE "id" = ${storyId} FOR UPDATE`;
  if (!story) return;
  const articles = await toldIn(tx, storyId);
  const { shared, headline, ...numbers } = storyNumbers(articles, story.headline);
  const lead = story.key === null ? articles.find(({ id }) => id === headline?.articleId) : undefined;
  const standfirst = articles.find(({ id }) => id === headline?.standfirstId)?.standfirst ?? null;
  await tx.story.update({
    where: { id: storyId },
    data: {
      ...numbers,
      shared: shared ?? Prisma.DbNull,
      headline: headline ?? Prisma.DbNull,
      ...(lead ? { title: lead.title, standfirst, lang: lead.lang } : {}),
      changedAt: new Date(),
    },
  });
}

/** Most stories whose faces are made anew at once. */
const MOST_REFRESHED = 100;

/**
 * Makes the faces of stories anew whose articles became reprints, or are none any more, since the last time.
 * @returns their slugs
 */
export async function refreshNotedStories(tx: Db): Promise<string[]> {
  const noted = await tx.$queryRaw<{ id: number; times: number }[]>`SELECT "storyId" AS "id", "times" FROM "StoryCheck" ORDER BY "storyId" LIMIT ${MOST_REFRESHED}`;
  if (noted.length === 0) return [];
  for (const { id } of noted) await refreshStory(tx, id);
  await tx.$executeRaw`
    DELETE FROM "StoryCheck" c USING unnest(${noted.map(({ id }) => id)}::int[], ${noted.map(({ times }) => times)}::int[]) AS d("id", "times")
    WHERE c."storyId" = d."id" AND c."times" = d."times"`;
  return (await tx.story.findMany({ where: { id: { in: noted.map(({ id }) => id) } }, select: { slug: true } })).map(({ slug }) => slug);
}
