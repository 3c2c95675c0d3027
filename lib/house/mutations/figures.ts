import "server-only";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { DAY_MS, dayOf, dayText, daysBefore, FIGURE_SOURCES } from "../rules/figure-sources";
import { FIGURES } from "../types";

/** What began before midnight has been committed by then. */
const SETTLED_MS = 10 * 60_000;
/** How far back the first count goes. */
const FIRST_DAYS = 400;

/**
 * Counts each day that is over and was not counted yet, once. What is deleted later was there on its day all the same,
 * so the figures of a day that is over never change.
 * @returns days counted, of all figures together
 */
export async function countDays(now = new Date()): Promise<number> {
  const today = dayOf(new Date(now.getTime() - SETTLED_MS));
  let counted = 0;
  for (const name of FIGURES) {
    const last = await db().dayFigure.findFirst({ where: { name }, orderBy: { day: "desc" }, select: { day: true } });
    const from = last ? new Date(last.day.getTime() + DAY_MS) : daysBefore(today, FIRST_DAYS);
    if (from >= today) continue;
    const { table, at } = FIGURE_SOURCES[name];
    const time = Prisma.raw(`"${at}"`);
    counted += await db().$executeRaw`
      INSERT INTO "DayFigure" ("name", "day", "value")
      SELECT ${name}, d::date, coalesce(c."value", 0)
      FROM generate_series(${dayText(from)}::date, ${dayText(daysBefore(today, 1))}::date, interval '1 day') d
      LEFT JOIN (
        SELECT (${time} AT TIME ZONE 'UTC')::date AS "day", count(*)::int AS "value" FROM ${Prisma.raw(`"${table}"`)}
        WHERE ${time} >= ${from} AND ${time} < ${today} GROUP BY 1
      ) c ON c."day" = d::date
      ON CONFLICT DO NOTHING`;
  }
  return counted;
}
