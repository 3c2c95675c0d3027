import { z } from "zod";
import { FIGURES, PERIODS, type Figure, type Period } from "../types";

/** The days that an address asks for, 30 where it asks for nothing known. */
export function periodOf(given: string | undefined): Period {
  return PERIODS.find((days) => String(days) === given) ?? 30;
}

export const overviewQuerySchema = z.strictObject({
  days: z.enum(PERIODS.map(String) as [string, ...string[]], "Give 7, 30 or 90.").default("30").transform(periodOf).describe("How many days, today among them"),
});

const time = z.iso.datetime();
const count = z.int().nonnegative().describe("100 stands for more than 99");
const bytes = z.number().nonnegative();

export const overviewSchema = z.strictObject({
  days: z.array(z.strictObject({ day: z.iso.date(), ...(Object.fromEntries(FIGURES.map((name) => [name, z.int().nullable()])) as { [Name in Figure]: z.ZodNullable<z.ZodInt> }) }))
    .describe("What was new on each day, in UTC, today last and so far; null for a day on which nobody counted"),
  queues: z.array(z.strictObject({ name: z.enum(["reported", "held", "appeals", "pending", "suggestions"]), count, oldest: time.nullable() })).describe("What waits for somebody, and since when; `pending` are people who wait to be let in"),
  sources: z.strictObject({
    failing: z.strictObject({ count, worst: z.array(z.strictObject({ slug: z.string(), name: z.string(), errors: z.int(), outcome: z.string().nullable() })) }).describe("Feeds that failed when they were last asked"),
    silent: z.strictObject({ count, longest: z.array(z.strictObject({ feed: z.int(), name: z.string().describe("Of its source"), since: time.describe("When it last brought something new, or was added") })) }).describe("Feeds that are looked at and have brought nothing new for thirty days"),
  }),
  jobs: z.strictObject({ waiting: count, failed: count, workers: z.int().describe("Workers alive"), lastTurn: time.nullable() }),
  mails: z.strictObject({ failed: count }),
  storage: z.strictObject({
    database: bytes, tables: z.array(z.strictObject({ name: z.string(), bytes })).describe("The largest"),
    disk: z.strictObject({ free: bytes, size: bytes }).nullable().describe("Of the data folder; null where there is none"),
  }).describe("In bytes"),
}).describe("How the house stands");
