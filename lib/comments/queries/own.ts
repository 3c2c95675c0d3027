import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { commentPolicy } from "@/lib/moderation/queries/policy";
import { anArticleOf, homeOf } from "./home";
import type { MineIn, MineOn, OwnComment } from "../types";

/** One's own comments on a page, and things in the inbox. */
export const OWN_PAGE_SIZE = 30;
/** Of a reader's votes and the like in one discussion as many are told. */
const MOST_MINE = 1_000;
/** Of one's own comments that are not public, as many stand in their discussion; those not taken for so long. */
const MOST_WAITING = 50;
const REJECTED_DAYS = 30;

/** The article of a comment "c", while it can be read. */
export const articleOf = Prisma.sql`
  (SELECT json_build_object('id', a."id", 'slug', a."slug", 'title', a."title", 'lang', a."lang") FROM "Article" a WHERE a."id" = c."articleId" AND a."status" = 'visible')`;

const own = (editMinutes: number) => Prisma.sql`
  c."id", c."discussionId", c."parentId", c."status", c."checks" AS "verdicts", c."markdown", c."html", c."quote", c."upvotes", c."answerCount", ${articleOf} AS "article",
  c."createdAt", c."publishAt", c."editedAt", c."createdAt" + ${editMinutes}::int * interval '1 minute' AS "editableUntil",
  c."createdAt" + ${editMinutes}::int * interval '1 minute' > now() AS "editable",
  (SELECT json_build_object('actId', m."actId", 'action', l."action", 'reason', l."reason", 'appealed', EXISTS (SELECT 1 FROM "Appeal" p WHERE p."actId" = m."actId")) FROM "ActMemory" m JOIN "ModerationAct" l ON l."id" = m."actId"
    WHERE m."commentId" = c."id" AND m."undoneById" IS NULL AND l."action" IN ('approve', 'reject', 'hold') ORDER BY m."actId" DESC LIMIT 1) AS "decided"`;

const utc = (time: string) => new Date(time).toISOString();

function toOwn(row: OwnComment): OwnComment {
  return { ...row, createdAt: utc(row.createdAt), publishAt: row.publishAt && utc(row.publishAt), editedAt: row.editedAt && utc(row.editedAt), editableUntil: utc(row.editableUntil) };
}

/**
 * One page of what a person wrote, the newest first, whatever became of it.
 * @param before the number that ended the page before
 */
export async function listOwn(userId: string, before?: number): Promise<{ comments: OwnComment[]; next: number | null }> {
  const { editMinutes } = await commentPolicy();
  const rows = await rowsAsJson<OwnComment>(Prisma.sql`
    SELECT ${own(editMinutes)} FROM "Comment" c WHERE c."authorId" = ${userId}::uuid
      AND (c."createdAt", c."id") < (coalesce((SELECT b."createdAt" FROM "Comment" b WHERE b."id" = ${before ?? null}::int AND b."authorId" = ${userId}::uuid), 'infinity'), ${before ?? 2 ** 31 - 1}::int)
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${OWN_PAGE_SIZE + 1}`);
  const comments = rows.slice(0, OWN_PAGE_SIZE).map(toOwn);
  return { comments, next: rows.length > OWN_PAGE_SIZE ? (comments.at(-1)?.id ?? null) : null };
}

/** One comment of somebody's own, or null where it is not theirs. */
export async function ownComment(userId: string, id: number): Promise<OwnComment | null> {
  const { editMinutes } = await commentPolicy();
  const [row] = await rowsAsJson<OwnComment>(Prisma.sql`SELECT ${own(editMinutes)} FROM "Comment" c WHERE c."id" = ${id} AND c."authorId" = ${userId}::uuid`);
  return row ? toOwn(row) : null;
}

/** One's own comments in a discussion that are not public, the oldest first: waiting, or not taken of late. */
export async function listWaiting(userId: string, discussionId: number): Promise<OwnComment[]> {
  const { editMinutes } = await commentPolicy();
  const rows = await rowsAsJson<OwnComment>(Prisma.sql`
    SELECT * FROM (SELECT ${own(editMinutes)} FROM "Comment" c WHERE c."discussionId" = ${discussionId}::int AND c."authorId" = ${userId}::uuid
      AND (c."status" IN ('held', 'delayed') OR (c."status" = 'rejected' AND c."createdAt" > now() - ${REJECTED_DAYS}::int * interval '1 day'))
    ORDER BY c."id" DESC LIMIT ${MOST_WAITING}::int) waiting ORDER BY "id"`);
  return rows.map(toOwn);
}

/** What a discussion is to a reader, in one statement; null where there is no such discussion. */
export async function mineIn(userId: string, discussionId: number): Promise<MineIn | null> {
  const ids = (from: Prisma.Sql) => Prisma.sql`ARRAY(SELECT c."id" FROM ${from} AND c."discussionId" = d."id" ORDER BY c."id" DESC LIMIT ${MOST_MINE}::int)`;
  const [row] = await rowsAsJson<MineIn>(Prisma.sql`
    SELECT (SELECT f."mode" FROM "DiscussionFollow" f WHERE f."userId" = ${userId}::uuid AND f."discussionId" = d."id") AS "mode",
      ${ids(Prisma.sql`"CommentVote" v JOIN "Comment" c ON c."id" = v."commentId" WHERE v."userId" = ${userId}::uuid`)} AS "voted",
      ${ids(Prisma.sql`"Flag" v JOIN "Comment" c ON c."id" = v."commentId" WHERE v."userId" = ${userId}::uuid`)} AS "flagged",
      ${ids(Prisma.sql`"Flag" v JOIN "Comment" c ON c."id" = v."commentId" WHERE v."userId" = ${userId}::uuid AND v."outcome" = 'open'`)} AS "retractable",
      ${ids(Prisma.sql`"Comment" c WHERE c."authorId" = ${userId}::uuid`)} AS "own",
      ARRAY(SELECT u."handle" FROM "HiddenPerson" h JOIN "User" u ON u."id" = h."hiddenId" WHERE h."userId" = ${userId}::uuid AND u."handle" IS NOT NULL ORDER BY h."createdAt" DESC LIMIT ${MOST_MINE}::int) AS "hidden"
    FROM "Discussion" d WHERE d."id" = ${discussionId}`);
  return row ?? null;
}

/** What these comments are to a reader; those of which they did nothing, and that are none, are in no list. */
export async function mineOn(userId: string, comments: readonly number[]): Promise<MineOn> {
  const ids = (name: Prisma.Sql, from: Prisma.Sql) => Prisma.sql`ARRAY(SELECT ${name} FROM ${from} AND ${name} = ANY(${[...comments]}::int[]) ORDER BY 1)`;
  const of = (table: Prisma.Sql, where = Prisma.empty) => ids(Prisma.sql`v."commentId"`, Prisma.sql`${table} v WHERE v."userId" = ${userId}::uuid ${where}`);
  const [row] = await rowsAsJson<MineOn>(Prisma.sql`
    SELECT ${of(Prisma.sql`"CommentVote"`)} AS "voted", ${of(Prisma.sql`"Flag"`)} AS "flagged", ${of(Prisma.sql`"Flag"`, Prisma.sql`AND v."outcome" = 'open'`)} AS "retractable",
      ${ids(Prisma.sql`c."id"`, Prisma.sql`"Comment" c WHERE c."authorId" = ${userId}::uuid`)} AS "own"`);
  return row ?? { voted: [], flagged: [], retractable: [], own: [] };
}

/** What stands above a text that is to be written: the article, and the comment that is answered or reported. Null where nobody may see it. */
export type CommentPlace = { id: number; discussionId: number; html: string; handle: string | null; name: string | null; own: boolean; article: { id: number; slug: string; title: string; lang: string } | null };

export async function publicComment(id: number, userId: string | null): Promise<CommentPlace | null> {
  const [row] = await rowsAsJson<CommentPlace>(Prisma.sql`
    SELECT c."id", c."discussionId", c."html", u."handle", coalesce(u."name", u."handle") AS "name", (c."authorId" = ${userId}::uuid) IS TRUE AS "own", ${articleOf} AS "article"
    FROM "Comment" c LEFT JOIN "User" u ON u."id" = c."authorId" WHERE c."id" = ${id} AND c."status" = 'published'`);
  return row ?? null;
}

/** The article that is commented on, by its slug, or null where it cannot be read. */
export async function articleToDiscuss(slug: string): Promise<{ id: number; slug: string; title: string; lang: string; discussionId: number | null } | null> {
  const [row] = await rowsAsJson<{ id: number; slug: string; title: string; lang: string; discussionId: number | null }>(Prisma.sql`
    SELECT a."id", a."slug", a."title", a."lang", ${homeOf} AS "discussionId" FROM "Article" a WHERE a."slug" = ${slug} AND a."status" = 'visible'`);
  return row ?? null;
}

/** The article of a discussion, for the way back to it; of a story's the newest. */
export async function articleOfDiscussion(id: number): Promise<{ slug: string; title: string; lang: string } | null> {
  const [row] = await rowsAsJson<{ slug: string; title: string; lang: string }>(Prisma.sql`
    SELECT a."slug", a."title", a."lang" FROM "Discussion" d JOIN "Article" a ON a."id" = (SELECT "id" FROM ${anArticleOf} one LIMIT 1) WHERE d."id" = ${id}`);
  return row ?? null;
}
