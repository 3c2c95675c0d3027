import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { AppError } from "@/lib/errors";
import { isDatabaseAway, LeaseLost } from "@/lib/jobs/feeds/away";
import type { LeasedFeed } from "@/lib/jobs/feeds/lease";
import { openFeed } from "@/lib/jobs/feeds/reading/open";
import { readingFor } from "@/lib/jobs/feeds/reading/reading-for";
import type { FeedHead } from "@/lib/jobs/feeds/reading/types";
import { runLooks, type LooksOptions } from "@/lib/jobs/feeds/run-looks";
import { storeEntries } from "@/lib/jobs/feeds/store-entries";
import type { Turns } from "@/lib/jobs/feeds/turns";
import type { Looked, LookReport, TurnSummary } from "@/lib/jobs/feeds/types";

const MOST_RECENT = 20;

/**
 * Stores what hubs sent, under the same lease as a look and by the same code: a feed that is being looked at has its
 * turn later. Nothing is concluded from what a push does not hold.
 */
export async function storePushes(feedIds: readonly number[], options: Pick<LooksOptions, "owner" | "signal" | "report" | "onLook">): Promise<TurnSummary> {
  return runLooks({ ...options, only: feedIds, act: takePushes });
}

type Push = { id: number; contentType: string | null; body: Buffer; receivedAt: Date };

async function takePushes(feed: LeasedFeed, turns: Turns, signal: AbortSignal): Promise<Looked> {
  const began = Date.now();
  const sum: LookReport = { entries: 0, added: 0, updated: 0, carried: 0, known: 0, deleted: 0, dropped: 0, failed: 0, problems: [], moreProblems: 0 };
  let problem: string | null = null;
  for (let push = await nextPush(feed.id, 0); push !== null; push = await nextPush(feed.id, push.id)) {
    const { report, recent, words } = await turns.take(() => take(feed, push as Push, signal), signal);
    if (!(await endPush(feed, push, report, recent, words !== null))) throw new LeaseLost(feed.url);
    problem ??= words;
    for (const count of ["entries", "added", "updated", "carried", "known", "deleted", "dropped", "failed"] as const) sum[count] += report?.[count] ?? 0;
  }
  if (!(await release(feed))) throw new LeaseLost(feed.url);
  const outcome = problem !== null ? "unreadable" : sum.added + sum.updated > 0 ? "new" : "known";
  return { feedId: feed.id, source: feed.sourceSlug, url: feed.url, title: feed.title, outcome, problem, report: sum, ms: Date.now() - began };
}

/** One at a time: each may be large. Of a feed that is stopped, nothing is stored. */
async function nextPush(feedId: number, after: number): Promise<Push | null> {
  const [push] = await preparedRows<Push>(Prisma.sql`
    SELECT p."id", p."contentType", p."body", p."receivedAt" FROM "HubPush" p JOIN "HubSubscription" h ON h."id" = p."subscriptionId" JOIN "Feed" f ON f."id" = h."feedId"
    WHERE h."feedId" = ${feedId} AND p."id" > ${after} AND f."state" = 'active' ORDER BY p."id" LIMIT 1`);
  return push ?? null;
}

type Taken = { report: LookReport | null; recent: Date[]; /** Why it, or a part of it, could not be stored. */ words: string | null };

async function take(feed: LeasedFeed, push: Push, signal: AbortSignal): Promise<Taken> {
  try {
    const file = await openFeed(push.body, readingFor(feed, { url: feed.url, contentType: push.contentType }, push.receivedAt));
    const { report } = await storeEntries(feed, file, { signal, arrived: push.receivedAt }).finally(() => file.close());
    const words = report.failed > 0 ? "Something that its hub sent could not be stored." : null;
    return { report, recent: report.added > 0 ? recentOf(feed, file.contents.head, push.receivedAt) : feed.recent, words };
  } catch (error) {
    if (signal.aborted || error instanceof LeaseLost || isDatabaseAway(error)) throw error;
    return { report: null, recent: feed.recent, words: error instanceof AppError ? error.message : `What its hub sent could not be stored: ${(error as Error).message}` };
  }
}

/** A push may hold no more than what is new, so it comes to what was there before. */
function recentOf(feed: LeasedFeed, head: FeedHead, receivedAt: Date): Date[] {
  const dated = head.entries.map(({ published }) => (published?.at ? new Date(published.at) : receivedAt)).filter((at) => !Number.isNaN(at.getTime()));
  const times = new Set([...dated, ...feed.recent].map((at) => at.getTime()));
  return [...times].sort((a, b) => b - a).slice(0, MOST_RECENT).map((at) => new Date(at));
}

/** Notes what a push brought and lets go of it, in one statement, if the feed is still this worker's. @param look whether the feed is to be looked at now, since the push was of no use */
async function endPush(feed: LeasedFeed, push: Push, report: LookReport | null, recent: readonly Date[], look: boolean): Promise<boolean> {
  const { added, updated } = report ?? { added: 0, updated: 0 };
  const brought = added + updated > 0;
  const rows = await preparedRows(Prisma.sql`
    WITH ended AS (
      UPDATE "Feed" SET "lastNewAt" = CASE WHEN ${brought} THEN GREATEST("lastNewAt", ${push.receivedAt}::timestamptz) ELSE "lastNewAt" END, "recent" = ${[...recent]}::timestamptz[],
        "nextCheckAt" = CASE WHEN ${look} THEN LEAST("nextCheckAt", now()) ELSE "nextCheckAt" END
      WHERE "id" = ${feed.id} AND "leaseOwner" = ${feed.leaseOwner} RETURNING "id"
    ), counted AS (
      INSERT INTO "FeedDay" ("feedId", "day", "added", "updated") SELECT "id", now() AT TIME ZONE 'UTC', ${added}, ${updated} FROM ended WHERE ${brought}
      ON CONFLICT ("feedId", "day") DO UPDATE SET "added" = "FeedDay"."added" + EXCLUDED."added", "updated" = "FeedDay"."updated" + EXCLUDED."updated"
    ), gone AS (DELETE FROM "HubPush" WHERE "id" = ${push.id} AND EXISTS (SELECT 1 FROM ended))
    SELECT "id" FROM ended`);
  feed.recent = [...recent];
  return rows.length > 0;
}

async function release({ id, leaseOwner }: LeasedFeed): Promise<boolean> {
  return (await preparedRows(Prisma.sql`UPDATE "Feed" SET "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ${id} AND "leaseOwner" = ${leaseOwner} RETURNING "id"`)).length > 0;
}
