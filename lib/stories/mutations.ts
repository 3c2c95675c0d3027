import "server-only";
import type { Db } from "@/lib/db/client";
import { refreshStories } from "./mutations/faces";

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

/** Makes the face of one story anew, as `refreshStories` does of several. */
export async function refreshStory(tx: Db, storyId: number): Promise<void> {
  await refreshStories(tx, [storyId]);
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
  await refreshStories(tx, noted.map(({ id }) => id));
  await tx.$executeRaw`
    DELETE FROM "StoryCheck" c USING unnest(${noted.map(({ id }) => id)}::int[], ${noted.map(({ times }) => times)}::int[]) AS d("id", "times")
    WHERE c."storyId" = d."id" AND c."times" = d."times"`;
  return (await tx.story.findMany({ where: { id: { in: noted.map(({ id }) => id) } }, select: { slug: true } })).map(({ slug }) => slug);
}
