import { z } from "zod";
import { STATEMENTS } from "./types/statements";
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
  statements: z.array(z.strictObject({
    kind: z.enum(STATEMENTS).describe("After schema.org's properties of news organisations"), url: z.url().nullable(), words: z.string().nullable(),
    seenOn: z.url().describe("The page whose structured data says so"), seenAt: z.iso.date().describe("The day (UTC) on which that was seen"),
  })).describe("What the source says of itself. Nobody here has checked it"),
  wishes: z.strictObject({
    excerpt: z.int().nonnegative().optional().describe("Letters of a text that may be shown"), pages: z.literal(false).optional().describe("Its pages are not asked for their text"),
    optOut: z.literal(true).optional().describe("Headline and link alone are shown"), contact: z.string().optional().describe("Whom to ask"),
    from: z.array(z.enum(["file", "feed"])), url: z.url().describe("Where it says so"), since: z.iso.date(),
  }).nullable().describe("What its publisher wishes, which this paper does"),
}).describe("A source: who speaks, who controls and who pays for it");

export const sourceListSchema = z.strictObject({ items: z.array(sourceSchema), links: pageLinksSchema })
  .describe("One page of sources, in order of slug");

export const sourceListQuerySchema = z.strictObject({
  cursor: z.string().regex(/^(before|after)\.\P{Cc}{1,200}$/u, "This is no cursor. Follow the links of a list instead of building them.").optional()
    .describe("From the `next` or `previous` link of another page; opaque"),
  limit: limitSchema.default(100).describe("Sources in one answer"),
});
