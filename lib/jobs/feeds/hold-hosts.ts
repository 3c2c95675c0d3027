import { randomUUID } from "node:crypto";
import os from "node:os";
import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { hosts } from "@/lib/ingest/fetch/fetch-source";
import type { LeasedFeed } from "./lease";

/** Renewed as leases are, while a look at one of the host's feeds runs. */
const HELD_MS = 45_000;
/** Turns at hosts are a process's own, so a process is what holds one. */
const PROCESS = `${os.hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;

/** By what name the turns at a feed's host are counted; null where nobody has to wait for one. */
export function hostOf({ url }: Pick<LeasedFeed, "url">): string | null {
  return URL.canParse(url) ? hosts().turnsOf(new URL(url).hostname) : null;
}

/**
 * Takes the hosts of these feeds for this process, so that the turns it gives there are all that are given: two
 * connections and one request a second hold for all workers together. One statement for all of them; none where nobody
 * has to wait.
 * @returns those that another process fetches from, with the milliseconds until they may be tried again
 */
export async function heldElsewhere(feeds: readonly Pick<LeasedFeed, "url">[], owner = PROCESS): Promise<Map<string, number>> {
  const wanted = [...new Set(feeds.flatMap((feed) => hostOf(feed) ?? []))];
  if (wanted.length === 0) return new Map();
  // In one order everywhere, so that two processes wait for one another and not in a circle.
  const rows = await preparedRows<{ host: string }>(Prisma.sql`
    INSERT INTO "HostTurn" AS h ("host", "nextAt", "first", "firstUntil")
    SELECT w."host", now(), ${owner}, now() + make_interval(secs => ${HELD_MS / 1000}::float) FROM unnest(${wanted}::text[]) AS w("host") ORDER BY w."host"
    ON CONFLICT ("host") DO UPDATE SET "first" = EXCLUDED."first", "firstUntil" = EXCLUDED."firstUntil", "nextAt" = EXCLUDED."nextAt" WHERE h."first" = EXCLUDED."first" OR h."firstUntil" < now()
    RETURNING h."host"`);
  const own = new Set(rows.map(({ host }) => host));
  // Not all at the same moment, so that whoever comes then does not meet all of them.
  return new Map(wanted.filter((host) => !own.has(host)).map((host) => [host, HELD_MS * (0.5 + Math.random())]));
}
