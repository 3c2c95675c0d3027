import { z } from "zod";
import { CONTROLS } from "@/lib/closed-lists";
import { cleanLine } from "@/lib/format/clean-text";
import { SOURCE_STATUSES } from "../types";

const LONGEST = { name: 200, line: 500, text: 2_000 } as const;

const line = (longest: number) => z.string().transform(cleanLine).pipe(z.string().max(longest, `At most ${longest} characters.`));
/** Nothing, or nothing but spaces, says that it is not known. */
const orNone = (longest: number) => line(longest).transform((text) => text || null).nullable();

/** One thing a line, without empty ones; nothing says that there is none. */
const lines = (longest: number) => z.string().transform((text) => text.split("\n").map(cleanLine).filter(Boolean).join("\n")).pipe(z.string().max(longest, `At most ${longest} characters.`)).transform((text) => text || null).nullable();

const isDay = (text: string) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const day = z.string().trim().regex(/^(\d{4}-\d\d-\d\d)?$/, "Give a day such as 2024-05-31, or nothing.").refine((text) => text === "" || isDay(text), "There is no such day.").transform((text) => text || undefined);

const country = z.string().trim().toUpperCase().regex(/^([A-Z]{2})?$/, "A country is two letters, such as DE.").transform((code) => code || null).nullable();

const language = z.string().trim().transform((given, context) => {
  if (given === "") return null;
  try {
    return Intl.getCanonicalLocales(given.replaceAll("_", "-"))[0] ?? null;
  } catch {
    context.addIssue({ code: "custom", message: "Give a language tag such as en, de or zh-Hant." });
    return null;
  }
}).nullable();

const homepage = z.string().trim().max(LONGEST.line).transform((given, context) => {
  if (given === "") return null;
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given;
  context.addIssue({ code: "custom", message: "Give an address such as https://news.example.org." });
  return null;
}).nullable();

const name = line(LONGEST.name).refine((text) => text !== "", "A source needs a name.");

/** What can be said of a source; its address stays whatever is said. */
const values = {
  control: z.enum(CONTROLS).describe("Who controls it; anything but `unknown` needs `evidence`"),
  country: country.describe("ISO 3166-1, two letters"),
  language: language.describe("BCP 47"),
  owner: orNone(LONGEST.line),
  funding: orNone(LONGEST.line),
  description: orNone(LONGEST.text),
  homepage,
  evidence: lines(LONGEST.text).describe("What the statement about control rests on: one thing a line, with a link at its end where there is one"),
  status: z.enum(SOURCE_STATUSES).describe("`gone` takes it out of the list of sources; its articles stay"),
};

export const sourceEditSchema = z.strictObject({ name, ...values, since: day.describe("The first day (UTC) on which what is said of control, owner, funding and country holds, where something else held before; without it, what is said at present is put right for its whole time") }).partial().describe("What is said anew of a source; what is not given stays");
export const newSourceSchema = z.strictObject({ name, ...z.strictObject(values).partial().shape }).describe("A source of which nothing was known");

export type SourceValues = z.output<typeof sourceEditSchema>;
export type NewSource = z.output<typeof newSourceSchema>;

export const sourceSlugSchema = z.string().regex(/^[a-z0-9-]{1,200}$/).describe("The last part of its address");
export const sourceDeletionSchema = z.strictObject({ articles: z.enum(["keep", "drop"]).default("keep").describe("`drop` deletes its articles with it; without it a source that has any is not deleted") });
export const sourceGoneSchema = z.strictObject({ articles: z.int().describe("Articles that went with it") }).describe("A source that was deleted");
export const deskSourceSlugSchema = z.strictObject({ slug: sourceSlugSchema });

/** A source as admins see it. */
export const deskSourceSchema = z.strictObject({
  slug: z.string(), name: z.string(), control: z.enum(CONTROLS), country: z.string().nullable(), language: z.string().nullable(), owner: z.string().nullable(),
  funding: z.string().nullable(), description: z.string().nullable(), homepage: z.string().nullable(), evidence: z.string().nullable(),
  status: z.enum(SOURCE_STATUSES), demo: z.boolean(), articles: z.int(), lastArticleAt: z.iso.datetime().nullable(),
}).describe("A source as admins see it");
