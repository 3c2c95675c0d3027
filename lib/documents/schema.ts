import { z } from "zod";
import { CONTROLS, PRECISIONS } from "@/lib/closed-lists";
import { IMPORT_OUTCOMES, OUTCOMES, READING_STAGES, REPORT_PAGE, UPLOAD_STATES, WARNINGS, type UploadOptions } from "./types";

const id = z.int().positive().max(2 ** 31 - 1);
const time = z.iso.datetime();

/** A country as two letters, or nothing. */
const country = z.string().trim().toUpperCase().regex(/^([A-Z]{2})?$/, "A country is two letters, such as DE.");

/** What is said of documents that are sent; nothing, or nothing but spaces, is not said. */
export const uploadOptionsSchema = z.strictObject({
  source: z.string().trim().max(200).optional().describe("Who published them; without it the text decides, else each document stands for itself"),
  control: z.enum(["", ...CONTROLS]).optional().describe("Who controls that source, where it is new"),
  country: country.optional().describe("Its country, ISO 3166-1"),
  language: z.string().trim().max(35).optional().describe("Its language, BCP 47"),
  again: z.enum(["yes", "no", ""]).optional().describe("`yes` stores bytes that were imported, or corrected, before"),
}).transform(({ source, control, country: where, language, again }, context): UploadOptions => {
  if (!source && (control || where || language)) context.addIssue({ code: "custom", path: ["source"], message: "Name the source that this is said of." });
  const named = source ? { source: { name: source, ...(control ? { control } : {}), ...(where ? { country: where } : {}), ...(language ? { language } : {}) } } : {};
  return { ...named, ...(again === "yes" ? { again: true } : {}) };
});

export const sendDocumentQuerySchema = z.strictObject({
  name: z.string().trim().min(1).max(200).describe("What the document is called, such as `edition.txt`: a later version under the same name corrects it"),
  source: z.string().trim().max(200).optional().describe("Who published it; without it the text decides, else the document stands for itself"),
  control: z.enum(CONTROLS).optional().describe("Who controls that source, where it is new"),
  country: country.optional().describe("Its country, ISO 3166-1"),
  language: z.string().trim().max(35).optional().describe("Its language, BCP 47"),
  again: z.literal("yes").optional().describe("Store bytes that were imported, or corrected, before"),
});

export const uploadSchema = z.strictObject({
  id, name: z.string(), bytes: z.int(), state: z.enum(UPLOAD_STATES).describe("`stopped`: nobody reads it any more"), outcome: z.enum(IMPORT_OUTCOMES).nullable(),
  problem: z.string().nullable().describe("Why it could not be read"), importId: id.nullable().describe("Its report, below /admin/documents"),
  progress: z.strictObject({ stage: z.enum(READING_STAGES), done: z.int(), total: z.int() }).nullable().describe("What is being done with it: `splitting` counts kilobytes, what comes after it counts articles"), sentAt: time,
}).describe("A document that was sent, and what became of it");

export const deskReportSchema = z.strictObject({
  id, document: z.string(), checksum: z.string(), encoding: z.string(), bytes: z.int(), lines: z.int(), format: z.string(), page: z.int().nullable(), importer: z.string(),
  startedAt: time, finishedAt: time.nullable(), kept: z.boolean().describe("Whether a report was kept; older readings have none"), total: z.int().describe("Articles in all"),
  warnings: z.array(z.strictObject({ name: z.enum(WARNINGS), count: z.int() })),
  articles: z.array(z.strictObject({
    outcome: z.enum(OUTCOMES), id: id.nullable(), slug: z.string().nullable(), title: z.string(), titleDerived: z.boolean(), firstLine: z.int().nullable(), lastLine: z.int().nullable(),
    date: z.string().nullable(), precision: z.enum(PRECISIONS), dateEvidence: z.string().nullable(), kind: z.string(),
    labels: z.array(z.strictObject({ field: z.string(), value: z.string(), reason: z.string() })), source: z.string(),
    deleted: z.strictObject({ at: time, reason: z.string().nullable() }).nullable(),
  })).describe(`At most ${REPORT_PAGE}; further ones by \`from\``),
  furniture: z.int().describe("Lines that belong to no article"), furnitureLines: z.array(z.tuple([z.int(), z.int()])),
  repairs: z.array(z.strictObject({ line: z.int(), before: z.string(), after: z.string(), reason: z.string() })), missing: z.array(z.string()), withdrawn: z.array(z.string()), moved: z.int(),
}).describe("What was read in a document, the same that the command line says");

export const reportQuerySchema = z.strictObject({ from: z.coerce.number().int().min(0).max(10_000_000).default(0).describe("How many of its articles come before") });
export const documentIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("Its number") });
