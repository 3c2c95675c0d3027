import { z } from "zod";
import { timeSchema } from "@/lib/articles/schema";

/** A file's place among those of its article; no article has more. */
const file = z.int().min(0).max(99).describe("The file's place among the article's `enclosures`; 0 is the first");
const seconds = z.number().min(0).max(1_000_000);

export const recordPlayedSchema = z.strictObject({
  file,
  seconds: seconds.describe("Where it stopped"),
  duration: seconds.nullable().optional().describe("How long the file is, where the player knows"),
  done: z.boolean().optional().describe("Heard or seen to its end. Left out: it is from 95 % on"),
}).describe("How far a file was heard or seen");

export type RecordPlayed = z.output<typeof recordPlayedSchema>;

export const playedSchema = z.strictObject({
  file,
  seconds,
  duration: seconds.nullable(),
  done: z.boolean(),
  playedAt: timeSchema,
}).describe("How far you heard or saw a file of an article");

export const playedListSchema = z.strictObject({ files: z.array(playedSchema).describe("Those you began, in their order") });
