import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";

/** Feeds whose pushes are stored in one turn. */
const FEEDS_AT_ONCE = 16;

/** Feeds for which something waits that their hubs sent. Few, so that nothing has to be read to know that there are none. */
export async function feedsWithPushes(): Promise<number[]> {
  const rows = await preparedRows<{ feedId: number }>(Prisma.sql`
    SELECT DISTINCT h."feedId" FROM "HubPush" p JOIN "HubSubscription" h ON h."id" = p."subscriptionId" WHERE h."feedId" IS NOT NULL LIMIT ${FEEDS_AT_ONCE}`);
  return rows.map(({ feedId }) => feedId);
}
