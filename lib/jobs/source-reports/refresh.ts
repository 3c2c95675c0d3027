import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { countSource } from "./count";

/** A source whose articles are more or fewer than when it was counted is counted again after so long, every other after so long. */
const AGAIN_MINUTES = { moved: 10, still: 360 } as const;
/** Sources of one turn, and how long a turn may take. */
const MOST = 500;
const TURN_MS = 20_000;

/**
 * Counts anew what the pages of sources report, those first that were never counted, then those that wait longest. A page
 * is renewed only where something is different.
 */
export async function refreshReports(now = new Date(), signal?: AbortSignal): Promise<{ counted: number; changed: number } | undefined> {
  const due = await dueSources(now);
  const until = Date.now() + TURN_MS;
  let [counted, changed] = [0, 0];
  for (const { id, slug, articles } of due) {
    if (signal?.aborted || Date.now() > until) break;
    counted += 1;
    if (await refresh(id, slug, articles, now)) changed += 1;
  }
  return due.length === 0 ? undefined : { counted, changed };
}

async function dueSources(now: Date): Promise<{ id: number; slug: string; articles: number }[]> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  return db().$queryRaw`
    SELECT s."id", s."slug", s."articleCount" AS "articles" FROM "Source" s LEFT JOIN "SourceReport" r ON r."sourceId" = s."id"
    WHERE s."status" <> 'gone' AND (r."sourceId" IS NULL OR r."countedAt" < ${before(AGAIN_MINUTES.still)} OR (r."articles" <> s."articleCount" AND r."countedAt" < ${before(AGAIN_MINUTES.moved)}))
    ORDER BY r."countedAt" NULLS FIRST, s."id" LIMIT ${MOST}`;
}

/** Counts one source. @returns whether its page says something else now */
async function refresh(sourceId: number, slug: string, articles: number, now: Date): Promise<boolean> {
  const figures = await countSource(sourceId, now);
  const text = JSON.stringify(figures);
  // One that was deleted meanwhile has no report.
  const [row] = await db().$queryRaw<{ changed: boolean }[]>`
    WITH before AS (SELECT "figures" FROM "SourceReport" WHERE "sourceId" = ${sourceId}),
    put AS (
      INSERT INTO "SourceReport" ("sourceId", "figures", "articles", "countedAt") SELECT "id", ${text}::jsonb, ${articles}, ${now} FROM "Source" WHERE "id" = ${sourceId}
      ON CONFLICT ("sourceId") DO UPDATE SET "figures" = EXCLUDED."figures", "articles" = EXCLUDED."articles", "countedAt" = EXCLUDED."countedAt" RETURNING 1
    ), told AS (
      INSERT INTO "CacheInvalidation" ("tags") SELECT ARRAY[${cacheTags.sourceReport(slug)}] WHERE EXISTS (SELECT FROM put) AND NOT EXISTS (SELECT FROM before WHERE "figures" = ${text}::jsonb) RETURNING 1
    )
    SELECT EXISTS (SELECT FROM told) AS "changed"`;
  return row?.changed === true;
}
