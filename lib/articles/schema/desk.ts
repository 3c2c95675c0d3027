import { z } from "zod";
import { timeSchema } from "@/lib/articles/schema";
import { KINDS } from "@/lib/closed-lists";
import { KIND_REASONS, REASONS } from "@/lib/moderation/types";
import { ARTICLE_STATUSES, CORRECTABLE, PAGE_STATES } from "../types/desk";

const id = z.int().positive().max(2 ** 31 - 1);

export const deskArticleIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The article's number") });

export const deskArticleSchema = z.strictObject({
  id, slug: z.string(), status: z.enum(ARTICLE_STATUSES),
  hidden: z.strictObject({ by: z.enum(["rule", "admin"]), reason: z.string() }).nullable().describe("Why it is hidden: a newer reading of its document no longer found it, or an admin took it out"),
  title: z.string(), titleDerived: z.boolean(), standfirst: z.string().nullable(), byline: z.string().nullable(), dateline: z.string().nullable(),
  date: z.string().nullable().describe("Publication, as exactly as it is known"),
  kind: z.enum(KINDS), topics: z.array(z.string()), language: z.string(), sponsor: z.string().nullable(), disclaimer: z.string().nullable(),
  source: z.strictObject({ slug: z.string(), name: z.string() }), arrivedAt: timeSchema, revisions: z.int().nonnegative(),
  corrections: z.array(z.strictObject({ field: z.enum(CORRECTABLE), at: timeSchema, note: z.string(), said: z.string().nullable().describe("What the source says") })).describe("Where an admin's word stands in place of the source's"),
  discussion: z.strictObject({ id, closed: z.boolean() }).nullable(),
  apart: z.boolean().describe("An admin calls it a piece of its own, so it is compared with none"),
  reprintOf: z.strictObject({ id, title: z.string(), source: z.string(), reason: z.string().nullable() }).nullable().describe("The earliest printing of the same piece, where this is a later one"),
  reprints: z.int().nonnegative().describe("Articles that are reprints of it"),
  documents: z.array(z.strictObject({ importId: id, document: z.string(), firstLine: z.int().nullable(), lastLine: z.int().nullable() })).describe("Documents that hold it, the latest first; at most 20"),
  page: z.strictObject({
    url: z.string(), state: z.enum(PAGE_STATES), why: z.string().describe("Why the page is wanted"), problem: z.string().nullable().describe("Why the feed's text stands, or what went wrong last"),
    attempts: z.int().nonnegative(), next: timeSchema.nullable(), last: timeSchema.nullable(), pageLetters: z.int().nullable(), feedLetters: z.int().nullable(),
  }).nullable().describe("What came of asking its page for the text"),
}).describe("An article as admins see it");

export const articleDeletionSchema = z.strictObject({
  reason: z.enum([...KIND_REASONS, ...REASONS]).default("organisation").describe("Why, as the public log says it"),
  note: z.string().trim().max(500).optional().describe("Said to whoever imports it again"),
});
