import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { env } from "@/lib/env";
import { callbackOrigin } from "@/lib/websub/callback";
import { askHub, takeDue } from "./ask-hub";

/** Hubs that are asked at once. */
const AT_ONCE = 8;
/** What a hub does not let go of runs out by itself. */
const MOST_GOODBYES = 3;

/** Kept to the millisecond, it is not to be rounded to what is yet to come. */
const NOW = Prisma.sql`date_trunc('milliseconds', now())`;

export type Tended = { asked: number; failed: number };

/**
 * Brings the subscriptions at hubs in line with the feeds that there are, and asks the hubs that are due. Any number of
 * workers may.
 * @returns nothing where no hub could reach the paper, or none had to be asked
 */
export async function tendSubscriptions(signal: AbortSignal, origin = callbackOrigin(env())): Promise<Tended | undefined> {
  if (origin === null) return undefined;
  await endUnneeded();
  await noteLapsed();
  await addMissing();
  const tended: Tended = { asked: 0, failed: 0 };
  const running = new Set<Promise<void>>();
  const broken: unknown[] = [];
  while (!signal.aborted && broken.length === 0) {
    const due = await takeDue(AT_ONCE - running.size);
    for (const each of due) {
      const done = askHub(each, origin, signal)
        .then((took) => void (tended.failed += Number(!took)), (error: unknown) => void broken.push(error))
        .finally(() => running.delete(done));
      running.add(done);
    }
    tended.asked += due.length;
    if (running.size === 0) break;
    await Promise.race(running);
  }
  await Promise.all(running);
  if (broken.length > 0) throw broken[0];
  return tended.asked > 0 ? tended : undefined;
}

/** Feeds that were removed, stopped, or now offer another hub: what was asked for them is taken back, and then forgotten. */
async function endUnneeded(): Promise<void> {
  await preparedRows(Prisma.sql`
    UPDATE "HubSubscription" h SET "feedId" = NULL, "state" = 'ended', "nextAt" = ${NOW}, "errors" = 0, "askedAt" = NULL
    WHERE h."state" <> 'ended' AND NOT EXISTS (
      SELECT 1 FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId"
      WHERE f."id" = h."feedId" AND f."state" = 'active' AND s."status" = 'active' AND f."hub" = h."hub" AND f."hubTopic" = h."topic")`);
  await preparedRows(Prisma.sql`
    DELETE FROM "HubSubscription" WHERE "feedId" IS NULL AND "state" = 'ended' AND "nextAt" <= now() AND ("leaseUntil" IS NULL OR "leaseUntil" <= now() OR "errors" >= ${MOST_GOODBYES})`);
}

/** Hubs that have not renewed tell of nothing any more: their feeds are looked at as others are, at once. */
async function noteLapsed(): Promise<void> {
  await preparedRows(Prisma.sql`
    WITH lapsed AS (
      UPDATE "HubSubscription" SET "state" = 'failed', "lastProblem" = coalesce("lastProblem", 'The hub let it run out.') WHERE "state" = 'verified' AND "leaseUntil" < now() RETURNING "feedId"
    )
    UPDATE "Feed" SET "nextCheckAt" = LEAST("nextCheckAt", now()) WHERE "id" IN (SELECT "feedId" FROM lapsed) AND "state" = 'active'`);
}

async function addMissing(): Promise<void> {
  await preparedRows(Prisma.sql`
    INSERT INTO "HubSubscription" ("feedId", "hub", "topic", "nextAt", "token", "secret")
    SELECT f."id", f."hub", f."hubTopic", ${NOW}, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
    FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId"
    WHERE f."hub" IS NOT NULL AND f."hubTopic" IS NOT NULL AND f."state" = 'active' AND s."status" = 'active' AND NOT EXISTS (SELECT 1 FROM "HubSubscription" h WHERE h."feedId" = f."id")
    ON CONFLICT DO NOTHING`);
}
