import { z } from "zod";
import { limitSchema, pageLinksSchema, sourceChipSchema, timeSchema } from "@/lib/articles/schema";

export const sourceSchema = z.strictObject({
  ...sourceChipSchema.shape,
  id: z.int().positive(),
  url: z.url().describe("The source's page in this paper"),
  language: z.string().nullable().describe("BCP 47"),
  owner: z.string().nullable(),
  funding: z.string().nullable(),
  description: z.string().nullable(),
  homepage: z.string().nullable(),
  evidence: z.string().nullable().describe("What the statement about control rests on"),
  articleCount: z.int().nonnegative(),
  lastArticleAt: timeSchema.nullable(),
}).describe("A source: who speaks, who controls and who pays for it");

export const sourceListSchema = z.strictObject({ items: z.array(sourceSchema), links: pageLinksSchema })
  .describe("One page of sources, in order of slug");

export const sourceListQuerySchema = z.strictObject({
  cursor: z.string().regex(/^(before|after)\.\P{Cc}{1,200}$/u, "This is no cursor. Follow the links of a list instead of building them.").optional()
    .describe("From the `next` or `previous` link of another page; opaque"),
  limit: limitSchema.default(100).describe("Sources in one answer"),
});
