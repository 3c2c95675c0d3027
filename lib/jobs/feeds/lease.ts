import type { FullText } from "@/lib/closed-lists";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import type { Credentials } from "@/lib/ingest/fetch/types";

/** A feed that a worker looks at: nobody else does until its lease ends. */
export type LeasedFeed = {
  id: number;
  url: string;
  title: string | null;
  siteUrl: string | null;
  lang: string | null;
  userAgent: string | null;
  headers: Record<string, string>;
  credentials: Credentials | null;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  lastSuccessAt: Date | null;
  fixedSeconds: number | null;
  askedSeconds: number | null;
  /** Hours (UTC) and days (0 Sunday) in which it asks not to be looked at; whether it says that it is finished. */
  skipHours: number[];
  skipDays: number[];
  complete: boolean;
  /** When the latest things in it were published, or came. */
  recent: Date[];
  errorCount: number;
  /** Where it said itself, when it was last read, that it is from now on. */
  statedMove: string | null;
  movedTo: string | null;
  movedSince: Date | null;
  movedCount: number;
  guidsChanged: number;
  /** Its last reading said what its publisher wishes. */
  wishes: boolean;
  /** A hub tells of its news: the last that came was told by it. */
  pushed: boolean;
  sourceId: number;
  sourceSlug: string;
  homepage: string | null;
  /** Whether pages are fetched for the text of what it brings. */
  fullText: FullText;
  /** The slug of what its articles are about where nothing else says it. */
  topic: string | null;
  leaseOwner: string;
};

const PUSHED = Prisma.sql`EXISTS (
  SELECT 1 FROM "HubSubscription" h WHERE h."feedId" = f."id" AND h."state" = 'verified' AND h."leaseUntil" > now() AND h."lastPushAt" >= coalesce(f."lastNewAt", '-infinity'))`;
const COLUMNS = Prisma.sql`
  f."id", f."url", f."title", f."siteUrl", f."lang", f."userAgent", f."headers", f."credentials", f."etag", f."lastModified", f."bodyHash", f."lastSuccessAt",
  f."fixedSeconds", f."askedSeconds", coalesce(f."recent", '{}') AS "recent", coalesce(f."skipHours", '{}') AS "skipHours", coalesce(f."skipDays", '{}') AS "skipDays", f."complete", f."statedMove", f."errorCount", f."movedTo", f."movedSince", f."movedCount", f."guidsChanged", f."wishes" <> '{}' AS "wishes", ${PUSHED} AS "pushed", f."sourceId", s."slug" AS "sourceSlug", s."homepage", CASE WHEN s."wishes"->'pages' IS NULL THEN s."fullText" ELSE 'never' END AS "fullText", (SELECT t."slug" FROM "Topic" t WHERE t."id" = f."topicId") AS "topic", f."leaseOwner"`;
/**
 * Nobody looks at it: a lease that ran out was a worker's that died. The feed may be why, so it waits twice as long each
 * time that happens, up to some hours.
 */
const FREE = Prisma.sql`(f."leaseUntil" IS NULL OR f."leaseUntil" < now() - make_interval(mins => (2 ^ least(f."errorCount", 8))::int - 1))`;
const DIED = "The process that looked at it ended before it was done.";
const TAKEN = Prisma.sql`
  "errorCount" = f."errorCount" + (f."leaseUntil" IS NOT NULL)::int, "lastProblem" = CASE WHEN f."leaseUntil" IS NULL THEN f."lastProblem" ELSE ${DIED} END`;
const seconds = (ms: number) => Prisma.sql`make_interval(secs => ${ms / 1000}::float)`;

/**
 * Takes feeds that are due, the most overdue first. Any number of workers may: what one is taking, the others pass over.
 * @param owner who takes them, as no other process calls itself
 */
export async function leaseDue(owner: string, most: number, leaseMs: number): Promise<LeasedFeed[]> {
  return preparedRows<LeasedFeed>(Prisma.sql`
    WITH due AS (
      SELECT f."id" FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId"
      WHERE f."state" = 'active' AND f."nextCheckAt" <= now() AND ${FREE} AND s."status" = 'active'
      ORDER BY f."nextCheckAt", f."id" LIMIT ${most} FOR UPDATE OF f SKIP LOCKED
    )
    UPDATE "Feed" f SET "leaseOwner" = ${owner}, "leaseUntil" = now() + ${seconds(leaseMs)}, ${TAKEN}
    FROM due, "Source" s WHERE f."id" = due."id" AND s."id" = f."sourceId" RETURNING ${COLUMNS}`);
}

/** Whether any feed is due that nobody looks at. */
export async function anyDue(): Promise<boolean> {
  return (await preparedRows(Prisma.sql`
    SELECT 1 FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId"
    WHERE f."state" = 'active' AND f."nextCheckAt" <= now() AND ${FREE} AND s."status" = 'active' LIMIT 1`)).length > 0;
}

/** Takes these feeds, due or not, as far as nobody looks at them now. */
export async function leaseThese(owner: string, ids: readonly number[], leaseMs: number): Promise<LeasedFeed[]> {
  return preparedRows<LeasedFeed>(Prisma.sql`
    WITH wanted AS (
      SELECT "id" FROM "Feed" WHERE "id" = ANY(${[...ids]}::int[]) AND ("leaseUntil" IS NULL OR "leaseUntil" < now()) ORDER BY "id" FOR UPDATE SKIP LOCKED
    )
    UPDATE "Feed" f SET "leaseOwner" = ${owner}, "leaseUntil" = now() + ${seconds(leaseMs)}, ${TAKEN}
    FROM wanted, "Source" s WHERE f."id" = wanted."id" AND s."id" = f."sourceId" RETURNING ${COLUMNS}`);
}

/** Keeps feeds for longer. @param owner how the names of this worker's leases begin @returns those that are still this worker's */
export async function renewLeases(owner: string, ids: readonly number[], leaseMs: number): Promise<Set<number>> {
  const rows = await preparedRows<{ id: number }>(Prisma.sql`
    UPDATE "Feed" SET "leaseUntil" = now() + ${seconds(leaseMs)} WHERE "id" = ANY(${[...ids]}::int[]) AND starts_with("leaseOwner", ${`${owner}:`}) RETURNING "id"`);
  return new Set(rows.map((row) => row.id));
}

/** Gives a feed back as it was, for a worker that ends; or puts its look off by so many milliseconds. */
export async function giveBack(owner: string, id: number, laterMs = 0): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "Feed" SET "leaseOwner" = NULL, "leaseUntil" = NULL, "nextCheckAt" = GREATEST("nextCheckAt", now() + ${seconds(laterMs)})
    WHERE "id" = ${id} AND "leaseOwner" = ${owner}`);
}
