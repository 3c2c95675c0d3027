import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import type { InboxNotice } from "../types";
import { articleOf, OWN_PAGE_SIZE } from "./own";

/** From this many on what is unread is no longer counted. */
export const MOST_UNREAD = 100;

const proposed = (table: Prisma.Sql, id: Prisma.Sql) => Prisma.sql`(SELECT json_build_object('id', x."id", 'slug', x."slug", 'title', x."title", 'lang', x."lang") FROM ${table} x WHERE x."id" = ${id} AND x."status" <> 'hidden')`;
const utc = (time: string) => new Date(time).toISOString();

/**
 * One page of a reader's inbox, the newest first. A comment that is no longer public has no words there, unless it is
 * the reader's own.
 * @param before the number that ended the page before
 */
export async function listInbox(userId: string, before?: number): Promise<{ notices: InboxNotice[]; next: number | null }> {
  const rows = await rowsAsJson<InboxNotice>(Prisma.sql`
    SELECT n."id", n."kind", n."createdAt", n."readAt" IS NOT NULL AS "read",
      CASE WHEN c."id" IS NULL THEN NULL ELSE json_build_object('id', c."id", 'discussionId', c."discussionId", 'own', seen."own", 'article', ${articleOf},
        'html', CASE WHEN seen."own" OR c."status" = 'published' THEN c."html" ELSE '' END,
        'author', CASE WHEN c."status" = 'published' AND u."handle" IS NOT NULL THEN json_build_object('handle', u."handle", 'name', coalesce(u."name", u."handle"), 'role', u."role") END) END AS "comment",
      CASE WHEN l."id" IS NULL THEN NULL ELSE json_build_object('actId', l."id", 'action', l."action", 'reason', l."reason", 'appealed', EXISTS (SELECT 1 FROM "Appeal" p WHERE p."actId" = l."id")) END AS "decided",
      CASE WHEN w."id" IS NULL THEN NULL ELSE json_build_object('id', w."id", 'reason', w."reason", 'text', w."text", 'acknowledgedAt', w."acknowledgedAt") END AS "warning",
      CASE WHEN s."id" IS NULL THEN NULL ELSE json_build_object('address', s."address", 'state', s."state", 'reason', s."reason", 'note', s."note",
        'source', (SELECT json_build_object('slug', p."slug", 'name', p."name") FROM "Source" p WHERE p."id" = s."sourceId" AND p."status" <> 'gone')) END AS "suggestion",
      CASE WHEN g."id" IS NULL THEN NULL ELSE json_build_object('label', g."label", 'said', g."said", 'state', g."state", 'value', g."value", 'reason', l."reason",
        'on', CASE WHEN g."sourceId" IS NULL
          THEN (SELECT json_build_object('type', 'article', 'id', a."id", 'slug', a."slug", 'title', a."title", 'lang', a."lang") FROM "Article" a WHERE a."id" = g."articleId" AND a."status" = 'visible')
          ELSE (SELECT json_build_object('type', 'source', 'slug', p."slug", 'name', p."name") FROM "Source" p WHERE p."id" = g."sourceId" AND p."status" <> 'gone') END) END AS "dispute",
      CASE WHEN q."id" IS NULL THEN NULL ELSE json_build_object('kind', q."kind", 'state', q."state", 'reason', q."reason", 'note', q."note", 'story', ${proposed(Prisma.sql`"Story"`, Prisma.sql`q."storyId"`)},
        'article', ${proposed(Prisma.sql`"Article"`, Prisma.sql`q."articleId"`)}, 'other', ${proposed(Prisma.sql`"Story"`, Prisma.sql`q."otherId"`)}) END AS "proposal"
    FROM "Notice" n
      LEFT JOIN "Comment" c ON c."id" = n."commentId"
      LEFT JOIN LATERAL (SELECT (c."authorId" = n."userId") IS TRUE AS "own") seen ON true
      LEFT JOIN "User" u ON u."id" = c."authorId"
      LEFT JOIN "ModerationAct" l ON l."id" = n."actId"
      LEFT JOIN "StoryProposal" q ON q."id" = n."proposalId"
      LEFT JOIN "LabelDispute" g ON g."id" = n."disputeId"
      LEFT JOIN "Suggestion" s ON s."id" = n."suggestionId"
      LEFT JOIN LATERAL (SELECT * FROM "Warning" w WHERE n."kind" = 'warning' AND w."userId" = n."userId" AND w."actId" = n."actId" LIMIT 1) w ON true
    WHERE n."userId" = ${userId}::uuid AND n."id" < ${before ?? 2 ** 31 - 1}::int
    ORDER BY n."id" DESC LIMIT ${OWN_PAGE_SIZE + 1}`);
  const notices = rows.slice(0, OWN_PAGE_SIZE).map((row) => ({ ...row, createdAt: utc(row.createdAt) }));
  return { notices, next: rows.length > OWN_PAGE_SIZE ? (notices.at(-1)?.id ?? null) : null };
}

/** How much in a reader's inbox is unread, up to {@link MOST_UNREAD}. */
export async function unreadOf(userId: string): Promise<number> {
  const [row] = await rowsAsJson<{ unread: number }>(Prisma.sql`
    SELECT count(*)::int AS "unread" FROM (SELECT 1 FROM "Notice" WHERE "userId" = ${userId}::uuid AND "readAt" IS NULL LIMIT ${MOST_UNREAD}::int) unread`);
  return row?.unread ?? 0;
}
