import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { rowsAsJson } from "@/lib/db/rows";
import { FEED_LIST_STATES, LIST_PAGE, type FeedListEntry, type FeedListPart, type FeedListState } from "../schema/feed-lists";

type Row = Omit<FeedListState, "problems" | "twice" | "sentAt" | "takenAt" | "finishedAt"> & { problems: { twice: number; lines: FeedListState["problems"] }; createdAt: string; takenAt: string | null; finishedAt: string | null };

/** The same feed with or without encryption. */
const OTHER = Prisma.sql`CASE WHEN e."url" LIKE 'https:%' THEN 'http:' || substr(e."url", 7) ELSE 'https:' || substr(e."url", 6) END`;
const IN_PAPER = Prisma.sql`(f."id" IS NOT NULL OR EXISTS (SELECT FROM "Feed" k WHERE k."url" IN (e."url", ${OTHER})) OR EXISTS (SELECT FROM "FormerAddress" o WHERE o."url" IN (e."url", ${OTHER})))`;
const UNREADABLE = Prisma.sql`(f."lastCheckedAt" IS NOT NULL AND f."errorCount" > 0)`;

/** The last lists that were sent, with how far each is. */
export async function latestFeedLists(most = 10): Promise<FeedListState[]> {
  return states(Prisma.sql`l."id" IN (SELECT "id" FROM "FeedList" ORDER BY "id" DESC LIMIT ${most})`);
}

/** One of them, or null. */
export async function findFeedList(id: number): Promise<FeedListState | null> {
  return (await states(Prisma.sql`l."id" = ${id}`))[0] ?? null;
}

async function states(which: Prisma.Sql): Promise<FeedListState[]> {
  const [shown, adding, stopped, done] = FEED_LIST_STATES;
  const rows = await rowsAsJson<Row>(Prisma.sql`
    SELECT l."id", l."name", l."feeds", l."problems", l."createdAt", l."takenAt", l."finishedAt", c.*,
      CASE WHEN l."takenAt" IS NULL THEN ${shown} WHEN c."chosen" = c."added" + c."known" + c."failed" THEN ${done}
        WHEN EXISTS (SELECT FROM "Job" j WHERE j."kind" = 'add-feeds' AND j."key" = l."id"::text AND j."state" IN ('waiting', 'running')) THEN ${adding} ELSE ${stopped} END AS "state"
    FROM "FeedList" l CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE ${IN_PAPER}) AS "inPaper", count(*) FILTER (WHERE e."chosen") AS "chosen", count(*) FILTER (WHERE e."outcome" = 'added') AS "added",
        count(*) FILTER (WHERE e."outcome" = 'known') AS "known", count(*) FILTER (WHERE e."outcome" = 'failed') AS "failed",
        count(*) FILTER (WHERE e."outcome" = 'added' AND f."lastCheckedAt" IS NOT NULL) AS "looked",
        count(*) FILTER (WHERE e."outcome" = 'added' AND f."lastCheckedAt" IS NULL AND f."state" = 'active' AND s."status" = 'active') AS "waits", count(*) FILTER (WHERE e."outcome" = 'added' AND ${UNREADABLE}) AS "unreadable"
      FROM "FeedListEntry" e LEFT JOIN "Feed" f ON f."id" = e."feedId" LEFT JOIN "Source" s ON s."id" = f."sourceId" WHERE e."listId" = l."id"
    ) c WHERE ${which} ORDER BY l."id" DESC`);
  const iso = (time: string | null) => (time === null ? null : new Date(time).toISOString());
  return rows.map(({ problems: { twice, lines }, createdAt, takenAt, finishedAt, ...row }) => ({ ...row, twice, problems: lines, sentAt: new Date(createdAt).toISOString(), takenAt: iso(takenAt), finishedAt: iso(finishedAt) }));
}

/**
 * Feeds of a list in its order.
 * @param after the place after which they begin
 * @returns with the place after which the next page begins, or null
 */
export async function feedListEntries(id: number, { part = "all", after = 0, take = LIST_PAGE }: { part?: FeedListPart; after?: number; take?: number }): Promise<{ entries: FeedListEntry[]; next: number | null }> {
  const only = { all: Prisma.sql`true`, trouble: Prisma.sql`(e."outcome" = 'failed' OR (e."outcome" = 'added' AND ${UNREADABLE}))`, known: Prisma.sql`e."outcome" = 'known'` }[part];
  const entries = await rowsAsJson<FeedListEntry>(Prisma.sql`
    SELECT e."position", e."url", e."said" ->> 'title' AS "title", e."said" -> 'folder' AS "folder", e."said" ->> 'siteUrl' AS "homepage", ${IN_PAPER} AS "inPaper", e."chosen", e."outcome",
      coalesce(e."problem", CASE WHEN ${UNREADABLE} THEN f."lastProblem" END) AS "problem", f."id" AS "feed", s."slug" AS "source"
    FROM "FeedListEntry" e LEFT JOIN "Feed" f ON f."id" = e."feedId" LEFT JOIN "Source" s ON s."id" = f."sourceId"
    WHERE e."listId" = ${id} AND e."position" > ${after} AND ${only} ORDER BY e."position" LIMIT ${take + 1}`);
  const page = entries.slice(0, take);
  return { entries: page, next: entries.length > take ? (page.at(-1)?.position ?? null) : null };
}

/** Whether anything comes in by itself. */
export async function hasFeeds(): Promise<boolean> {
  return (await db().feed.findFirst({ select: { id: true } })) !== null;
}

/** The addresses of these at which a feed of the paper is, or was. */
export async function addressesInPaper(urls: readonly string[]): Promise<Set<string>> {
  const asked = { where: { url: { in: [...urls] } }, select: { url: true } };
  return new Set([...(await db().feed.findMany(asked)), ...(await db().formerAddress.findMany(asked))].map(({ url }) => url));
}
