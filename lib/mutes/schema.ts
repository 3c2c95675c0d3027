import { z } from "zod";
import { cleanLine } from "@/lib/format/clean-text";
import { idOrSlugSchema, kindSchema, timeSchema } from "@/lib/articles/schema";
import { ruleKey } from "./rules";
import { MUTE_TARGETS } from "./types";

const wordsSchema = z.string().transform(cleanLine).pipe(z.string().min(1, "Write the words to mute.").max(100, "Write at most 100 characters."))
  .refine((value) => ruleKey({ target: "word", value }) !== null, "Write at least one word; before a star, at least two letters.")
  .describe("A word or phrase; a word that ends in * stands for all that start so");

/** A rule that may be made. Sources and topics are named by id or slug. */
export const newMuteSchema = z.discriminatedUnion("target", [
  z.strictObject({ target: z.literal("word"), value: wordsSchema }),
  z.strictObject({ target: z.literal("kind"), value: kindSchema }),
  z.strictObject({ target: z.literal("source"), value: idOrSlugSchema }),
  z.strictObject({ target: z.literal("topic"), value: idOrSlugSchema }),
]).describe("What to mute: words in headlines and standfirsts, a source, a topic, or a kind of piece");

export type NewMute = z.output<typeof newMuteSchema>;

export const muteSchema = z.strictObject({
  id: z.uuid(),
  target: z.enum(MUTE_TARGETS),
  value: z.string().describe("The words, the kind, or the slug"),
  label: z.string().describe("The same for people to read"),
  createdAt: timeSchema,
}).describe("A rule that hides articles from you");

export const muteListSchema = z.strictObject({ items: z.array(muteSchema) });

export const muteParamsSchema = z.strictObject({ id: z.uuid().describe("A rule's id") });

/** How many articles a preview looks at. */
export const PREVIEW_DEPTH = 500;

export const mutePreviewSchema = z.strictObject({
  looked: z.int().nonnegative().describe(`The newest articles that were looked at, at most ${PREVIEW_DEPTH}`),
  hidden: z.int().nonnegative().describe("How many of them the rule hides"),
  articles: z.array(z.strictObject({ id: z.int().positive(), title: z.string(), url: z.url(), source: z.string() })).describe("The newest of these, at most 20"),
}).describe("What a rule would hide");
