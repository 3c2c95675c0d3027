import { z } from "zod";
import { kindSchema, slugSchema, timeSchema } from "@/lib/articles/schema";
import { CONTROLS } from "@/lib/closed-lists";
import { CONTROL_ORIGINS } from "../types/control";

const count = z.int().nonnegative();
const share = z.strictObject({ slug: slugSchema, name: z.string(), articles: count });
const day = z.iso.date().nullable();

const evidence = z.array(z.strictObject({ words: z.string(), url: z.url().nullable() })).describe("What it rests on");

export const controlPeriodSchema = z.strictObject({
  control: z.enum(CONTROLS), country: z.string().nullable(), owner: z.string().nullable(), funding: z.string().nullable(), evidence,
  from: day.describe("The first day (UTC) on which it holds; null from the beginning"), until: day.describe("The first day on which it no longer does; null until now"),
  origin: z.enum(CONTROL_ORIGINS).describe("Who said so: `rule` is this paper's register of known outlets, `edition` the document that brought the source"), saidAt: timeSchema,
}).describe("Who paid for or controlled a source during a time");

export const sourceFiguresSchema = z.strictObject({
  since: timeSchema.nullable().describe("When the first article that is counted appeared"), lastAt: timeSchema.nullable().describe("When the last did"), articles: count,
  hours: z.array(count).length(24).describe("Articles by the hour (UTC) at which they appeared, where it is known"), weekdays: z.array(count).length(7).describe("By the day of the week (UTC), from Monday"),
  gapSeconds: z.number().nonnegative().nullable().describe("From one article to the next, at the median"),
  kinds: z.array(z.strictObject({ kind: kindSchema, articles: count })), topics: z.array(share).describe("Main topics, at most twelve"), languages: z.array(z.strictObject({ lang: z.string(), articles: count })),
  reprints: count.describe("Articles that print a piece which another source had first"), printsOf: z.array(share).describe("Whose pieces these are"),
  reprinted: count.describe("Articles that other sources printed later"), printedBy: z.array(share).describe("Who printed them"),
  textChanges: count.describe("Articles whose text the source changed after they appeared"), headlineChanges: count,
  corrections: count.describe("Articles that put an earlier one right"), correctedHere: count.describe("Articles of which this paper corrected something"),
  feeds: z.strictObject({ feeds: count, paused: count, failing: count.describe("Their last look failed"), silent: count.describe("Nothing new for a month"), lastAnswer: day, lastNew: day }),
}).describe("What is counted of a source");

export const sourceReportSchema = z.strictObject({
  figures: sourceFiguresSchema.nullable().describe("Null where it has not been counted yet"), countedAt: timeSchema.nullable(),
  periods: z.array(controlPeriodSchema).describe("Who paid for or controlled it, the newest first"),
  corrected: z.array(z.strictObject({ ...controlPeriodSchema.shape, replacedAt: timeSchema })).describe("What was said of that and put right since, the newest first, at most twenty"),
}).describe("A source in figures, and who controlled it when");
