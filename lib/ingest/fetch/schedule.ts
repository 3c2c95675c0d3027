import { keptReason } from "./reasons";
import type { FetchFailure } from "./types";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** No source is checked more often, nor less often while it answers, whatever anybody says. Seconds. */
export const SOONEST = 5 * MINUTE;
export const LATEST = DAY;
/** Where a hub tells of news, a look is only to be sure. */
const WHERE_PUSHED = 6 * HOUR;
/** As long as nothing is known of how often a source publishes. */
const UNKNOWN = HOUR;
/** Retry-After is obeyed beyond a day, up to here. */
const LONGEST_REST = 7 * DAY;
/** By how much a check is put off at random, so that what was added together does not come together for ever. */
const JITTER = 0.1;
/** Over this part of the first hour in which a feed may be looked at again. */
const SPREAD_IN_HOUR = 0.5;
/** So many of the latest articles tell how often a source publishes. */
const LOOKED_AT = 20;
/** What came within a minute came together. */
const TOGETHER_MS = 60_000;

/** What a failure does to the next check: the first wait in seconds, doubled with each failure in a row; null: no more checks. */
const BACK_OFF: Readonly<Record<FetchFailure, number | null>> = {
  // What passes by itself.
  timeout: 10 * MINUTE, unreachable: 10 * MINUTE, "server-error": 10 * MINUTE, "broken-answer": 10 * MINUTE, "unknown-host": 30 * MINUTE, "rate-limited": 30 * MINUTE,
  // What somebody has to put right, here or there.
  insecure: HOUR, redirects: HOUR, "too-large": 6 * HOUR, "unpacks-too-far": 6 * HOUR,
  "needs-sign-in": 2 * HOUR, forbidden: 2 * HOUR, "not-found": 2 * HOUR, refused: 2 * HOUR, "bad-address": DAY, "private-address": DAY,
  gone: null,
};

/** What a check came to, and what is known of its source. Spans in seconds. */
export type CheckResult = {
  now: Date;
  /** What came: new or unchanged contents, one of the failures, or `unreadable`: bytes that are no feed. */
  outcome: "body" | "unchanged" | "unreadable" | FetchFailure;
  /** Checks in a row that failed, this one among them; 0 after one that did not. */
  failures: number;
  /** When the source's latest articles were published, or arrived where they do not say; in any order. */
  published: readonly Date[];
  /** Of the answer's head. */
  retryAfter: number | null;
  maxAge: number | null;
  /** How often the feed says it is updated: RSS's ttl, `sy:updatePeriod` by its frequency. */
  declared: number | null;
  /** As an admin set it for this source: instead of what is learned and of what the source would like, not of Retry-After. */
  fixed: number | null;
  /** Whether a hub tells of its news at once, so that a look is only to be sure. */
  pushed?: boolean;
  /** Hours (UTC, 0 to 23) and days (0 Sunday to 6 Saturday) in which the feed asks not to be looked at. */
  skipHours?: readonly number[];
  skipDays?: readonly number[];
  /** Whether the feed says that it is finished. */
  complete?: boolean;
  /** From 0 to below 1. */
  random: () => number;
};

/** When a source is due next. `at` null: not by itself again. `why` is a reason as it is kept (`reasons`). */
export type NextCheck = { at: Date | null; seconds: number; why: string };

/**
 * When to look at a source again: half of the mean time between its latest articles, the silence since the last one
 * counted in; never sooner than its server or feed asks for, never sooner than five minutes or later than a day, unless
 * Retry-After says so (up to a week); later each time it fails. A tenth at random is added. What would fall into hours or
 * days in which the feed asks not to be looked at comes in the first hour after them.
 */
export function nextCheck(check: CheckResult): NextCheck {
  const { outcome, now } = check;
  const failed = outcome !== "body" && outcome !== "unchanged";
  const plan = failed ? afterFailure(outcome, check.failures) : afterSuccess(check);
  if (plan === null) return { at: null, seconds: 0, why: keptReason("gone") };
  const rest = Math.min(check.retryAfter ?? 0, LONGEST_REST);
  const least = Math.max(SOONEST, rest);
  const spread = (seconds: number): number => Math.ceil(seconds * (1 + JITTER * check.random()));
  const seconds = Math.max(least, Math.min(Math.max(LATEST, spread(rest)), spread(Math.max(plan.seconds, least))));
  const why = rest > 0 && rest >= plan.seconds ? keptReason("retry-after") : plan.why;
  const due = new Date(now.getTime() + seconds * 1000);
  // An admin's interval stands above what the feed would like.
  const at = check.fixed !== null && !failed ? due : firstAllowed(due, check.skipHours ?? [], check.skipDays ?? [], check.random());
  return at.getTime() === due.getTime() ? { at, seconds, why } : { at, seconds: Math.ceil((at.getTime() - now.getTime()) / 1000), why: keptReason("skipped") };
}

/** Whether a feed asks not to be looked at in any hour, or on any day: nobody can mean that, so it counts for nothing. */
export function skipsAlways(skipHours: readonly number[], skipDays: readonly number[]): boolean {
  return new Set(skipHours).size >= 24 || new Set(skipDays).size >= 7;
}

/**
 * The moment itself, or one in the first hour after it that lies in none of these hours and days (RSS 2.0, skipHours and
 * skipDays): not at its very beginning, since all who obey would come then.
 * @param skipHours of UTC, 0 to 23; all of them, as all days, count for nothing
 * @param skipDays 0 Sunday to 6 Saturday
 * @param random from 0 to below 1
 */
export function firstAllowed(at: Date, skipHours: readonly number[], skipDays: readonly number[], random: number): Date {
  const [hours, days] = [new Set(skipHours), new Set(skipDays)];
  if (hours.size >= 24) hours.clear();
  if (days.size >= 7) days.clear();
  const skipped = (time: Date): boolean => hours.has(time.getUTCHours()) || days.has(time.getUTCDay());
  if (!skipped(at)) return at;
  const hour = HOUR * 1000;
  let next = Math.floor(at.getTime() / hour) * hour;
  while (skipped(new Date(next))) next += hour;
  return new Date(next + Math.floor(random * SPREAD_IN_HOUR * hour));
}

type Plan = { seconds: number; why: string };

function afterFailure(outcome: FetchFailure | "unreadable", failures: number): Plan | null {
  const first = outcome === "unreadable" ? HOUR : BACK_OFF[outcome];
  if (first === null) return null;
  const times = Math.max(0, Math.min(failures, 20) - 1);
  return { seconds: Math.min(LATEST, first * 2 ** times), why: keptReason("failed", failures) };
}

function afterSuccess(check: CheckResult): Plan {
  if (check.fixed !== null) return { seconds: clamped(check.fixed), why: keptReason("set") };
  const plan = byItself(check);
  return check.pushed && plan.seconds < WHERE_PUSHED ? { seconds: WHERE_PUSHED, why: keptReason("pushed") } : plan;
}

function byItself({ now, published, maxAge, declared, complete }: CheckResult): Plan {
  if (complete) return { seconds: LATEST, why: keptReason("complete") };
  const learned = meanGap(published, now);
  const seconds = clamped(learned === null ? UNKNOWN : learned / 2);
  const asked = Math.min(LATEST, Math.max(maxAge ?? 0, declared ?? 0));
  if (asked > seconds) return { seconds: asked, why: keptReason((declared ?? 0) >= (maxAge ?? 0) ? "feed-says" : "server-says") };
  return { seconds, why: learned === null ? keptReason("nothing-known") : keptReason("publishes", learned) };
}

function clamped(seconds: number): number {
  return Math.min(LATEST, Math.max(SOONEST, seconds));
}

/**
 * The mean time between the latest articles in seconds, the time since the last one being one of the gaps, so that a
 * source that falls silent is asked less and less. What is dated ahead counts as of now. Null where nothing came yet.
 */
export function meanGap(published: readonly Date[], now: Date): number | null {
  const latest = published
    .map((at) => Math.min(at.getTime(), now.getTime()))
    .filter((at) => !Number.isNaN(at))
    .sort((a, b) => b - a)
    .slice(0, LOOKED_AT);
  const apart = latest.filter((at, index) => index === 0 || (latest[index - 1] ?? at) - at >= TOGETHER_MS);
  const oldest = apart.at(-1);
  return oldest === undefined ? null : (now.getTime() - oldest) / apart.length / 1000;
}

/** Confirmations that a permanent move needs, and the time that has to lie between the first and the last. */
export const MOVE_CONFIRMATIONS = 3;
export const MOVE_CONFIRMED_AFTER_MS = DAY * 1000;

/** A move that has been seen: where to, since when, and how often in a row. */
export type Move = { to: string; since: Date; times: number };

/**
 * Whether a permanent redirect is to be believed. A site's mistake of an hour must not lose its feed for ever, so the
 * same target has to be seen in three checks that gave a readable feed, over a day at least.
 * @param seen `movedTo` of a check that succeeded; a failed one is not told to this rule
 * @returns what to keep for the next check, and the address to take from now on, or null
 */
export function confirmMove(known: Move | null, seen: string | null, now: Date): { move: Move | null; take: string | null } {
  if (seen === null) return { move: null, take: null };
  const move: Move = known?.to === seen ? { ...known, times: known.times + 1 } : { to: seen, since: now, times: 1 };
  const sure = move.times >= MOVE_CONFIRMATIONS && now.getTime() - move.since.getTime() >= MOVE_CONFIRMED_AFTER_MS;
  return sure ? { move: null, take: seen } : { move, take: null };
}
