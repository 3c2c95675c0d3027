import "server-only";
import type { Db } from "@/lib/db/client";
import { Gathered } from "@/lib/db/gathered";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson, rowsAsJsonIn } from "@/lib/db/rows";
import { policyFrom } from "@/lib/moderation/queries/policy";
import type { Facts } from "@/lib/moderation/rules/checks";
import type { WordCounts } from "@/lib/moderation/rules/spam";
import { MOST_FIRST_HELD, type CommentPolicy } from "@/lib/moderation/types";
import type { CommentStatus } from "../types";
import { homeOf } from "./home";

/** How far up a branch flags are counted. */
const BRANCH = 30;
/** Among how many of a person's latest comments the decided ones are looked for. */
const LATEST = 200;

/**
 * A comment that is to be judged: under an article where it is sent, in a discussion where it is changed. `sendKey`: what
 * was sent under it already is this very comment, and speaks not against it.
 */
export type Ask = {
  author: string; article: number | null; discussion: number | null; parent: number | null; markdown: string; sendKey: string | null;
  /** Whom it mentions, and the words by which it may be known as spam. */
  handles: readonly string[];
  words: readonly string[];
};

/** Where a comment would stand. An answer stands with what it answers, wherever that went since the page was made from which it is sent. */
export type Place = { discussionId: number; articleId: number; revision: number; parentId: number | null; depth: number };

/** What the database knows of it. */
export type Known = Omit<Facts, "now" | "policy" | "banned" | "suspect" | "spam"> & {
  policy: CommentPolicy;
  handle: string | null;
  /** The same comment, sent before under the same key. */
  sent: { id: number; status: CommentStatus; html: string; publishAt: string | null } | null;
  /** Nobody has begun the discussion of this article yet. */
  silent: boolean;
  /** Null where the article or what it answers cannot be seen, and while the discussion is silent. */
  place: Place | null;
  /** Ids by handles. */
  people: ReadonlyMap<string, string>;
  counted: ReadonlyMap<string, WordCounts>;
};

type Row = {
  n: number; policy: unknown; handle: string | null; since: string; staff: boolean; premoderated: boolean; warned: boolean; published: number;
  lately: string[] | null; rejected: number; closed: boolean; repeated: boolean; branchFlags: number; sent: Known["sent"]; silent: boolean; place: Place | null;
  people: { handle: string; id: string }[] | null; counted: ({ word: string } & WordCounts)[] | null;
};

const together = new Gathered<Ask, Known>(async (asks) => known(asks, await rowsAsJson<Row>(statement(asks))));

/** What the checks ask of the database about an author and a place; every part reads a bounded number of rows. */
export function factsOf(ask: Ask): Promise<Known> {
  return together.do(ask);
}

/** The same, within a transaction. */
export async function factsIn(tx: Db, ask: Ask): Promise<Known> {
  const [facts] = known([ask], await rowsAsJsonIn<Row>(tx, statement([ask])));
  if (!facts) throw new Error("The author is gone.");
  return facts;
}

/** Of many at once, each part by its own index. LIMIT 1 keeps the planner from reading a whole table for them. */
function statement(asks: readonly Ask[]): Prisma.Sql {
  return Prisma.sql`
    SELECT r."n", (SELECT s."value" FROM "Setting" s WHERE s."key" = 'comment-policy') AS "policy",
      u."handle", u."createdAt" AS "since", u."role" <> 'reader' AS "staff", u."premoderated",
      EXISTS (SELECT 1 FROM "Warning" w WHERE w."userId" = r."author" AND w."acknowledgedAt" IS NULL) AS "warned",
      (SELECT count(*)::int FROM (SELECT 1 FROM "Comment" p WHERE p."authorId" = r."author" AND p."status" = 'published' LIMIT ${MOST_FIRST_HELD}::int) few) AS "published",
      l."lately", l."rejected", l."repeated", (d."closedAt" <= now()) IS TRUE OR EXISTS (SELECT 1 FROM "Discussion" o WHERE o."articleId" = r."article" AND o."closedAt" <= now()) AS "closed",
      (WITH RECURSIVE branch AS (
        SELECT c."id", c."parentId", c."flagCount", 1 AS "up" FROM "Comment" c WHERE c."id" = r."parent"
        UNION ALL SELECT p."id", p."parentId", p."flagCount", b."up" + 1 FROM branch b JOIN "Comment" p ON p."id" = b."parentId" WHERE b."up" < ${BRANCH}::int
      ) SELECT coalesce(sum(b."flagCount"), 0)::int FROM branch b) AS "branchFlags",
      (SELECT row_to_json(s) FROM (SELECT c."id", c."status", c."html", c."publishAt" FROM "Comment" c WHERE c."authorId" = r."author" AND c."sendKey" = r."sendKey" LIMIT 1) s) AS "sent",
      a."id" IS NOT NULL AND d."id" IS NULL AS "silent",
      CASE WHEN a."id" IS NOT NULL AND d."id" IS NOT NULL AND (r."parent" IS NULL OR p."id" IS NOT NULL) THEN json_build_object(
        'discussionId', d."id", 'articleId', a."id", 'revision', a."revisionCount", 'parentId', p."id", 'depth', coalesce(p."depth" + 1, 0)) END AS "place",
      (SELECT json_agg(json_build_object('handle', m."handle", 'id', m."id")) FROM "User" m WHERE m."handle" = ANY(r."handles")) AS "people",
      (SELECT json_agg(w) FROM "SpamWord" w WHERE w."word" = ANY(r."words")) AS "counted"
    FROM jsonb_to_recordset(${JSON.stringify(asks.map((ask, n) => ({ n, ...ask })))}::jsonb)
      AS r("n" int, "author" uuid, "article" int, "discussion" int, "parent" int, "markdown" text, "sendKey" text, "handles" text[], "words" text[])
    CROSS JOIN LATERAL (SELECT * FROM "User" u WHERE u."id" = r."author" LIMIT 1) u
    LEFT JOIN LATERAL (SELECT c."id", c."depth", c."discussionId", c."articleId" FROM "Comment" c WHERE c."id" = r."parent" AND c."status" = 'published' LIMIT 1) p ON true
    LEFT JOIN LATERAL (SELECT * FROM "Article" a WHERE a."id" = (
      SELECT CASE WHEN p."discussionId" IS NULL OR p."discussionId" = ${homeOf} THEN a."id" ELSE p."articleId" END FROM "Article" a WHERE a."id" = r."article") AND a."status" = 'visible' LIMIT 1) a ON true
    LEFT JOIN LATERAL (SELECT * FROM "Discussion" d WHERE d."id" = coalesce(p."discussionId", ${homeOf}) UNION ALL SELECT * FROM "Discussion" d WHERE d."id" = r."discussion" LIMIT 1) d ON true
    CROSS JOIN LATERAL (
      WITH latest AS MATERIALIZED (
        SELECT c."status", c."moderatedAt", c."createdAt", c."markdown" FROM "Comment" c
        WHERE c."authorId" = r."author" AND (c."sendKey" = r."sendKey") IS NOT TRUE ORDER BY c."createdAt" DESC, c."id" DESC LIMIT ${LATEST}::int)
      SELECT (SELECT json_agg(f."createdAt") FROM latest f WHERE f."createdAt" > now() - interval '10 minutes') AS "lately",
        (SELECT count(*) FILTER (WHERE f."status" = 'rejected')::int FROM (SELECT "status" FROM latest WHERE "moderatedAt" IS NOT NULL ORDER BY "createdAt" DESC LIMIT 20) f) AS "rejected",
        EXISTS (SELECT 1 FROM latest f WHERE f."markdown" = r."markdown" AND f."createdAt" > now() - interval '1 day' AND f."status" NOT IN ('removed', 'erased')) AS "repeated"
    ) l`;
}

/** @throws Error where an author is gone, so that each is asked for alone */
function known(asks: readonly Ask[], rows: readonly Row[]): Known[] {
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return asks.map((_, n) => {
    const row = byNumber.get(n);
    if (!row) throw new Error("The author is gone.");
    const { staff, since, published, lately, rejected, premoderated, warned, closed, repeated, branchFlags, handle, sent, silent, place } = row;
    return {
      author: { staff, since: Date.parse(since), published, lately: (lately ?? []).map((at) => Date.parse(at)), rejected, premoderated, warned },
      closed, repeated, branchFlags, policy: policyFrom(row.policy), handle, silent, place,
      sent: sent && { ...sent, publishAt: sent.publishAt && new Date(sent.publishAt).toISOString() },
      people: new Map((row.people ?? []).map((one) => [one.handle, one.id])),
      counted: new Map((row.counted ?? []).map(({ word, ...counts }) => [word, counts])),
    };
  });
}
