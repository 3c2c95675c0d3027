import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { anywhere, column, defineList, filter, key } from "@/lib/listing/describe";
import { whyNext } from "@/lib/i18n/looks";
import { hubOf } from "@/lib/websub/queries";
import { FEED_STATES, LOOK_OUTCOMES, WEEKS, type DeskFeed, type DeskReport, type Exchange, type FeedState, type FeedTest, type LookNote, type LookOutcome, type TestState } from "../types/feeds";
import { pagesOfFeed } from "./full-text";
import { SILENT_SINCE, silentAt } from "./silence";

const { sql } = Prisma;

const TODAY = sql`(now() AT TIME ZONE 'UTC')::date`;
/** Each of the last weeks, the oldest first, and what came in it. */
const EACH_WEEK = Prisma.join(Array.from({ length: WEEKS }, (_, at) => sql`coalesce(sum(d."added") FILTER (WHERE (${TODAY} - d."day") / 7 = ${Prisma.raw(String(WEEKS - 1 - at))}), 0)`), ", ");
const weeksOf = (feed: Prisma.Sql) => sql`(SELECT concat_ws(',', ${EACH_WEEK}) FROM "FeedDay" d WHERE d."feedId" = ${feed} AND d."day" > ${TODAY} - ${Prisma.raw(String(WEEKS * 7))})`;

/** Every feed there is. */
export const feedList = defineList({
  name: "admin/feeds", who: "admin", from: sql`"Feed" f JOIN "Source" s ON s."id" = f."sourceId"`, pageSize: 50,
  columns: {
    id: column.number(sql`f."id"`),
    title: column.text(sql`coalesce(f."ownTitle", nullif(f."title", ''), f."url")`, "As an admin calls it, as it calls itself, or its address"),
    url: column.text(sql`f."url"`),
    source: column.text(sql`s."name"`),
    sourceSlug: column.text(sql`s."slug"`),
    state: column.word(FEED_STATES, sql`f."state"`, "`gone`: its server says so, or it has moved to where another feed is"),
    lastOutcome: column.maybe(column.word(LOOK_OUTCOMES, sql`f."lastOutcome"`), "What came of the last look"),
    lastProblem: column.maybe(column.text(sql`f."lastProblem"`)),
    failures: column.number(sql`f."errorCount"`, "Looks in a row that failed"),
    lastSuccessAt: column.maybe(column.time(sql`f."lastSuccessAt"`)),
    lastNewAt: column.maybe(column.time(sql`f."lastNewAt"`), "When something new last came"),
    nextCheckAt: column.maybe(column.time(sql`f."nextCheckAt"`)),
    nextWhy: column.maybe({ ...column.text(sql`f."nextWhy"`), read: (kept) => whyNext(String(kept)) ?? "" }, "Why then"),
    nextReason: column.maybe(column.text(sql`f."nextWhy"`), "The same as a code, with the number that belongs to it behind a colon"),
    format: column.maybe(column.text(sql`f."format"`)),
    fixedSeconds: column.maybe(column.number(sql`f."fixedSeconds"`), "Seconds between looks as an admin set them"),
    weeks: column.text(weeksOf(sql`f."id"`), "Articles of each of the last twelve weeks, the oldest first"),
    createdAt: column.time(sql`f."createdAt"`),
  },
  filters: {
    address: filter.text((text) => sql`f."url" ILIKE ${anywhere(text)}`, "Only feeds with this in their address"),
    source: filter.text((text) => sql`f."sourceId" IN (SELECT o."id" FROM "Source" o WHERE o."slug" = ${text} OR o."name" ILIKE ${anywhere(text)})`, "Only feeds of the sources with this slug or in whose name this stands"),
    state: filter.choice(FEED_STATES, (word) => sql`f."state" = ${word}`, "Only feeds that are active, paused or gone"),
    trouble: filter.on(() => sql`f."errorCount" > 0`, "Only feeds whose last look failed"),
    silent: filter.on(() => silentAt(sql`now()`), "Only feeds that are looked at and have brought nothing new for thirty days"),
  },
  sorts: {
    id: { keys: [key.int(sql`f."id"`)], first: "desc" },
    url: { keys: [key.text(sql`f."url"`)], first: "asc" },
    failures: { keys: [key.int(sql`f."errorCount"`), key.int(sql`f."id"`)], first: "desc" },
    lastNewAt: { keys: [key.time(SILENT_SINCE), key.int(sql`f."id"`)], first: "asc" },
  },
  sort: "id",
});

/** Counted no further. */
const COUNTED = 10_000;

/** One feed as admins see it, or null. */
export async function deskFeed(id: number): Promise<DeskFeed | null> {
  const row = await db().feed.findUnique({ where: { id }, include: { source: { select: { slug: true, name: true, status: true } } } });
  if (!row) return null;
  const [hub, pages, [weeks], [counts]] = await Promise.all([
    hubOf(id), pagesOfFeed(id),
    db().$queryRaw<[{ weeks: string }]>`SELECT ${weeksOf(sql`${id}::int`)} AS "weeks"`,
    db().$queryRaw<[{ led: number; alone: number }]>`
      SELECT count(*)::int AS "led", count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM "ArticleOrigin" x WHERE x."articleId" = o."articleId" AND x."id" <> o."id" AND (x."feedId" IS NOT NULL OR x."importId" IS NOT NULL)))::int AS "alone"
      FROM (SELECT * FROM "ArticleOrigin" WHERE "feedId" = ${id} AND "leads" LIMIT ${COUNTED}) o`,
  ]);
  const { url, title, ownTitle, source, format, siteUrl, userAgent, fixedSeconds, askedSeconds, nextWhy: nextReason, lastProblem, movedTo } = row;
  const now = new Date();
  const looking = row.leaseUntil !== null && row.leaseUntil > now;
  const iso = (time: Date | null) => time?.toISOString() ?? null;
  return {
    id, url, title, ownTitle, source, format, siteUrl, userAgent, fixedSeconds, askedSeconds, nextReason, nextWhy: whyNext(nextReason), lastProblem, movedTo, hub, state: row.state as FeedState, language: row.lang,
    headers: Object.keys(row.headers as object), signsIn: row.credentials !== null, createdAt: row.createdAt.toISOString(), lastCheckedAt: iso(row.lastCheckedAt), lastSuccessAt: iso(row.lastSuccessAt),
    lastNewAt: iso(row.lastNewAt), nextCheckAt: iso(row.nextCheckAt), lastOutcome: row.lastOutcome as LookOutcome | null, failures: row.errorCount,
    looking, due: !looking && row.state === "active" && source.status === "active" && row.nextCheckAt !== null && row.nextCheckAt <= now, weeks: weeks.weeks.split(",").map(Number), articles: counts.led, articlesAlone: counts.alone, pages,
    looks: row.looks as unknown as LookNote[], report: row.lastReport as unknown as DeskReport | null, transcript: (row.lastTranscript ?? []) as unknown as Exchange[],
  };
}

/** How a test of this feed stands, or null where there is none of this number any more. */
export async function feedTest(feed: number, job: number): Promise<TestState | null> {
  const row = await db().job.findFirst({ where: { id: job, kind: "test-feed", key: String(feed) }, select: { state: true, result: true, lastError: true } });
  if (!row) return null;
  return { job, feed, state: row.state as TestState["state"], result: row.result as unknown as FeedTest | null, problem: row.state === "failed" ? row.lastError : null };
}
