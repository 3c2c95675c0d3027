import { z } from "zod";
import { cursorSchema, filterSlug, slugSchema, sourceChipSchema, timeSchema } from "../schema";
import { changedPartSchema } from "./changes";

export const articleVersionSchema = z.strictObject({
  id: z.int().positive().describe("The article's"),
  slug: slugSchema,
  url: z.url().describe("The page of this version, which stays"),
  number: z.int().positive().describe("From 1"),
  count: z.int().positive().describe("Of versions; the last is how it reads now"),
  title: z.string(),
  standfirst: z.string().nullable(),
  html: z.string().describe("Its text as it read then, as sanitised HTML"),
  seenAt: timeSchema.describe("When it was first seen to read so"),
  replacedAt: timeSchema.nullable().describe("Null of the version that stands"),
  replacedBy: z.enum(["source", "paper"]).nullable().describe("Whose change replaced it: `paper` for a correction by an admin"),
}).describe("An article as it read between two times");

export const versionParamsSchema = z.coerce.number("Give the number of a version.").int("Give the number of a version.").positive("Versions are numbered from 1.").max(2 ** 31 - 1, "No version has this number.").describe("The version, from 1");

export const rewrittenArticleSchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  url: z.url().describe("The article's page in this paper"),
  title: z.string().describe("As it is now"),
  lang: z.string(),
  source: sourceChipSchema,
  rewrittenAt: timeSchema.describe("When its source last changed it"),
  revisionCount: z.int().nonnegative().describe("Versions that were replaced"),
  headlineChanges: z.int().nonnegative().describe("How many times its source gave it another headline"),
  change: z.strictObject({ number: z.int().positive(), title: z.array(changedPartSchema).nullable() }).describe("The version that was last replaced, and what became of its headline; null where that stayed"),
}).describe("An article that its source rewrote");

export const rewrittenListSchema = z.strictObject({
  items: z.array(rewrittenArticleSchema),
  links: z.strictObject({ self: z.string(), next: z.string().nullable() }),
}).describe("What was rewritten, the latest first");

export const rewrittenQuerySchema = z.strictObject({
  source: filterSlug.optional().describe("Only this source, by slug"),
  cursor: cursorSchema.optional(),
});
