import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { CommentAuthor, CommentStatus, CommentView } from "../types";

/** A comment's columns as `shown` reads them; times have an offset of their own. */
export type ShownRow = {
  id: number; parentId: number | null; depth: number; status: CommentStatus; author: CommentAuthor | null; html: string; quote: string | null;
  articleRevision: number; upvotes: number; score: number; answerCount: number; createdAt: string; editedAt: string | null; about: CommentView["about"];
};

/** What everybody may see of the comment `c`. */
export const shown = Prisma.sql`
  c."id", c."parentId", c."depth", c."status", c."articleRevision", c."upvotes", c."score", c."answerCount", c."createdAt", c."editedAt",
  CASE WHEN c."status" = 'published' THEN c."html" ELSE '' END AS "html",
  CASE WHEN c."status" = 'published' THEN c."quote" END AS "quote",
  (SELECT json_build_object('handle', u."handle", 'name', coalesce(u."name", u."handle"), 'role', u."role") FROM "User" u
    WHERE u."id" = c."authorId" AND c."status" = 'published') AS "author",
  CASE WHEN c."parentId" IS NULL THEN (SELECT json_build_object('slug', o."slug", 'title', o."title", 'lang', o."lang") FROM "Article" o JOIN "Discussion" k ON k."id" = c."discussionId" AND k."storyId" IS NOT NULL
    WHERE o."id" = c."articleId" AND o."status" = 'visible') END AS "about"`;

/** A row as pages and JSON show it, without its answers. */
export function toView(row: ShownRow): CommentView {
  const { id, parentId, depth, status, author, html, quote, articleRevision, upvotes, answerCount, about } = row;
  return {
    id, parentId, depth, author, html, quote, articleRevision, upvotes, answerCount, about, answers: [],
    status: status === "held" || status === "delayed" ? "waiting" : status,
    createdAt: inUtc(row.createdAt), editedAt: row.editedAt && inUtc(row.editedAt),
  };
}

/** A time as JSON gives it, in the database session's zone, as ours are. */
export const inUtc = (time: string): string => new Date(time).toISOString();
