import { z } from "zod";
import { slugSchema } from "@/lib/articles/schema";
import { cleanLine } from "@/lib/format/clean-text";
import { LONGEST_NAME, LONGEST_WORD, MOST_WORDS } from "./types";

export const topicSchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  name: z.string(),
  url: z.url().describe("The topic's page in this paper"),
  position: z.int().describe("Its place in the section bar"),
  articleCount: z.int().nonnegative(),
}).describe("A topic of the paper");

export const topicListSchema = z.strictObject({ items: z.array(topicSchema) }).describe("All topics, in the order of the section bar");

export const topicListQuerySchema = z.strictObject({});

const words = z.string().transform((given) => [...new Set(given.split(/[\n,;]/).map((word) => cleanLine(word)).filter((word) => word !== ""))])
  .refine((list) => list.length <= MOST_WORDS, `Give at most ${MOST_WORDS} words.`)
  .refine((list) => list.every((word) => word.length <= LONGEST_WORD), `Give words of at most ${LONGEST_WORD} characters.`)
  .refine((list) => list.every((word) => word.replace(/\*$/, "").length >= 2), "Give words of two letters at least.");

/** A topic of the site's own as its form sends it: words one a line, or parted by commas. */
export const ownTopicSchema = z.object({
  name: z.string().transform((name) => cleanLine(name)).refine((name) => name.length >= 1 && name.length <= LONGEST_NAME, `Give a name of at most ${LONGEST_NAME} characters.`),
  words, filedUnder: words,
});
export type OwnTopicFields = z.output<typeof ownTopicSchema>;

/** Which topic a form is about. */
export const topicNamedSchema = z.object({ slug: z.string().min(1).max(200) });
