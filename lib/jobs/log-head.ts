import { cacheTags } from "@/lib/cache-tags";
import { db } from "@/lib/db/client";
import { setting } from "@/lib/db/settings";
import { lastDaysHead } from "@/lib/moderation/queries/log";

const KEY = "log-head";

/**
 * Has every page name the head of the log at the end of the last day, once that day is over. Where nobody acted on it
 * nothing changes, and no page is made anew.
 * @returns whether there is a new one
 */
export async function publishLogHead(now = new Date()): Promise<boolean> {
  const head = await lastDaysHead(now);
  if (head === null || (await setting(KEY)) === head.hash) return false;
  await db().$transaction([
    db().setting.upsert({ where: { key: KEY }, create: { key: KEY, value: head.hash }, update: { value: head.hash, changedAt: now } }),
    db().cacheInvalidation.create({ data: { tags: [cacheTags.logHead] } }),
  ]);
  return true;
}
