import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { decodeCommentCursor, encodeCommentCursor, type CommentCursor } from "../cursor";
import type { CommentOrder, CommentView, DiscussionFace, ThreadPage } from "../types";
import { homeOf } from "./home";
import { shown, toView, type ShownRow } from "./shown";

/** Threads on a page. */
export const THREADS = 20;
/** Comments on a page: a long thread shows its first answers, and leads to the rest. */
const MOST_COMMENTS = 200;
/** How many answers each comment shows, by how far it stands below the page's own comments. */
const ANSWERS = Prisma.raw("ARRAY[4, 3, 2, 1]");
const LEVELS = 4;
/** Comments above one that is shown in its context. */
const MOST_ABOVE = 10;

type Row = ShownRow & { level: number };

/** The three orders. A page's own comments stand in the order asked for; answers by what was said first where it is by time. */
const ORDERS = {
  best: { after: (at: CommentCursor) => Prisma.sql`(c."score", c."id") < (${at.score}::float8, ${at.id}::int)`, by: Prisma.sql`c."score" DESC, c."id" DESC`, answers: Prisma.sql`c."score" DESC, c."id" DESC`, start: { score: 2, id: 0 } },
  newest: { after: (at: CommentCursor) => Prisma.sql`c."id" < ${at.id}::int`, by: Prisma.sql`c."id" DESC`, answers: Prisma.sql`c."id"`, start: { score: 0, id: 2 ** 31 - 1 } },
  oldest: { after: (at: CommentCursor) => Prisma.sql`c."id" > ${at.id}::int`, by: Prisma.sql`c."id"`, answers: Prisma.sql`c."id"`, start: { score: 0, id: 0 } },
} as const;

/**
 * One page of a discussion's threads, each with its first answers. Reads as much of a discussion of ten as of one of
 * ten thousand.
 * @param cursor the page's place, as `next` of the page before gave it
 * @param about only threads about this article, of all that share the discussion
 * @throws AppError `not-found` for what is no cursor
 */
export async function listThreads(discussionId: number, order: CommentOrder, cursor?: string, about?: number): Promise<ThreadPage> {
  const only = about === undefined ? Prisma.empty : Prisma.sql` AND c."articleId" = ${about}`;
  return page(order, Prisma.sql`c."discussionId" = ${discussionId} AND c."parentId" IS NULL${only}`, cursor);
}

/** Which of these articles have threads in a discussion, in the order given. */
export async function spokenOf(discussionId: number, articles: readonly number[]): Promise<number[]> {
  const rows = await rowsAsJson<{ id: number }>(Prisma.sql`
    SELECT a."id" FROM unnest(${[...articles]}::int[]) WITH ORDINALITY AS a("id", "place")
    WHERE EXISTS (SELECT 1 FROM "Comment" c WHERE c."articleId" = a."id" AND c."discussionId" = ${discussionId} AND c."parentId" IS NULL AND c."visible") ORDER BY a."place"`);
  return rows.map(({ id }) => id);
}

/** One page of the answers to a comment, each with its own. */
export async function listAnswers(commentId: number, order: CommentOrder, cursor?: string): Promise<ThreadPage> {
  return page(order, Prisma.sql`c."parentId" = ${commentId}`, cursor);
}

async function page(order: CommentOrder, own: Prisma.Sql, cursor?: string): Promise<ThreadPage> {
  const { after, by, answers, start } = ORDERS[order];
  const rows = await rowsAsJson<Row>(Prisma.sql`
    WITH RECURSIVE tree AS (
      SELECT o."id", 0 AS "level", o."place" FROM (
        SELECT c."id", row_number() OVER (ORDER BY ${by}) AS "place" FROM "Comment" c
        WHERE ${own} AND c."visible" AND ${after(cursor === undefined ? start : decodeCommentCursor(order, cursor))} ORDER BY ${by} LIMIT ${THREADS + 1}) o
      UNION ALL
      SELECT a."id", t."level" + 1, a."place" FROM tree t CROSS JOIN LATERAL (
        SELECT c."id", row_number() OVER (ORDER BY ${answers}) AS "place" FROM "Comment" c
        WHERE c."parentId" = t."id" AND c."visible" ORDER BY ${answers} LIMIT (${ANSWERS})[t."level" + 1]) a
      WHERE t."level" < ${LEVELS}
    ), few AS (SELECT * FROM tree ORDER BY "level", "place" LIMIT ${MOST_COMMENTS})
    SELECT ${shown}, few."level" FROM few JOIN "Comment" c ON c."id" = few."id" ORDER BY few."level", few."place"`);
  const roots = rows.filter((row) => row.level === 0);
  const last = roots.length > THREADS ? roots[THREADS - 1] : undefined;
  const extra = last && roots[THREADS]?.id;
  return { comments: grow(rows.filter((row) => row.id !== extra)), next: last ? encodeCommentCursor(order, last) : null };
}

/** Puts answers under what they answer; what answers nothing that is here stands at the top. Rows come top down. */
function grow(rows: readonly Row[]): CommentView[] {
  const views = new Map<number, CommentView>();
  const top: CommentView[] = [];
  for (const row of rows) {
    const view = toView(row);
    const above = row.level > 0 ? views.get(row.parentId ?? 0) : undefined;
    // An answer to the thread that only says there is more.
    if (row.level > 0 && !above) continue;
    views.set(row.id, view);
    (above?.answers ?? top).push(view);
  }
  return top;
}

/** A comment where it stands: what it answers, up to ten of them, the highest first; and itself, without answers. */
export type CommentInContext = { discussionId: number; articleSlug: string | null; above: CommentView[]; more: boolean; comment: CommentView };

/** @returns null where there is no such comment, or nobody may see it */
export async function commentInContext(id: number): Promise<CommentInContext | null> {
  const rows = await rowsAsJson<Row & { discussionId: number; articleSlug: string | null }>(Prisma.sql`
    WITH RECURSIVE up AS (
      SELECT c."id", c."parentId", 0 AS "level" FROM "Comment" c WHERE c."id" = ${id} AND c."visible"
      UNION ALL SELECT p."id", p."parentId", u."level" + 1 FROM up u JOIN "Comment" p ON p."id" = u."parentId" WHERE u."level" < ${MOST_ABOVE}
    )
    SELECT ${shown}, up."level", c."discussionId", (SELECT a."slug" FROM "Article" a WHERE a."id" = c."articleId" AND a."status" = 'visible') AS "articleSlug"
    FROM up JOIN "Comment" c ON c."id" = up."id" ORDER BY up."level" DESC`);
  const own = rows.at(-1);
  if (!own) return null;
  return { discussionId: own.discussionId, articleSlug: own.articleSlug, above: rows.slice(0, -1).map(toView), more: rows[0]?.parentId !== null, comment: toView(own) };
}

/** In which discussion a comment stands, whether anybody may see it or not; null where there is no such comment. */
export async function placeOfComment(id: number): Promise<number | null> {
  const [row] = await rowsAsJson<{ discussionId: number }>(Prisma.sql`SELECT c."discussionId" FROM "Comment" c WHERE c."id" = ${id}`);
  return row?.discussionId ?? null;
}

/** An article's discussion, which is its story's where it has one; null where nobody has begun it. */
export async function discussionOf(articleId: number): Promise<DiscussionFace | null> {
  const [row] = await rowsAsJson<DiscussionFace>(Prisma.sql`SELECT ${face} FROM "Article" a JOIN "Discussion" d ON d."id" = ${homeOf} WHERE a."id" = ${articleId}`);
  return row ?? null;
}

/** A visible article with its discussion, if anybody has begun it; null where there is no such article. */
export async function discussedArticle(by: { slug: string } | { id: number }): Promise<{ id: number; slug: string; discussion: DiscussionFace | null } | null> {
  const where = "slug" in by ? Prisma.sql`a."slug" = ${by.slug}` : Prisma.sql`a."id" = ${by.id}`;
  const [row] = await rowsAsJson<{ id: number; slug: string; discussion: DiscussionFace | null }>(Prisma.sql`
    SELECT a."id", a."slug", (SELECT row_to_json(f) FROM (SELECT ${face} FROM "Discussion" d WHERE d."id" = ${homeOf}) f) AS "discussion"
    FROM "Article" a WHERE ${where} AND a."status" = 'visible'`);
  return row ?? null;
}

/** Of the discussion "d" of the article "a": closed to whoever reads that article. */
const face = Prisma.sql`
  d."id", d."storyId" IS NOT NULL AS "shared", (SELECT coalesce(sum(t."published"), 0)::int FROM "DiscussionTally" t WHERE t."discussionId" = d."id") AS "published",
  coalesce((SELECT l."id" FROM "Comment" l WHERE l."discussionId" = d."id" AND l."status" = 'published' AND l."publishedAt" IS NOT NULL ORDER BY l."publishedAt" DESC, l."id" DESC LIMIT 1), 0) AS "latest",
  (d."closedAt" <= now()) IS TRUE OR EXISTS (SELECT 1 FROM "Discussion" o WHERE o."articleId" = a."id" AND o."closedAt" <= now()) AS "closed"`;
