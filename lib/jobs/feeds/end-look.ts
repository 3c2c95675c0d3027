import { Prisma } from "@/lib/db/generated/client";
import { preparedRows } from "@/lib/db/rows";
import { confirmMove, nextCheck, type CheckResult } from "@/lib/ingest/fetch/schedule";
import type { Exchange, Validators } from "@/lib/ingest/fetch/types";
import { storableJson } from "@/lib/ingest/store/json";
import { spellingsOf } from "@/lib/ingest/url";
import type { OfferedHub } from "./hub";
import type { LeasedFeed } from "./lease";
import { boundedTranscript } from "./transcript";
import type { FeedHead } from "./reading/types";
import type { LookNote, LookOutcome, LookReport } from "./types";

/** What a look came to: everything that its feed's state is made from. */
export type Look = {
  outcome: LookOutcome;
  /** What went wrong, in words for the owner. */
  problem: string | null;
  transcript: readonly Exchange[];
  /** Seconds, as the server asked. */
  retryAfter: number | null;
  maxAge: number | null;
  movedTo: string | null;
  /** Where the feed says to be now something else was found, so that is not believed. */
  elsewhere?: boolean;
  /** What was read, where it was read. */
  read: { draft: FeedHead; report: LookReport; guidsChanged: boolean; hub: OfferedHub | null } | null;
  /** To be sent next time: only where all that the answer held is stored. */
  kept: (Validators & { bodyHash: string }) | null;
};

const RECENT = 20;
const LONGEST_ADDRESS = 2_000;
/** How much of a problem's words stands beside each of the last looks. */
const NOTE_LENGTH = 200;

/**
 * Writes what a look came to, in one statement: outcome, next check, validators, what it counted. Only if the feed is
 * still this worker's.
 * @param ms how long it took
 * @returns whether it was
 */
export async function endLook(feed: LeasedFeed, look: Look, ms: number, now = new Date()): Promise<boolean> {
  const { draft = null, report = null, guidsChanged = false } = look.read ?? {};
  const offered = { hub: look.read?.hub?.hub, hubTopic: look.read?.hub?.topic };
  const columns = { ...stateColumns(feed, look, ms, now), ...offered, ...(draft && report ? readColumns(feed, draft, report, guidsChanged, now) : {}) };
  const { take } = moveOf(feed, look, now);
  const stays = Prisma.sql`(m."to" IS NULL OR m."taken" OR ${take !== null && sameHost(feed.url, take)})`;
  const rows = await preparedRows(Prisma.sql`
    -- That nothing was new need not be on the disk at once: were it lost, the feed would be looked at again.
    WITH given AS (
      SELECT r.* FROM jsonb_populate_record(NULL::"Feed", ${storableJson({ ...KEPT, ...columns, id: feed.id })}::jsonb) r,
        set_config('synchronous_commit', CASE WHEN ${look.outcome === "unchanged" && take === null} THEN 'off' ELSE current_setting('synchronous_commit') END, true)
    ),
    -- An address that another feed has cannot be taken; then this one is that one, and ends.
    moved AS (SELECT ${take}::text AS "to", EXISTS (SELECT 1 FROM "Feed" WHERE "url" = ${take}::text AND "id" <> ${feed.id}) AS "taken"),
    ended AS (
      UPDATE "Feed" f SET ("leaseOwner", "leaseUntil", "lastCheckedAt", "lastOutcome", "lastProblem", "lastTranscript", "errorCount", "nextCheckAt", "nextWhy",
          "movedTo", "movedSince", "movedCount", "url", "credentials", "state", "lastSuccessAt", "lastNewAt", "etag", "lastModified", "bodyHash",
          "title", "format", "siteUrl", "lang", "lastReport", "askedSeconds", "skipHours", "skipDays", "complete", "statedMove", "recent", "guidsChanged", "hub", "hubTopic", "looks", "headers", "wishes") =
        (NULL, NULL, g."lastCheckedAt", g."lastOutcome", CASE WHEN m."taken" THEN ${TAKEN} ELSE g."lastProblem" END, g."lastTranscript", g."errorCount",
          CASE WHEN m."to" IS NULL THEN g."nextCheckAt" WHEN NOT m."taken" THEN g."lastCheckedAt" END, CASE WHEN m."to" IS NULL THEN g."nextWhy" WHEN m."taken" THEN 'gone' ELSE 'moved' END,
          CASE WHEN m."taken" THEN m."to" ELSE g."movedTo" END, g."movedSince", g."movedCount", CASE WHEN m."to" IS NULL OR m."taken" THEN f."url" ELSE m."to" END,
          -- A password and headers are for the host that they were given for.
          CASE WHEN ${stays} THEN f."credentials" END,
          CASE WHEN g."lastOutcome" = 'gone' OR m."taken" THEN 'gone' ELSE f."state" END,
          coalesce(g."lastSuccessAt", f."lastSuccessAt"), coalesce(g."lastNewAt", f."lastNewAt"),
          -- What is at another address is read whole once, and with it which hub tells of it.
          CASE WHEN ${take !== null} THEN NULL WHEN ${look.kept !== null} THEN g."etag" ELSE f."etag" END, CASE WHEN ${take !== null} THEN NULL WHEN ${look.kept !== null} THEN g."lastModified" ELSE f."lastModified" END,
          CASE WHEN ${take === null} THEN coalesce(g."bodyHash", f."bodyHash") END,
          coalesce(g."title", f."title"), coalesce(g."format", f."format"), coalesce(g."siteUrl", f."siteUrl"), coalesce(g."lang", f."lang"), coalesce(g."lastReport", f."lastReport"),
          CASE WHEN ${draft !== null} THEN g."askedSeconds" ELSE f."askedSeconds" END, coalesce(g."skipHours", f."skipHours"), coalesce(g."skipDays", f."skipDays"), coalesce(g."complete", f."complete"),
          CASE WHEN ${take !== null} THEN NULL WHEN ${draft !== null} THEN g."statedMove" ELSE f."statedMove" END, coalesce(g."recent", f."recent"), coalesce(g."guidsChanged", f."guidsChanged"),
          CASE WHEN ${draft !== null} THEN g."hub" ELSE f."hub" END, CASE WHEN ${draft !== null} THEN g."hubTopic" ELSE f."hubTopic" END,
          jsonb_path_query_array(g."looks" || f."looks", '$[0 to 19]'), CASE WHEN ${stays} THEN f."headers" ELSE '{}' END, coalesce(g."wishes", f."wishes"))
      FROM given g, moved m WHERE f."id" = g."id" AND f."leaseOwner" = ${feed.leaseOwner} RETURNING f."id"
    ), counted AS (
      INSERT INTO "FeedDay" ("feedId", "day", "added", "updated")
      SELECT "id", ${now}::timestamptz AT TIME ZONE 'UTC', ${report?.added ?? 0}, ${report?.updated ?? 0} FROM ended WHERE ${(report?.added ?? 0) + (report?.updated ?? 0) > 0}
      ON CONFLICT ("feedId", "day") DO UPDATE SET "added" = "FeedDay"."added" + EXCLUDED."added", "updated" = "FeedDay"."updated" + EXCLUDED."updated"
    )
    SELECT "id" FROM ended`);
  return rows.length > 0;
}

const TAKEN = "It has moved for good to an address that another feed here has, so it is not looked at any more.";

/** What a look does not say: the statement has a place for each. */
const KEPT = {
  lastSuccessAt: null, lastNewAt: null, etag: null, lastModified: null, bodyHash: null, title: null, format: null, siteUrl: null, lang: null, lastReport: null, askedSeconds: null,
  skipHours: null, skipDays: null, complete: null, statedMove: null, recent: null, guidsChanged: null, hub: null, hubTopic: null, wishes: null,
};

function noteOf({ outcome, problem, read }: Look, ms: number, now: Date): LookNote {
  return { at: now.toISOString(), outcome, ms, added: read?.report.added ?? 0, updated: read?.report.updated ?? 0, ...(problem === null ? {} : { problem: problem.slice(0, NOTE_LENGTH) }) };
}

function stateColumns(feed: LeasedFeed, look: Look, ms: number, now: Date) {
  const failures = failed(look) ? feed.errorCount + 1 : 0;
  const draft = look.read?.draft;
  const next = nextCheck({
    now, outcome: checkOutcome(look.outcome), failures, published: look.read ? recentOf(feed, look.read, now) : feed.recent, retryAfter: look.retryAfter, maxAge: look.maxAge,
    declared: draft ? askedSeconds(draft) : feed.askedSeconds, fixed: feed.fixedSeconds, pushed: feed.pushed && !brought(look), random: Math.random,
    skipHours: draft?.skipHours ?? feed.skipHours, skipDays: draft?.skipDays ?? feed.skipDays, complete: draft?.complete ?? feed.complete,
  });
  const { move } = moveOf(feed, look, now);
  return {
    lastCheckedAt: now, lastOutcome: look.outcome, lastProblem: look.problem?.slice(0, 1_000) ?? null, lastTranscript: boundedTranscript(look.transcript), errorCount: failures,
    looks: [noteOf(look, ms, now)],
    nextCheckAt: next.at, nextWhy: next.why, movedTo: move?.to ?? null, movedSince: move?.since ?? null, movedCount: move?.times ?? 0,
    lastSuccessAt: failed(look) ? null : now, ...look.kept,
  };
}

function readColumns(feed: LeasedFeed, draft: FeedHead, report: LookReport, guidsChanged: boolean, now: Date) {
  const brought = report.added + report.updated > 0;
  const line = (text: string | null) => text?.slice(0, 1_000) ?? null;
  return {
    title: line(draft.title), format: draft.format, siteUrl: line(draft.siteUrl), lang: line(draft.lang), lastReport: report, askedSeconds: askedSeconds(draft),
    skipHours: draft.skipHours, skipDays: draft.skipDays, complete: draft.complete, wishes: draft.wishes, statedMove: statedMove(feed, draft),
    recent: recentOf(feed, { draft, report }, now), lastNewAt: brought ? now : null,
    // Once they are ignored they stay so, and a look at which nothing is new tells nothing of them.
    guidsChanged: guidsChanged ? feed.guidsChanged + 1 : feed.guidsChanged >= 2 || !brought ? feed.guidsChanged : 0,
  };
}

/** Feeds that date everything anew at each look must not seem busy: only what is new counts. */
function recentOf(feed: LeasedFeed, { draft, report }: { draft: FeedHead; report: LookReport }, now: Date): Date[] {
  if (report.added === 0 && feed.recent.length > 0) return feed.recent;
  const dated = draft.entries.flatMap(({ published }) => (published?.at ? [new Date(published.at)] : []));
  const dates = dated.length > 0 ? dated : [...(report.added > 0 ? [now] : []), ...feed.recent];
  return dates.filter((at) => !Number.isNaN(at.getTime())).sort((a, b) => b.getTime() - a.getTime()).slice(0, RECENT);
}

/** Longer than a day nobody means. */
const MOST_ASKED = 86_400;

function askedSeconds({ updateMinutes }: FeedHead): number | null {
  return updateMinutes === null ? null : Math.min(Math.round(updateMinutes * 60), MOST_ASKED);
}

function failed({ outcome }: Look): boolean {
  return outcome !== "new" && outcome !== "known" && outcome !== "unchanged" && outcome !== "incomplete";
}

/** Whether a look brought something: then no hub had told of it. */
function brought({ read }: Look): boolean {
  return read !== null && read.report.added + read.report.updated > 0;
}

function checkOutcome(outcome: LookOutcome): CheckResult["outcome"] {
  return outcome === "new" || outcome === "known" || outcome === "incomplete" ? "body" : outcome;
}

/** Whether a permanent move is to be kept in mind, or to be followed. A look that gave no readable feed says nothing of it. */
export function moveOf(feed: LeasedFeed, look: Look, now: Date): ReturnType<typeof confirmMove> {
  const known = feed.movedTo === null ? null : { to: feed.movedTo, since: feed.movedSince ?? now, times: feed.movedCount };
  if (failed(look)) return { move: known, take: null };
  if (look.elsewhere) return { move: null, take: null };
  return confirmMove(known, look.movedTo ?? (look.read ? statedMove(feed, look.read.draft) : feed.statedMove), now);
}

/** Where a feed says in its own words that it has moved to; very many name the address at which they are. */
function statedMove({ url }: LeasedFeed, { movedTo }: FeedHead): string | null {
  return movedTo === null || movedTo.length > LONGEST_ADDRESS || spellingsOf(url).includes(movedTo) ? null : movedTo;
}

export function sameHost(one: string, other: string): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).host === new URL(other).host;
}
