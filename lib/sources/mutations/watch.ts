import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import type { FeedLook, LookProgress } from "../schema/look";

/** Workers tell of a feed's looks for so long after it was last asked for; asked more often, nothing is written. */
const WATCHED_SECONDS = 20;
const RENEWED_SECONDS = 10;

type Row = {
  running: boolean; progress: LookProgress | null; lastCheckedAt: Date | null; lastOutcome: string | null; lastProblem: string | null; lastReport: { added?: number; updated?: number } | null; nextCheckAt: Date | null;
};

/**
 * How far the look at a feed is, and what came of its last one. Whoever asks is told more the next time: workers write
 * how far they are only for feeds that somebody asks about.
 * @returns null where there is no such feed
 */
export async function followLook(id: number): Promise<FeedLook | null> {
  const [row] = await preparedRows<Row>(Prisma.sql`
    WITH watched AS (
      INSERT INTO "FeedWatch" AS w ("feedId", "watchedUntil") SELECT "id", now() + make_interval(secs => ${WATCHED_SECONDS}) FROM "Feed" WHERE "id" = ${id}
      ON CONFLICT ("feedId") DO UPDATE SET "watchedUntil" = EXCLUDED."watchedUntil" WHERE w."watchedUntil" < now() + make_interval(secs => ${RENEWED_SECONDS})
    )
    SELECT coalesce(f."leaseUntil" > now(), false) AS "running", CASE WHEN w."progress"->>'owner' = f."leaseOwner" THEN w."progress" - 'owner' END AS "progress",
      f."lastCheckedAt", f."lastOutcome", f."lastProblem", f."lastReport", f."nextCheckAt"
    FROM "Feed" f LEFT JOIN "FeedWatch" w ON w."feedId" = f."id" WHERE f."id" = ${id}`);
  if (!row) return null;
  const { running, progress, lastCheckedAt, lastOutcome, lastProblem, lastReport, nextCheckAt } = row;
  const brought = lastOutcome === "new" || lastOutcome === "incomplete";
  return {
    feed: id, running: running ? (progress ?? { stage: "leased", since: null, total: null, done: 0, added: 0, updated: 0 }) : null,
    last: lastCheckedAt && lastOutcome ? { at: lastCheckedAt.toISOString(), outcome: lastOutcome, problem: lastProblem, added: brought ? (lastReport?.added ?? 0) : 0, updated: brought ? (lastReport?.updated ?? 0) : 0 } : null,
    next: nextCheckAt?.toISOString() ?? null,
  };
}
