import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { Gathered } from "@/lib/db/gathered";
import { retrying } from "@/lib/db/retrying";
import { preparedRows } from "@/lib/db/rows";
import type { Verdict } from "@/lib/moderation/types";
import type { Place } from "../queries/facts";
import type { CommentStatus } from "../types";
import { publishing } from "./now-public";

/** A comment that was judged. `mentioned`: ids of people. */
export type Judged = Place & {
  authorId: string; markdown: string; html: string; quote: string | null; before: string | null; after: string | null;
  status: CommentStatus; checks: readonly Verdict[]; publishAt: string | null; sendKey: string | null; mentioned: readonly string[];
};

// Whom a comment concerns may be leaving in this moment: PostgreSQL ends such a circle, and it is sent once more.
const together = new Gathered<Judged, number | null>((comments) => retrying(() => store(comments)));

/**
 * Stores a comment and what follows from it. Those that are sent at the same time go in one statement: each commit waits
 * for the disk and, as it wakes the listeners, for every other commit.
 * @returns its number, or null where the same was sent under its key before
 */
export function storeComment(comment: Judged): Promise<number | null> {
  return together.do(comment);
}

/** All of them or none. Answers to newer comments come first: counters lock what is answered from the newest to the oldest. */
async function store(comments: readonly Judged[]): Promise<(number | null)[]> {
  const rows = await preparedRows<{ n: number; id: number }>(Prisma.sql`
    WITH sent AS MATERIALIZED (
      SELECT nextval(pg_get_serial_sequence('"Comment"', 'id'))::int AS "id", s.* FROM (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(comments.map((comment, n) => ({ n, ...comment })))}::jsonb) AS s(
          "n" int, "discussionId" int, "articleId" int, "revision" int, "parentId" int, "depth" int, "authorId" uuid, "markdown" text, "html" text, "quote" text, "before" text, "after" text,
          "status" text, "checks" jsonb, "publishAt" timestamptz, "sendKey" text, "mentioned" uuid[]) ORDER BY "n") s
    ), stored AS (
      INSERT INTO "Comment" ("id", "discussionId", "articleId", "articleRevision", "parentId", "depth", "authorId", "markdown", "html", "quote", "quoteBefore", "quoteAfter", "status", "checks", "publishAt", "publishedAt", "sendKey")
      SELECT "id", "discussionId", "articleId", "revision", "parentId", "depth", "authorId", "markdown", "html", "quote", "before", "after", "status", "checks", "publishAt", CASE WHEN "status" = 'published' THEN now() END, "sendKey"
      FROM sent ORDER BY "parentId" DESC NULLS LAST, "n"
      ON CONFLICT ("authorId", "sendKey") DO NOTHING RETURNING "id", "discussionId", "parentId", "authorId", "status"
    ), "public" AS (SELECT stored.*, sent."mentioned" FROM stored JOIN sent USING ("id") WHERE stored."status" = 'published'), ${publishing}
    SELECT sent."n", stored."id" FROM stored JOIN sent USING ("id")`);
  const ids = new Map(rows.map(({ n, id }) => [n, id]));
  return comments.map((_, n) => ids.get(n) ?? null);
}
