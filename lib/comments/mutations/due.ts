import "server-only";
import { db } from "@/lib/db/client";
import { mentionedIn } from "./mentioned";
import { publishing } from "./now-public";

/** What is left waits for the next turn. */
const AT_ONCE = 200;

/**
 * Publishes the delayed comments whose time has come, each with what follows from it in one statement; several processes
 * may do so at once. What somebody wrote who was banned or is pre-moderated since waits for a moderator instead.
 * @returns how many became public
 */
export async function publishDue(): Promise<number> {
  const due = await db().$queryRaw<{ id: number; markdown: string }[]>`
    SELECT "id", "markdown" FROM "Comment" WHERE "status" = 'delayed' AND "publishAt" <= now() ORDER BY "publishAt" LIMIT ${AT_ONCE}`;
  let published = 0;
  for (const { id, markdown } of due) published += await publishOne(id, [...(await mentionedIn(markdown)).values()]);
  return published;
}

async function publishOne(id: number, mentioned: readonly string[]): Promise<number> {
  const [done] = await db().$queryRaw<[{ published: number }]>`
    WITH decided AS (
      UPDATE "Comment" c SET "publishAt" = NULL, "status" = now."status", "publishedAt" = CASE WHEN now."status" = 'published' THEN now() END
      FROM (SELECT CASE WHEN EXISTS (SELECT 1 FROM "Comment" o JOIN "User" u ON u."id" = o."authorId" WHERE o."id" = ${id} AND (u."status" = 'banned' OR u."premoderated")) THEN 'held' ELSE 'published' END AS "status") now
      WHERE c."id" = ${id} AND c."status" = 'delayed' AND c."publishAt" <= now() RETURNING c."id", c."discussionId", c."parentId", c."authorId", c."status"
    ), "public" AS (SELECT *, ${[...mentioned]}::uuid[] AS "mentioned" FROM decided WHERE "status" = 'published'), ${publishing}
    SELECT count(*)::int AS "published" FROM "public"`;
  return done.published;
}
