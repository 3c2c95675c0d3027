import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { homeOf } from "./home";
import { LATEST_KNOWN, type Standing } from "../rules/live";

const MOST_KNOWN = Prisma.raw(String(LATEST_KNOWN));

/** How discussions stand at the moment; those that do not exist are left out. */
export async function standingsOf(ids: readonly number[]): Promise<(Standing & { id: number })[]> {
  return rowsAsJson<Standing & { id: number }>(Prisma.sql`
    SELECT d."id", (SELECT coalesce(sum(t."published"), 0)::int FROM "DiscussionTally" t WHERE t."discussionId" = d."id") AS "published",
      coalesce(l."latest", '{}') AS "latest", coalesce(l."answers", '{}') AS "answers"
    FROM "Discussion" d, LATERAL (
      SELECT array_agg(n."id" ORDER BY n."publishedAt", n."id") AS "latest", json_object_agg(n."id", n."parentId") FILTER (WHERE n."parentId" IS NOT NULL) AS "answers" FROM (
        SELECT c."id", c."parentId", c."publishedAt" FROM "Comment" c WHERE c."discussionId" = d."id" AND c."status" = 'published' AND c."publishedAt" IS NOT NULL
        ORDER BY c."publishedAt" DESC, c."id" DESC LIMIT ${MOST_KNOWN}) n) l
    WHERE d."id" = ANY(${[...ids]}::int[])`);
}

/** The votes of comments that are public. */
export async function votesOf(ids: readonly number[]): Promise<{ id: number; upvotes: number }[]> {
  return rowsAsJson<{ id: number; upvotes: number }>(Prisma.sql`
    SELECT c."id", c."upvotes" FROM "Comment" c WHERE c."id" = ANY(${[...ids]}::int[]) AND c."status" = 'published'`);
}

/** In which discussions articles are discussed, null where nobody has begun it; articles that do not exist are left out. */
export async function homesOf(articles: readonly number[]): Promise<{ article: number; discussion: number | null }[]> {
  return rowsAsJson<{ article: number; discussion: number | null }>(Prisma.sql`
    SELECT a."id" AS "article", ${homeOf} AS "discussion" FROM "Article" a WHERE a."id" = ANY(${[...articles]}::int[])`);
}
