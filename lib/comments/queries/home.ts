import "server-only";
import { db, type Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** The discussion in which the article "a" is discussed: its story's, where it has one, else its own. Null where nobody has begun it. */
export const homeOf = Prisma.sql`(
  SELECT h."id" FROM "Discussion" h WHERE h."storyId" = a."storyId" UNION ALL SELECT h."id" FROM "Discussion" h WHERE a."storyId" IS NULL AND h."articleId" = a."id")`;

/** An article of the discussion "d" that can be read: its own, or the newest of its story. */
export const anArticleOf = Prisma.sql`(
  SELECT "id" FROM "Article" WHERE "id" = d."articleId" AND "status" = 'visible'
  UNION ALL (SELECT "id" FROM "Article" WHERE "storyId" = d."storyId" AND "status" = 'visible' ORDER BY "sortAt" DESC, "id" DESC LIMIT 1))`;

/**
 * The number of the discussion in which is said what the discussion "d" was about: itself, unless its article went into a
 * story, or its story into another.
 */
export const livingOf = Prisma.sql`
  CASE WHEN d."storyId" IS NULL THEN coalesce((SELECT ${homeOf} FROM "Article" a WHERE a."id" = d."articleId" AND a."storyId" IS NOT NULL), d."id")
    ELSE coalesce((SELECT h."id" FROM "Story" s JOIN "Discussion" h ON h."storyId" = s."mergedIntoId" WHERE s."id" = d."storyId" AND s."status" = 'merged'), d."id") END`;

/** Where it goes on what was said in a discussion; null where there never was such a discussion. */
export async function livingDiscussion(id: number): Promise<number | null> {
  const [row] = await db().$queryRaw<{ id: number }[]>`SELECT ${livingOf} AS "id" FROM "Discussion" d WHERE d."id" = ${id}::int`;
  return row?.id ?? null;
}

/** The discussions of these articles, each once, as far as somebody has begun them. */
export async function discussionsOf(tx: Db, articleIds: readonly number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT h."id" FROM (SELECT ${homeOf} AS "id" FROM "Article" a WHERE a."id" = ANY(${[...articleIds]}::int[])) h WHERE h."id" IS NOT NULL ORDER BY 1`;
  return rows.map((row) => row.id);
}
