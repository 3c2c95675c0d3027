import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { COUNTED, LOOK_SECONDS, type DeskComment, type DeskPerson } from "../types";

/** Flags that are shown of a comment, and comments of a person among which rejected ones are counted. */
const FLAGS = 20;
const LATEST = 200;

/** A person, by their row u. */
const person = Prisma.sql`json_build_object('id', u."id", 'name', u."name", 'handle', u."handle", 'role', u."role", 'status', u."status", 'until', u."statusUntil",
  'premoderated', u."premoderated", 'since', u."createdAt",
  'published', (SELECT count(*) FROM (SELECT 1 FROM "Comment" x WHERE x."authorId" = u."id" AND x."status" = 'published' LIMIT ${COUNTED + 1}) s),
  'rejected', (SELECT count(*) FROM (SELECT x."status" FROM "Comment" x WHERE x."authorId" = u."id" ORDER BY x."createdAt" DESC, x."id" DESC LIMIT ${LATEST}) s WHERE s."status" = 'rejected'))`;

/**
 * Comments with all that a decision needs: the article, what they answer, who wrote them, what the checks found, who
 * reported them and why, and who else looks at them.
 * @param ids at most a page of them
 * @param viewerId whoever asks is nobody else
 * @returns in the order of `ids`; what is not there is left out
 */
export async function deskComments(ids: readonly number[], viewerId: string): Promise<DeskComment[]> {
  if (ids.length === 0) return [];
  const rows = await rowsAsJson<DeskComment>(Prisma.sql`
    SELECT c."id", c."status", c."html", c."quote", c."createdAt", c."editedAt", c."publishAt", c."moderatedAt", c."flagCount", c."upvotes", c."discussionId", c."checks",
      (SELECT json_build_object('slug', a."slug", 'title', a."title") FROM "Article" a WHERE a."id" = c."articleId") AS "article",
      (SELECT json_build_object('id', p."id", 'html', p."html", 'status', p."status", 'name', w."name") FROM "Comment" p LEFT JOIN "User" w ON w."id" = p."authorId" WHERE p."id" = c."parentId") AS "answers",
      (SELECT ${person} FROM "User" u WHERE u."id" = c."authorId") AS "author",
      (SELECT coalesce(json_agg(f), '[]') FROM (
        SELECT r."reason", r."note", r."outcome", r."createdAt" AS "at", w."name" FROM "Flag" r JOIN "User" w ON w."id" = r."userId"
        WHERE r."commentId" = c."id" ORDER BY r."outcome" = 'open' DESC, r."createdAt" DESC LIMIT ${FLAGS}) f) AS "flags",
      (SELECT json_build_object('name', w."name", 'at', l."at") FROM "QueueLook" l JOIN "User" w ON w."id" = l."userId"
        WHERE l."commentId" = c."id" AND l."userId" <> ${viewerId}::uuid AND l."at" > now() - make_interval(secs => ${LOOK_SECONDS}::int)) AS "looking"
    FROM "Comment" c WHERE c."id" = ANY(${[...ids]}::int[]) ORDER BY array_position(${[...ids]}::int[], c."id")`);
  return rows.map((row) => ({
    ...row, createdAt: iso(row.createdAt), editedAt: row.editedAt && iso(row.editedAt), publishAt: row.publishAt && iso(row.publishAt), moderatedAt: row.moderatedAt && iso(row.moderatedAt),
    author: row.author && sincePerson(row.author), flags: row.flags.map((flag) => ({ ...flag, at: iso(flag.at) })), looking: row.looking && { ...row.looking, at: iso(row.looking.at) },
  }));
}

/** Somebody as moderators see them, or null. */
export async function deskPerson(id: string): Promise<DeskPerson | null> {
  const [row] = await rowsAsJson<{ person: DeskPerson }>(Prisma.sql`SELECT ${person} AS "person" FROM "User" u WHERE u."id" = ${id}::uuid`);
  return row ? sincePerson(row.person) : null;
}

function sincePerson(row: DeskPerson): DeskPerson {
  return { ...row, since: iso(row.since), until: row.until && iso(row.until) };
}

/** JSON from PostgreSQL has times with an offset. */
const iso = (time: string) => new Date(time).toISOString();
