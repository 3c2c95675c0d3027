import "server-only";
import { db, type Db } from "@/lib/db/client";
import type { CommentPolicy } from "@/lib/moderation/types";
import type { Facts } from "@/lib/moderation/rules/checks";

/** How far up a branch flags are counted. */
const BRANCH = 30;
/** Among how many of a person's latest comments the decided ones are looked for. */
const LATEST = 200;

/** A comment that is to be judged. `sendKey`: what was sent under it already is this very comment, and speaks not against it. */
type Sent = { markdown: string; sendKey: string | null };
type Place = { discussionId: number; parentId: number | null };
type Row = {
  since: Date; staff: boolean; premoderated: boolean; warned: boolean; published: number; lately: Date[] | null; rejected: number;
  closed: boolean; repeated: boolean; branchFlags: number;
};

/** What the checks ask of the database about an author and a place; every part reads a bounded number of rows. */
export async function factsOf(authorId: string, { discussionId, parentId }: Place, { markdown, sendKey }: Sent, policy: CommentPolicy, tx: Db = db()): Promise<Omit<Facts, "now" | "policy" | "banned" | "suspect" | "spam">> {
  const [row] = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE branch AS (
      SELECT c."id", c."parentId", c."flagCount", 1 AS "up" FROM "Comment" c WHERE c."id" = ${parentId}
      UNION ALL SELECT p."id", p."parentId", p."flagCount", b."up" + 1 FROM branch b JOIN "Comment" p ON p."id" = b."parentId" WHERE b."up" < ${BRANCH}
    ), latest AS (
      SELECT "status", "moderatedAt", "createdAt", "markdown" FROM "Comment" WHERE "authorId" = ${authorId}::uuid AND ("sendKey" = ${sendKey}::text) IS NOT TRUE ORDER BY "createdAt" DESC, "id" DESC LIMIT ${LATEST}
    )
    SELECT u."createdAt" AS "since", u."role" <> 'reader' AS "staff", u."premoderated",
      EXISTS (SELECT 1 FROM "Warning" w WHERE w."userId" = u."id" AND w."acknowledgedAt" IS NULL) AS "warned",
      (SELECT count(*)::int FROM (SELECT 1 FROM "Comment" p WHERE p."authorId" = u."id" AND p."status" = 'published' LIMIT ${policy.firstHeld}) few) AS "published",
      (SELECT array_agg(l."createdAt") FROM (SELECT "createdAt" FROM latest WHERE "createdAt" > now() - interval '10 minutes') l) AS "lately",
      (SELECT count(*) FILTER (WHERE d."status" = 'rejected')::int FROM (SELECT "status" FROM latest WHERE "moderatedAt" IS NOT NULL ORDER BY "createdAt" DESC LIMIT 20) d) AS "rejected",
      EXISTS (SELECT 1 FROM latest WHERE "markdown" = ${markdown} AND "createdAt" > now() - interval '1 day' AND "status" NOT IN ('removed', 'erased')) AS "repeated",
      (SELECT d."closedAt" <= now() FROM "Discussion" d WHERE d."id" = ${discussionId}) IS TRUE AS "closed",
      (SELECT coalesce(sum(b."flagCount"), 0)::int FROM branch b) AS "branchFlags"
    FROM "User" u WHERE u."id" = ${authorId}::uuid`;
  if (!row) throw new Error("The author is gone.");
  const { staff, since, published, lately, rejected, premoderated, warned, closed, repeated, branchFlags } = row;
  return {
    author: { staff, since: since.getTime(), published, lately: (lately ?? []).map((at) => at.getTime()), rejected, premoderated, warned },
    closed, repeated, branchFlags,
  };
}
