import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { LOOKING, LOOK_IS_DUE } from "./again-times";
import type { Selectors } from "@/lib/ingest/formats/page/types";
import type { ArticleDraft } from "@/lib/ingest/types";

/** An article whose page a worker asks for: nobody else does until its lease ends. */
export type LeasedPage = {
  articleId: number; slug: string; url: string; host: string; hash: string; draft: ArticleDraft;
  /** The article has the text of its page already, and its feed says something new. */
  taken: boolean;
  /** An owner wants it read again, and its feed says nothing new. */
  again: boolean;
  /** It has its text, and is only looked at for what its site changed since; with what its server said of what it sent. */
  looking: boolean; etag: string | null; lastModified: string | null;
  /** This attempt counted. */
  attempts: number;
  sourceSlug: string; selectors: Selectors;
  /** Its publisher wishes that its pages are not asked for their text. */
  refused: boolean;
  /** What its feed is asked with. */
  feedUrl: string | null; userAgent: string | null; headers: Record<string, string> | null;
  leaseOwner: string;
};

/** Times that a page is asked for before its feed's text stands for good. */
export const MOST_ATTEMPTS = 5;
/** Between two pages of one host, whichever worker asks: twelve a minute. */
export const APART_MS = 5_000;
const DIED = "The process that read it ended before it was done.";
const seconds = (ms: number) => Prisma.sql`make_interval(secs => ${ms / 1000}::float)`;
/** Nobody has it: a lease that ran out was a worker's that died, perhaps of this page, so it waits twice as long each time. */
const FREE = Prisma.sql`(p."leaseUntil" IS NULL OR p."leaseUntil" < now() - make_interval(mins => (2 ^ least(p."attempts", 8))::int - 2))`;
const DUE = Prisma.sql`p."nextTryAt" <= now() AND p."attempts" < ${MOST_ATTEMPTS} AND ${FREE}`;

/**
 * Takes pages that are due: of each host one, the newest article's, if no other is on its way there and none was asked for in the last five seconds.
 * @param owner who takes them, as no other process calls itself
 * @param freely hosts of which as many as there are may be asked at once
 */
export async function leasePages(owner: string, most: number, leaseMs: number, freely: readonly string[] = []): Promise<LeasedPage[]> {
  return preparedRows<LeasedPage>(Prisma.sql`
    WITH RECURSIVE hosts AS (
      (SELECT p."host" FROM "PageText" p WHERE p."nextTryAt" IS NOT NULL ORDER BY p."host" LIMIT 1)
      UNION ALL SELECT (SELECT p."host" FROM "PageText" p WHERE p."nextTryAt" IS NOT NULL AND p."host" > h."host" ORDER BY p."host" LIMIT 1) FROM hosts h WHERE h."host" IS NOT NULL
    ), due AS (
      SELECT d."articleId" FROM hosts h CROSS JOIN LATERAL (
        SELECT p."articleId" FROM "PageText" p WHERE p."host" = h."host" AND ${DUE} ORDER BY p."articleId" DESC LIMIT CASE WHEN h."host" = ANY(${[...freely]}::text[]) THEN ${most}::int ELSE 1 END
      ) d WHERE h."host" = ANY(${[...freely]}::text[]) OR NOT EXISTS (
        SELECT 1 FROM "PageText" t WHERE t."host" = h."host" AND t."triedAt" > now() - ${seconds(leaseMs)} AND (t."triedAt" > now() - ${seconds(APART_MS)} OR t."leaseUntil" > now()))
      ORDER BY random() LIMIT ${most}
    ), mine AS (
      SELECT p."articleId" FROM "PageText" p JOIN due USING ("articleId") WHERE ${DUE} FOR UPDATE OF p SKIP LOCKED
    )
    UPDATE "PageText" p SET "leaseOwner" = ${owner}, "leaseUntil" = now() + ${seconds(leaseMs)}, "triedAt" = now(), "attempts" = p."attempts" + 1
    FROM mine, "Article" a JOIN "Source" s ON s."id" = a."sourceId"
      LEFT JOIN LATERAL (SELECT f."url", f."userAgent", f."headers" FROM "ArticleOrigin" o JOIN "Feed" f ON f."id" = o."feedId" WHERE o."articleId" = a."id" ORDER BY o."leads" DESC, o."id" LIMIT 1) f ON true
    WHERE p."articleId" = mine."articleId" AND a."id" = p."articleId"
    RETURNING p."articleId", a."slug", p."url", p."host", p."hash", p."draft", p."state" = 'taken' AS "taken", p."againAt" IS NOT NULL AS "again", p."lookAgainAt" = ${LOOKING} AS "looking", p."etag", p."lastModified", p."attempts", s."slug" AS "sourceSlug", s."selectors", s."wishes"->'pages' IS NOT NULL AS "refused",
      f."url" AS "feedUrl", f."userAgent", f."headers", p."leaseOwner"`);
}

/** Whether a page is due that nobody reads, or is to be looked at again. */
export async function anyPageDue(): Promise<boolean> {
  return (await preparedRows(Prisma.sql`(SELECT 1 FROM "PageText" p WHERE ${DUE} LIMIT 1) UNION ALL (SELECT 1 FROM "PageText" p WHERE ${LOOK_IS_DUE} LIMIT 1)`)).length > 0;
}

/** Gives up pages of which each attempt ended its worker. */
export async function giveUpLapsed(): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "PageText" p SET "state" = CASE WHEN p."state" = 'taken' THEN 'taken' ELSE 'failed' END, "problem" = ${DIED}, "nextTryAt" = NULL, "lookAgainAt" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
    WHERE p."nextTryAt" IS NOT NULL AND p."attempts" >= ${MOST_ATTEMPTS} AND p."leaseUntil" < now()`);
}

/** Gives a page back as it was, unasked, to be taken so many milliseconds later. */
export async function giveBackPage({ leaseOwner, articleId }: LeasedPage, laterMs: number): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "PageText" SET "leaseOwner" = NULL, "leaseUntil" = NULL, "attempts" = GREATEST(0, "attempts" - 1), "nextTryAt" = now() + ${seconds(laterMs)}
    WHERE "articleId" = ${articleId} AND "leaseOwner" = ${leaseOwner}`);
}
