import { z } from "zod";
import { timeSchema } from "../schema";

export const changedPartSchema = z.strictObject({
  kind: z.enum(["same", "removed", "added"]),
  text: z.string(),
}).describe("Words that stood in both versions, in the old one alone or in the new one alone");

const passageSchema = z.strictObject({
  skipped: z.int().nonnegative().describe("Unchanged sentences before these that are left out"),
  sentences: z.array(z.strictObject({
    kind: z.enum(["same", "removed", "added", "changed", "left", "moved"]).describe("`left` stands where a sentence went from, `moved` where it came to"),
    opens: z.boolean().describe("It begins a paragraph, an item or a table's row"), parts: z.array(changedPartSchema),
  })),
}).describe("Sentences that changed, with those beside them");

export const articleChangeMadeSchema = z.strictObject({
  number: z.int().positive().describe("Of the version that was replaced, from 1"),
  at: timeSchema.describe("When it was replaced"),
  by: z.enum(["source", "paper"]).describe("Whose change it was: `paper` for a correction by an admin"),
  title: z.array(changedPartSchema).nullable().describe("Null where it stayed as it was"),
  standfirst: z.array(changedPartSchema).nullable().describe("Null where it stayed as it was"),
  text: z.strictObject({ added: z.int(), removed: z.int(), changed: z.int(), moved: z.int(), passages: z.array(passageSchema) }).describe("How many sentences came, went, were changed and moved, and where"),
  cut: z.boolean().describe("The texts are too long to be compared whole"),
}).describe("One change of an article");

export const articleChangesSchema = z.strictObject({
  items: z.array(articleChangeMadeSchema),
  links: z.strictObject({ self: z.string(), next: z.string().nullable().describe("Earlier changes, or null where there are none") }),
}).describe("What changed in an article since it first stood here, the latest change first");

export const changesQuerySchema = z.strictObject({
  before: z.coerce.number("Give the number of a version.").int("Give the number of a version.").positive("Versions are numbered from 1.").max(2 ** 31 - 1, "No version has this number.").optional()
    .describe("Only changes of versions before the one of this number"),
});
