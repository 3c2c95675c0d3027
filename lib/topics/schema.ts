import { z } from "zod";
import { slugSchema } from "@/lib/articles/schema";

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
