import { z } from "zod";
import { articleSummarySchema, cursorSchema, limitSchema, pageLinksSchema, slugSchema, timeSchema } from "@/lib/articles/schema";
import { CONTROLS } from "@/lib/closed-lists";

export const storySummarySchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  url: z.url().describe("The story's page in this paper"),
  title: z.string(),
  standfirst: z.string().nullable(),
  lang: z.string().describe("BCP 47"),
  articleCount: z.int().nonnegative(),
  sourceCount: z.int().nonnegative(),
  voiceCount: z.int().nonnegative().describe("Sources that tell it in words of their own: of a piece that several print the first counts, wire copies count as one, and what was paid for or sent out not at all"),
  shared: z.strictObject({ sources: z.int().positive(), pieces: z.int().positive() }).nullable().describe("How many of its sources print how many pieces that another of them prints as well; null where none does"),
  controls: z.partialRecord(z.enum(CONTROLS), z.int()).describe("Articles by who controls their source; only the controls that occur"),
  firstAt: timeSchema.nullable(),
  lastAt: timeSchema.nullable(),
}).describe("The coverage of one event");

export const storySchema = z.strictObject({
  ...storySummarySchema.shape,
  articles: z.array(articleSummarySchema).describe("Newest first, 200 at the most"),
}).describe("The coverage of one event with its articles");

export const storyListSchema = z.strictObject({ items: z.array(storySummarySchema), links: pageLinksSchema })
  .describe("One page of stories with several articles, the one with the newest article first");

export const storyListQuerySchema = z.strictObject({
  cursor: cursorSchema.optional(),
  limit: limitSchema.default(20).describe("Stories in one answer"),
});
