import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/articles/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { HANDLE, type Person, type PersonComments } from "../types";
import { inUtc, shown, toView, type ShownRow } from "./shown";

/** Comments on a page of somebody's. */
export const OF_A_PERSON = 20;
/** Later than every comment. */
const START = { sortAt: Date.UTC(9999, 0), id: 2 ** 31 - 1 };
const SPELT = new RegExp(`^${HANDLE}$`);

/** Who is called this, or null. */
export async function personOf(handle: string): Promise<Person | null> {
  if (!SPELT.test(handle)) return null;
  const [row] = await rowsAsJson<Person>(Prisma.sql`
    SELECT u."handle", coalesce(u."name", u."handle") AS "name", u."role", u."about", u."createdAt" AS "since" FROM "User" u WHERE u."handle" = ${handle}`);
  return row ? { ...row, since: inUtc(row.since) } : null;
}

type Row = ShownRow & { publishedAt: string; discussionId: number; article: PersonComments["comments"][number]["article"] };

/**
 * One page of what somebody said in public, newest first, each with the article that it is about.
 * @param cursor the page's place, as `next` of the page before gave it
 * @throws AppError `not-found` for what is no cursor
 */
export async function commentsOf(handle: string, cursor?: string): Promise<PersonComments> {
  if (!SPELT.test(handle)) return { comments: [], next: null };
  const { sortAt, id } = cursor === undefined ? START : decodeCursor(cursor);
  const rows = await rowsAsJson<Row>(Prisma.sql`
    SELECT ${shown}, c."publishedAt", c."discussionId",
      (SELECT json_build_object('slug', a."slug", 'title', a."title", 'lang', a."lang") FROM "Article" a WHERE a."id" = c."articleId" AND a."status" = 'visible') AS "article"
    FROM "Comment" c
    WHERE c."authorId" = (SELECT "id" FROM "User" WHERE "handle" = ${handle}) AND c."status" = 'published' AND (c."publishedAt", c."id") < (${new Date(sortAt)}, ${id}::int)
    ORDER BY c."publishedAt" DESC, c."id" DESC LIMIT ${Prisma.raw(String(OF_A_PERSON + 1))}`);
  const page = rows.slice(0, OF_A_PERSON);
  const last = page.at(-1);
  return {
    comments: page.map((row) => ({ ...toView(row), discussionId: row.discussionId, article: row.article })),
    next: last && rows.length > OF_A_PERSON ? encodeCursor({ sortAt: Date.parse(last.publishedAt), id: last.id }) : null,
  };
}
