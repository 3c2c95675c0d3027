import "server-only";
import { statfs } from "node:fs/promises";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { SILENT_SINCE, silentAt } from "@/lib/sources/queries/silence";
import { dayOf, dayText, daysBefore, FIGURE_SOURCES } from "../rules/figure-sources";
import { FIGURES, type DayRow, type Figure, type Overview, type Period } from "../types";
import { workersAlive } from "./jobs";

const { sql, raw } = Prisma;

const COUNTED = 99;
const SHOWN = 5;

/** The figures of the last days, the newest last. Only today and yesterday are counted for it; what lies before is kept. */
export async function dayFigures(days: Period, now = new Date()): Promise<DayRow[]> {
  const today = dayOf(now);
  const first = daysBefore(today, days - 1);
  const kept = await db().dayFigure.findMany({ where: { day: { gte: first } }, select: { name: true, day: true, value: true } });
  const known = new Map(kept.map(({ name, day, value }) => [`${name} ${dayText(day)}`, value]));
  const live = new Map((await Promise.all(FIGURES.map((name) => uncounted(name, today, known)))).flat());
  return Array.from({ length: days }, (_, at) => {
    const day = dayText(daysBefore(today, days - 1 - at));
    const figures = FIGURES.map((name) => [name, known.get(`${name} ${day}`) ?? live.get(`${name} ${day}`) ?? null]);
    return { day, ...(Object.fromEntries(figures) as Record<Figure, number | null>) };
  });
}

/** Today's figure, and yesterday's as long as nobody has counted it for good. */
async function uncounted(name: Figure, today: Date, known: ReadonlyMap<string, number>): Promise<[string, number][]> {
  const yesterday = daysBefore(today, 1);
  const days = known.has(`${name} ${dayText(yesterday)}`) ? [today] : [yesterday, today];
  const { table, at } = FIGURE_SOURCES[name];
  const rows = await db().$queryRaw<{ day: string; value: number }[]>`
    SELECT to_char(${raw(`"${at}"`)} AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "day", count(*)::int AS "value"
    FROM ${raw(`"${table}"`)} WHERE ${raw(`"${at}"`)} >= ${days[0]} GROUP BY 1`;
  const found = new Map(rows.map(({ day, value }) => [day, value]));
  return days.map((day) => [`${name} ${dayText(day)}`, found.get(dayText(day)) ?? 0]);
}

/** How the house stands now. Nothing in it takes longer because more was ever written. */
export async function overview(days: Period, now = new Date()): Promise<Overview> {
  const [figures, queues, sources, jobs, mails, storage] = await Promise.all([dayFigures(days, now), oldestWaiting(), sourcesInTrouble(now), jobsNow(now), failedMails(), storageNow()]);
  return { days: figures, queues, sources, jobs, mails, storage };
}

const bounded = (from: Prisma.Sql) => sql`(SELECT count(*)::int FROM (SELECT 1 FROM ${from} LIMIT ${COUNTED + 1}) s)`;
const PENDING = sql`"User" WHERE "status" = 'pending'`;
const SUGGESTED = sql`"Suggestion" WHERE "state" = 'open'`;
type Waiting = Overview["queues"][number]["name"];

/** What waits for somebody, and since when. */
async function oldestWaiting(): Promise<Overview["queues"]> {
  const oldest = (time: string, from: Prisma.Sql, by: string) => sql`(SELECT ${raw(time)} FROM ${from} ORDER BY ${raw(by)} LIMIT 1)`;
  const [counts, [row]] = await Promise.all([
    queueCounts(),
    db().$queryRaw<[Record<Waiting, Date | null> & { waiting: number; asked: number }]>`
      SELECT ${oldest('"createdAt"', sql`"Comment" WHERE "status" = 'held'`, '"id"')} AS "held",
        ${oldest('"createdAt"', sql`"Flag" WHERE "outcome" = 'open'`, '"createdAt"')} AS "reported",
        ${oldest('"createdAt"', sql`"Appeal" WHERE "status" = 'open'`, '"id"')} AS "appeals",
        ${oldest('"createdAt"', PENDING, '"createdAt"')} AS "pending", ${bounded(PENDING)} AS "waiting",
        ${oldest('"createdAt"', SUGGESTED, '"id"')} AS "suggestions", ${bounded(SUGGESTED)} AS "asked"`,
  ]);
  const queue = (name: Waiting, count: number) => ({ name, count, oldest: count > 0 ? (row[name]?.toISOString() ?? null) : null });
  return [queue("reported", counts.reported), queue("held", counts.held), queue("appeals", counts.appeals), queue("pending", row.waiting), queue("suggestions", row.asked)];
}

/** Feeds that fail, and those that have brought nothing new for long. */
async function sourcesInTrouble(now: Date): Promise<Overview["sources"]> {
  const silent = sql`"Feed" f JOIN "Source" s ON s."id" = f."sourceId" WHERE ${silentAt(sql`${now}::timestamptz`)}`;
  const [worst, longest, [counts]] = await Promise.all([
    db().$queryRaw<Overview["sources"]["failing"]["worst"]>`
      SELECT s."slug", s."name", f."errorCount" AS "errors", f."lastOutcome" AS "outcome" FROM (SELECT * FROM "Feed" WHERE "errorCount" > 0 ORDER BY "errorCount" DESC, "id" LIMIT ${SHOWN}) f
      JOIN "Source" s ON s."id" = f."sourceId" ORDER BY f."errorCount" DESC, f."id"`,
    db().$queryRaw<{ feed: number; name: string; since: Date }[]>`SELECT f."id" AS "feed", s."name", ${SILENT_SINCE} AS "since" FROM ${silent} ORDER BY ${SILENT_SINCE}, f."id" LIMIT ${SHOWN}`,
    db().$queryRaw<[{ failing: number; silent: number }]>`SELECT ${bounded(sql`"Feed" WHERE "errorCount" > 0`)} AS "failing", ${bounded(silent)} AS "silent"`,
  ]);
  return { failing: { count: counts.failing, worst }, silent: { count: counts.silent, longest: longest.map(({ since, ...feed }) => ({ ...feed, since: since.toISOString() })) } };
}

async function jobsNow(now: Date): Promise<Overview["jobs"]> {
  const [[counts], workers, last] = await Promise.all([
    db().$queryRaw<[{ waiting: number; failed: number }]>`SELECT ${bounded(sql`"Job" WHERE "state" = 'waiting'`)} AS "waiting", ${bounded(sql`"Job" WHERE "state" = 'failed'`)} AS "failed"`,
    workersAlive(now),
    db().workerTask.findFirst({ orderBy: { lastRunAt: "desc" }, select: { lastRunAt: true } }),
  ]);
  return { ...counts, workers, lastTurn: last?.lastRunAt.toISOString() ?? null };
}

async function failedMails(): Promise<Overview["mails"]> {
  const [row] = await db().$queryRaw<[{ failed: number }]>`SELECT ${bounded(sql`"OutboxMail" WHERE "outcome" = 'failed'`)} AS "failed"`;
  return row;
}

/** What PostgreSQL says of its own size, and how much room the disk of the data folder has. */
async function storageNow(): Promise<Overview["storage"]> {
  const [[size], tables, disk] = await Promise.all([
    db().$queryRaw<[{ bytes: bigint }]>`SELECT pg_database_size(current_database()) AS "bytes"`,
    db().$queryRaw<{ name: string; bytes: bigint }[]>`
      SELECT relname::text AS "name", pg_total_relation_size(oid) AS "bytes" FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 2 DESC LIMIT ${SHOWN}`,
    statfs(env().DATA_DIR).catch(() => null),
  ]);
  return {
    database: Number(size.bytes), tables: tables.map(({ name, bytes }) => ({ name, bytes: Number(bytes) })),
    disk: disk && { free: disk.bavail * disk.bsize, size: disk.blocks * disk.bsize },
  };
}
