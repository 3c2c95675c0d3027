import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import type { CommentAuthor, CommentHistory } from "../types";
import { inUtc } from "./shown";

type Row = { discussionId: number; author: CommentAuthor | null; html: string; createdAt: string; articleSlug: string | null; earlier: { html: string; replacedAt: string }[] };

/**
 * Everything that a comment has said in public, the newest first. What may not be read has no history either.
 * @returns null where there is no such comment, or it is not public
 */
export async function historyOf(id: number): Promise<CommentHistory | null> {
  const [row] = await rowsAsJson<Row>(Prisma.sql`
    SELECT c."discussionId", c."html", c."createdAt",
      (SELECT a."slug" FROM "Article" a WHERE a."id" = c."articleId" AND a."status" = 'visible') AS "articleSlug",
      (SELECT json_build_object('handle', u."handle", 'name', coalesce(u."name", u."handle"), 'role', u."role") FROM "User" u WHERE u."id" = c."authorId") AS "author",
      (SELECT coalesce(json_agg(json_build_object('html', r."html", 'replacedAt', r."replacedAt") ORDER BY r."number"), '[]'::json) FROM "CommentRevision" r WHERE r."commentId" = c."id") AS "earlier"
    FROM "Comment" c WHERE c."id" = ${id} AND c."status" = 'published'`);
  if (!row) return null;
  const { discussionId, author, articleSlug, earlier } = row;
  const changes = [row.createdAt, ...earlier.map((version) => version.replacedAt)].map(inUtc);
  const versions = [...earlier.map((version) => version.html), row.html].map((html, n) => ({ html, since: changes[n] ?? inUtc(row.createdAt) }));
  return { id, discussionId, articleSlug, author, versions: versions.reverse() };
}
