import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import type { HubFact, HubState } from "./types";

type Row = { feedId: number; hub: string; topic: string; state: HubState | null; leaseUntil: Date | null; lastPushAt: Date | null; nextAt: Date | null; problem: string | null; pushed: boolean };

/** How feeds stand with the hubs that they offer; those that offer none are left out. */
export async function hubsOf(feedIds: readonly number[]): Promise<Map<number, HubFact>> {
  const rows = await preparedRows<Row>(Prisma.sql`
    SELECT f."id" AS "feedId", f."hub", f."hubTopic" AS "topic", h."state", h."leaseUntil", h."lastPushAt", h."nextAt", h."lastProblem" AS "problem",
      coalesce(h."state" = 'verified' AND h."leaseUntil" > now() AND h."lastPushAt" >= coalesce(f."lastNewAt", '-infinity'), false) AS "pushed"
    FROM "Feed" f LEFT JOIN "HubSubscription" h ON h."feedId" = f."id" AND h."hub" = f."hub" AND h."topic" = f."hubTopic"
    WHERE f."id" = ANY(${[...feedIds]}::int[]) AND f."hub" IS NOT NULL AND f."hubTopic" IS NOT NULL`);
  return new Map(rows.map(({ feedId, state, leaseUntil, lastPushAt, nextAt, ...said }) =>
    [feedId, { ...said, state: state ?? "off", until: leaseUntil?.toISOString() ?? null, lastPushAt: lastPushAt?.toISOString() ?? null, nextAt: nextAt?.toISOString() ?? null }]));
}

/** How a feed stands with its hub; null where it offers none. */
export async function hubOf(feedId: number): Promise<HubFact | null> {
  return (await hubsOf([feedId])).get(feedId) ?? null;
}
