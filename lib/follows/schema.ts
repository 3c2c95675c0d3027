import { z } from "zod";
import { articleSummarySchema, idOrSlugSchema, pageLinksSchema, slugSchema, timeSchema } from "@/lib/articles/schema";
import { FOLLOW_TARGETS } from "./types";

/** Things one reader may follow. */
export const MOST_FOLLOWS = 1_000;

export const followParamsSchema = z.strictObject({
  target: z.enum(FOLLOW_TARGETS).describe("`topic`, `source` or `story`"),
  id: idOrSlugSchema,
});

export const followSchema = z.strictObject({
  target: z.enum(FOLLOW_TARGETS),
  id: z.int().positive(),
  slug: slugSchema,
  name: z.string(),
  followedAt: timeSchema,
}).describe("A topic, source or story that you follow");

export const followListSchema = z.strictObject({ items: z.array(followSchema) }).describe("Everything you follow, in order of name");

export const forYouSchema = z.strictObject({
  items: z.array(articleSummarySchema),
  hidden: z.int().nonnegative().describe("Articles between these that your rules hide"),
  links: pageLinksSchema,
}).describe("The newest of what you follow");
