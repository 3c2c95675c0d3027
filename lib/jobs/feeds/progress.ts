import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { storableJson } from "@/lib/ingest/store/json";
import type { LookProgress, LookStage } from "@/lib/sources/schema/look";
import type { LeasedFeed } from "./lease";
import type { LookReport } from "./types";

const TOLD_MS = 1_000;

type Going = { owner: string; stage: LookStage; since: string; report: LookReport | null };

/** How far each look of this process is. To say it costs nothing; once a second it is written for feeds that somebody watches. */
const going = new Map<number, Going>();
let telling: NodeJS.Timeout | undefined;

/** Says what a look does now. @param report what is counted while it stores */
export function tellLook({ id, leaseOwner: owner }: LeasedFeed, stage: LookStage, report: LookReport | null = null): void {
  const since = going.get(id)?.since ?? new Date().toISOString();
  going.set(id, { owner, stage, since, report });
  telling ??= setInterval(() => void tellWatched().catch(() => undefined), TOLD_MS).unref();
}

/** Says that a look has ended; what came of it stands in its feed's row. */
export function endTelling(id: number): void {
  going.delete(id);
  if (going.size > 0) return;
  clearInterval(telling);
  telling = undefined;
}

/** Writes how far the looks of this process are at feeds that somebody watches, in one statement. */
export async function tellWatched(): Promise<void> {
  const looks = Array.from(going, ([feedId, each]) => ({ feedId, progress: { owner: each.owner, ...progressOf(each) } }));
  await preparedRows(Prisma.sql`
    UPDATE "FeedWatch" w SET "progress" = g."progress" FROM jsonb_to_recordset(${storableJson(looks)}::jsonb) AS g("feedId" int, "progress" jsonb)
    WHERE w."feedId" = g."feedId" AND w."watchedUntil" > now()`);
}

function progressOf({ stage, since, report }: Going): LookProgress {
  if (!report) return { stage, since, total: null, done: 0, added: 0, updated: 0 };
  const { entries: total, added, updated, carried, known, deleted, dropped, failed } = report;
  return { stage, since, total, done: Math.min(total, added + updated + carried + known + deleted + dropped + failed), added, updated };
}
