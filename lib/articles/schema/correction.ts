import { z } from "zod";
import { KINDS } from "@/lib/closed-lists";
import { cleanLine } from "@/lib/format/clean-text";
import { CORRECTABLE, HIDING_REASONS, SHOWING_REASONS } from "../types/desk";

const LONGEST = { title: 500, lead: 2_000, line: 1_000, note: 500 } as const;

const line = (longest: number, what: string) => z.string().transform(cleanLine).pipe(z.string().max(longest, `${what} has at most ${longest} characters.`));
/** Nothing, or nothing but spaces, says that there is none. */
const orNone = (longest: number, what: string) => line(longest, what).transform((text) => text || null).nullable();

/** A day of the calendar to the minute, the day, the month or the year; in UTC where it names no zone. */
const DATE = /^\d{4}(-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const date = z.string().trim().regex(DATE, "Give a date such as 2025, 2025-06, 2025-06-10 or 2025-06-10T14:30Z.").nullable();

function languageTag(given: string): string | null {
  try {
    return Intl.getCanonicalLocales(given.trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

const language = z.string().transform((given, context) => {
  const tag = languageTag(given);
  if (tag === null) context.addIssue({ code: "custom", message: "Give a language tag such as en, de or zh-Hant; und where it is not known." });
  return tag ?? "und";
});

/** Values that an admin sets; what is not given stays as it is. */
export const correctionValuesSchema = z.strictObject({
  title: line(LONGEST.title, "A title").refine((text) => text !== "", "An article needs a title."),
  standfirst: orNone(LONGEST.lead, "A standfirst"),
  byline: orNone(LONGEST.line, "A byline"),
  dateline: orNone(LONGEST.line, "A dateline"),
  date: date.describe("Publication, as exactly as it is known; null where it is not known"),
  kind: z.enum(KINDS),
  topics: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Name topics by their slugs.")).max(50).describe("Slugs, the main one first"),
  language: language.describe("BCP 47"),
  sponsor: orNone(LONGEST.line, "A sponsor's name"),
  disclaimer: orNone(LONGEST.lead, "A disclaimer"),
}).partial();

export type CorrectionValues = z.output<typeof correctionValuesSchema>;

export const correctionNoteSchema = line(LONGEST.note, "A note").transform((text) => text || null).nullable()
  .describe("What was wrong, for readers: it stands on the article's page");

/** A correction as JSON sends it. */
export const articleChangeSchema = z.strictObject({
  ...correctionValuesSchema.shape,
  restore: z.array(z.enum(CORRECTABLE)).max(CORRECTABLE.length).optional().describe("Fields whose correction is taken back: what the source says stands again"),
  note: correctionNoteSchema.optional(),
  status: z.enum(["visible", "hidden"]).optional().describe("`hidden` takes it out of the paper, `visible` shows it again"),
  apart: z.boolean().optional().describe("Whether it is a piece of its own, whatever others are like it; false lets it be compared again"),
  discussion: z.enum(["open", "closed"]).optional().describe("Whether readers may comment on it"),
  reason: z.enum([...new Set([...HIDING_REASONS, ...SHOWING_REASONS])]).optional().describe("Why it is hidden or shown again, or its discussion closed or opened, as the public log says it"),
}).describe("What is to change of an article");
