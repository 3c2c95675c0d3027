import { deleteDuePeople } from "@/lib/accounts/mutations";
import { forgetOldAttempts } from "@/lib/auth/limits";
import { CHANGES_KEPT_DAYS } from "@/lib/bookmarks/rules/change";
import { forgetOldTexts } from "@/lib/comments/mutations/kept";
import { db } from "@/lib/db/client";
import { retention, siteSettings } from "@/lib/house/queries/site";
import { clearOutbox } from "@/lib/mail/outbox";
import { clearLists } from "./paper/opml/lists";
import { clearUploads } from "./paper/uploads";
import { forgetOldReadings } from "./stories/waiting";

// Longer than any web process can be away and still come back with a warm cache on disk.
const INVALIDATIONS_KEPT_DAYS = 7;
const HEARTBEATS_KEPT_DAYS = 1;
// Pages that somebody has open, and shared caches, may still ask for one that was replaced.
const LOGOS_KEPT_DAYS = 7;
// What rules did to articles can be undone for so long.
const RULE_RUNS_KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** Notes that a process is alive, so that `doctor` and the admin pages can say so. */
export async function beat(name: string, detail: { pid: number; startedAt: string }): Promise<void> {
  const at = new Date();
  await db().heartbeat.upsert({ where: { process: name }, create: { process: name, at, detail }, update: { at, detail } });
}

/** Takes a process off the list of living ones. */
export async function endBeat(name: string): Promise<void> {
  await db().heartbeat.deleteMany({ where: { process: name } });
}

/** How many of each went. */
type Removed = Record<"invalidations" | "heartbeats" | "bookmarkChanges" | "mails" | "attempts" | "links" | "sessions" | "texts" | "people" | "jobs" | "notices" | "logos" | "uploads" | "feedLists" | "ruleRuns" | "readings", number>;

/** Removes what no process needs any more. */
export async function keepHouse(now = new Date()): Promise<Removed> {
  const kept = await retention();
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const invalidations = await db().cacheInvalidation.deleteMany({ where: { createdAt: { lt: before(INVALIDATIONS_KEPT_DAYS) } } });
  const heartbeats = await db().heartbeat.deleteMany({ where: { at: { lt: before(HEARTBEATS_KEPT_DAYS) } } });
  const changes = await db().bookmarkChange.deleteMany({ where: { createdAt: { lt: before(CHANGES_KEPT_DAYS) } } });
  const ended = { where: { expires: { lt: now } } };
  const links = (await db().accountToken.deleteMany(ended)).count + (await db().verificationToken.deleteMany(ended)).count;
  const sessions = await db().session.deleteMany(ended);
  const notices = await db().notice.deleteMany({ where: { readAt: { lt: before(kept.notices) } } });
  // Of the moment: turns at hosts, and who follows a look.
  await db().hostTurn.deleteMany({ where: { nextAt: { lt: before(1) }, restUntil: { lt: now } } });
  await db().feedWatch.deleteMany({ where: { watchedUntil: { lt: before(1) } } });
  const ruleRuns = await db().ruleRun.deleteMany({ where: { createdAt: { lt: before(RULE_RUNS_KEPT_DAYS) }, state: { in: ["done", "undone"] } } });
  const { logo } = await siteSettings();
  const logos = await db().logo.deleteMany({ where: { createdAt: { lt: before(LOGOS_KEPT_DAYS) }, ...(logo ? { NOT: { hash: logo.hash } } : {}) } });
  const over = (states: string[], days: number) => db().job.deleteMany({ where: { state: { in: states }, finishedAt: { lt: before(days) } } });
  const jobs = (await over(["done", "cancelled"], kept.doneJobs)).count + (await over(["failed"], kept.failedJobs)).count;
  return {
    invalidations: invalidations.count, heartbeats: heartbeats.count, bookmarkChanges: changes.count,
    mails: await clearOutbox(kept.mails, now), attempts: await forgetOldAttempts(now), links, sessions: sessions.count, texts: await forgetOldTexts(now),
    people: await deleteDuePeople(now), jobs, notices: notices.count, logos: logos.count, uploads: await clearUploads(kept.uploads, now), feedLists: await clearLists(kept.uploads, now), ruleRuns: ruleRuns.count,
    readings: await forgetOldReadings(now),
  };
}
