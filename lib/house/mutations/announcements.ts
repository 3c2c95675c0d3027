import "server-only";
import type { AdminActor } from "@/lib/auth/actors";
import { cacheTags } from "@/lib/cache-tags";
import { db, type Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/queue";
import { beginAct, record } from "@/lib/moderation/mutations/record";
import type { NewAnnouncement } from "../schema/announcements";
import { MOST_ANNOUNCEMENTS } from "../types";

const PAPER = { type: "site", id: "paper" } as const;

/**
 * Puts a line at the head of every page. The log says that there is one and until when, not what it says. Where it has
 * an end, a job takes it away then.
 * @returns its number
 * @throws AppError `invalid` for an end that is over, `conflict` where there are five already
 */
export async function announce(actor: AdminActor, { texts, level, until }: NewAnnouncement): Promise<number> {
  if (until && until.getTime() <= Date.now()) throw new AppError("invalid", "Choose an end that is still to come.", { fields: { until: "It is over already." } });
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    const shown = await tx.announcement.count({ where: { endedAt: null, OR: [{ until: null }, { until: { gt: new Date() } }] } });
    if (shown >= MOST_ANNOUNCEMENTS) throw new AppError("conflict", `There are ${MOST_ANNOUNCEMENTS} announcements already. End one first.`);
    const { id } = await tx.announcement.create({ data: { texts, level, until }, select: { id: true } });
    if (until) await enqueue(tx, { kind: "end-announcement", key: String(id), payload: { id }, runAt: until });
    await record(tx, actor, { action: "announce", target: PAPER, reason: "organisation", detail: { level, ...(until ? { until: until.toISOString() } : {}) } });
    await drop(tx);
    return id;
  });
}

/** Takes a line away before its time. @returns false where it was over already */
export async function endAnnouncement(actor: AdminActor, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await beginAct(tx);
    if (!(await end(tx, id))) return false;
    await record(tx, actor, { action: "end-announcement", target: PAPER, reason: "organisation" });
    return true;
  });
}

/** Takes a line away whose time is over. @returns false where somebody did before */
export async function expireAnnouncement(id: number): Promise<boolean> {
  return db().$transaction((tx) => end(tx, id));
}

async function end(tx: Db, id: number): Promise<boolean> {
  const { count } = await tx.announcement.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } });
  if (count > 0) await drop(tx);
  return count > 0;
}

async function drop(tx: Db): Promise<void> {
  await tx.cacheInvalidation.create({ data: { tags: [cacheTags.announcements] } });
}
