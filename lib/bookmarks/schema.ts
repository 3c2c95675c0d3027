import { z } from "zod";
import { articleSummarySchema, limitSchema, timeSchema } from "@/lib/articles/schema";
import { cleanLine, cleanText } from "@/lib/format/clean-text";
import { EXPORT_FORMATS, LIMITS, SHELVES } from "./types";

/** The database takes no NUL; it is taken out of JSON and forms, and refused in addresses. */
const WITHOUT_NUL = /^[^\0]*$/;

export const shelfSchema = z.enum(SHELVES, "Give inbox, later or archive.").describe("Where it stands");
export const listIdSchema = z.uuid("This is no id of a list.").describe("A list's id");
export const changeIdSchema = z.uuid("This is no id of a change.").describe("The record of an act on saved articles");

const ARTICLE_NUMBER = /^[1-9]\d{0,9}$/;

/** What names a saved piece in addresses and bodies. */
export const savedIdSchema = z.union([
  z.string().regex(ARTICLE_NUMBER, "Give the number of an article or the id of a link.").refine((text) => Number(text) < 2 ** 31, "No article has this number."),
  z.uuid("Give the number of an article or the id of a link."),
]).describe("The article's number; of a link, its id");

/** The same in JSON, where an article's number may be a number. */
const savedIdInBody = z.union([z.int().positive().max(2 ** 31 - 1).transform(String), savedIdSchema]);

export const noteSchema = z.string().regex(WITHOUT_NUL, "A note has no NUL characters.").transform(cleanText)
  .pipe(z.string().max(LIMITS.note, `A note has at most ${LIMITS.note} characters.`)).transform((text) => (text === "" ? null : text))
  .describe(`Plain text of at most ${LIMITS.note} characters; empty for none`);

export const listNameSchema = z.string().regex(WITHOUT_NUL).transform(cleanLine)
  .pipe(z.string().min(1, "Give the list a name.").max(LIMITS.listName, `A name has at most ${LIMITS.listName} characters.`))
  .describe("Names are unique among a reader's lists");

export const searchSchema = z.string().max(LIMITS.query, `Give at most ${LIMITS.query} characters.`).regex(WITHOUT_NUL, "No NUL characters.")
  .describe("Words that all have to be in the title, the standfirst, the note or the source's name; case and accents do not matter");

export const savedValuesSchema = z.strictObject({
  shelf: shelfSchema.optional(),
  note: z.union([z.null(), noteSchema]).optional(),
  lists: z.array(listIdSchema).max(LIMITS.lists).optional().describe("All lists that are to hold it"),
}).describe("What to set; what is absent stays as it is");

export const saveBodySchema = z.strictObject({
  ...savedValuesSchema.shape,
  savedAt: timeSchema.optional().describe("For giving back what was taken away: counts only when it is not saved yet, and never lies ahead"),
}).describe("What to set; `{}` saves it and nothing more");

const ids = z.array(savedIdInBody).min(1, "Name at least one.").max(LIMITS.bulk, `Name at most ${LIMITS.bulk} at once.`);
export const bulkActSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("move"), shelf: shelfSchema }),
  z.strictObject({ do: z.literal("unsave") }),
  z.strictObject({ do: z.literal("add"), list: listIdSchema }),
  z.strictObject({ do: z.literal("remove"), list: listIdSchema }),
]);
export const bulkBodySchema = z.strictObject({ ids, act: bulkActSchema });

export const savedStateSchema = z.strictObject({
  id: z.string().describe("The article's number as text; of a link, its own id. What addresses take"),
  shelf: shelfSchema,
  note: z.string().nullable(),
  savedAt: timeSchema,
  lists: z.array(z.uuid()).describe("Ids of the reader's lists that hold it"),
}).describe("What a reader did with a saved piece");

export const savedItemSchema = z.strictObject({
  ...savedStateSchema.shape,
  title: z.string(),
  lang: z.string(),
  standfirst: z.string().nullable(),
  url: z.string().nullable().describe("Where it can be read, here or elsewhere; null where nowhere"),
  source: z.string().nullable(),
  gone: z.enum(["hidden", "removed"]).nullable().describe("Why it can no longer be read in this paper"),
  goneReason: z.string().nullable(),
  article: articleSummarySchema.nullable().describe("Null for a link and for what is gone"),
}).describe("One saved piece");

export const savedPageSchema = z.strictObject({
  items: z.array(savedItemSchema),
  links: z.strictObject({ self: z.string(), next: z.string().nullable().describe("The page after this one, or null at the end") }),
}).describe("One page of what a reader saved, the latest first");

export const savedListQuerySchema = z.strictObject({
  shelf: shelfSchema.optional(),
  list: listIdSchema.optional(),
  q: searchSchema.optional(),
  cursor: z.string().max(80).optional().describe("From the `next` link of another page; opaque"),
  limit: limitSchema.default(30).describe("Pieces in one answer"),
}).refine((query) => query.shelf === undefined || query.list === undefined, { path: ["list"], message: "Ask for a shelf or for a list, not for both at once." });

export const changedSchema = z.strictObject({
  changed: z.int().nonnegative().describe("How many it changed; the others were so already or are not yours"),
  change: z.uuid().nullable().describe("Send it to /bookmarks/undo within a day to undo this; null where nothing changed"),
}).describe("What an act on saved articles did");

export const unsavedSchema = z.strictObject({
  removed: savedStateSchema.nullable().describe("What was taken away; null where it was not saved"),
  change: z.uuid().nullable().describe("Send it to /bookmarks/undo within a day to get it back"),
}).describe("What is no longer saved");

export const undoBodySchema = z.strictObject({ change: changeIdSchema });

export const namedListSchema = z.strictObject({
  id: z.uuid(), name: z.string(), count: z.int().nonnegative(), createdAt: timeSchema,
}).describe("A named list of saved pieces");
export const namedListsSchema = z.strictObject({ items: z.array(namedListSchema) }).describe("A reader's lists in order of name");
export const listBodySchema = z.strictObject({ name: listNameSchema });

export const exportQuerySchema = z.strictObject({ format: z.enum(EXPORT_FORMATS, `Give ${EXPORT_FORMATS.join(", ")}.`).default("json").describe("The form of the file") });

export const importReportSchema = z.strictObject({
  articles: z.int().describe("Saved now as articles of this paper"),
  links: z.int().describe("Kept now as links, for they are not in this paper"),
  known: z.int().describe("Saved already"),
  shortened: z.int().describe(`Notes cut to ${LIMITS.note} characters`),
  refused: z.array(z.strictObject({ title: z.string(), url: z.string(), why: z.string() })).describe("What is no web address, and so was not kept"),
  listsLeftOut: z.array(z.string()).describe(`Lists that would have been more than ${LIMITS.lists}`),
});
export const importedSchema = z.strictObject({ report: importReportSchema, change: z.uuid().nullable() }).describe("What an import did");
