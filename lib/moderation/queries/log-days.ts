import "server-only";
import { Prisma } from "@/lib/db/generated/client";

const { sql } = Prisma;

/**
 * The number of the first act of a day in UTC, or of a later one, as part of a statement; beyond all numbers where there
 * is none. Acts are numbered as time goes on, so that a span of days is a span of numbers, along whatever index is walked.
 * @param day YYYY-MM-DD
 * @param later days to be added to it
 */
export function firstActSince(day: string, later = 0): Prisma.Sql {
  return sql`coalesce((SELECT f."id" FROM "ModerationAct" f WHERE f."createdAt" >= (${day}::text::date + ${later}::int)::timestamp AT TIME ZONE 'UTC' ORDER BY f."createdAt", f."id" LIMIT 1), 2147483647)`;
}
