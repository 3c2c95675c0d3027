import type { AdminActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { keptReason } from "@/lib/ingest/fetch/reasons";
import { beginAct, record, type Act } from "@/lib/moderation/mutations/record";
import type { FeedBulkDone } from "@/lib/sources/schema/feed-desk";
import type { FeedAct } from "@/lib/sources/types/feeds";
import { setFixed } from "./edit";

/**
 * Does one thing with feeds: has them looked at, pauses them, lets them go on, gives them an interval, or deletes them and
 * keeps their articles. Those with which there is nothing to do are passed over, so that it can be repeated. The log says
 * what was done, to how many.
 * @param seconds for `interval`; null: adapted
 */
export async function tendFeeds(actor: AdminActor, ids: readonly number[], act: FeedAct, seconds: number | null = null): Promise<FeedBulkDone> {
  const wanted = [...new Set(ids)];
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    // In one order, so that two who lock many never wait for each other in a circle.
    const found = await tx.$queryRaw<{ id: number; slug: string }[]>`
      SELECT f."id", s."slug" FROM "Feed" f JOIN "Source" s ON s."id" = f."sourceId" WHERE f."id" = ANY(${wanted}::int[]) ORDER BY f."id" FOR UPDATE OF f`;
    const done = await ACTS[act](tx, found.map(({ id }) => id), seconds);
    if (done > 0) await record(tx, actor, actOf(act, done, [...new Set(found.map(({ slug }) => slug))]));
    return { done, same: wanted.length - done };
  }, { timeout: 60_000 });
}

const ACTS: Record<FeedAct, (tx: Db, ids: readonly number[], seconds: number | null) => Promise<number>> = {
  check: (tx, ids) => tx.$executeRaw`
    UPDATE "Feed" f SET "nextCheckAt" = LEAST(f."nextCheckAt", now()), "nextWhy" = ${keptReason("asked")} FROM "Source" s
    WHERE f."id" = ANY(${[...ids]}::int[]) AND f."state" = 'active' AND s."id" = f."sourceId" AND s."status" = 'active'`,
  // A look under way is cut short: nothing of it is written, and what it stored stays.
  pause: (tx, ids) => tx.$executeRaw`UPDATE "Feed" SET "state" = 'paused', "leaseOwner" = NULL, "leaseUntil" = NULL WHERE "id" = ANY(${[...ids]}::int[]) AND "state" = 'active'`,
  resume: (tx, ids) => tx.$executeRaw`
    UPDATE "Feed" SET "state" = 'active', "nextCheckAt" = now(), "nextWhy" = ${keptReason("resumed")}, "errorCount" = 0 WHERE "id" = ANY(${[...ids]}::int[]) AND "state" <> 'active'`,
  interval: setFixed,
  delete: async (tx, ids) => {
    const { count } = await tx.feed.deleteMany({ where: { id: { in: [...ids] } } });
    // Any article may have said that it was seen there.
    if (count > 0) await tx.cacheInvalidation.create({ data: { tags: [cacheTags.everything] } });
    return count;
  },
};

/** One source's act stands under its name. */
function actOf(act: FeedAct, feeds: number, slugs: readonly string[]): Act {
  const [slug] = slugs;
  const target = slugs.length === 1 && slug !== undefined ? { type: "source" as const, id: slug } : { type: "site" as const, id: "paper" };
  return act === "delete" ? { action: "delete-feeds", target, reason: "organisation", detail: { feeds, articles: "kept" } } : { action: "change-feeds", target, reason: "organisation", detail: { act, feeds } };
}
