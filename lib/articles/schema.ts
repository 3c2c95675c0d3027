import { z } from "zod";
import { CONTROLS, KINDS, PRECISIONS } from "@/lib/closed-lists";
import { CORRECTABLE } from "./types/desk";

/** A time in UTC, such as `2026-03-01T08:30:00.000Z`. */
export const timeSchema = z.iso.datetime().describe("A time in UTC, ISO 8601");
/** The id that a part of an address is, or null where it is none. */
export const idInAddress = (text: string): number | null => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null);

export const slugSchema = z.string().min(1).describe("The name in addresses");
export const controlSchema = z.enum(CONTROLS).describe("Who pays for or controls the source");
export const kindSchema = z.enum(KINDS).describe("What kind of piece it is; a finding about the article, not about its source");

export const sourceChipSchema = z.strictObject({
  slug: slugSchema,
  name: z.string(),
  control: controlSchema,
  country: z.string().nullable().describe("ISO 3166-1 alpha-2"),
  demo: z.boolean().describe("Invented for the demo edition"),
}).describe("A source as every article names it");

export const topicChipSchema = z.strictObject({ slug: slugSchema, name: z.string() }).describe("A topic as every article names it");

export const pictureSchema = z.strictObject({
  url: z.string(),
  alt: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
}).describe("The article's own picture. Sizes are in pixels");

export const enclosureSchema = z.strictObject({
  url: z.string(),
  type: z.string().nullable().describe("A media type, as the source says it"),
  bytes: z.int().nullable(),
  title: z.string().nullable(),
  seconds: z.int().nullable().describe("How long it takes to hear or see"),
  chapters: z.array(z.strictObject({ start: z.int().nonnegative().describe("Seconds from its beginning"), title: z.string() })).optional().describe("Its parts in order of time, where its feed gives them"),
  chaptersUrl: z.string().optional().describe("Where its chapters lie, as JSON"),
  transcripts: z.array(z.strictObject({ url: z.string(), lang: z.string().nullable(), type: z.string().nullable() })).optional().describe("What is said in it, written down"),
}).describe("A file that comes with an article, at its publisher's address");

export const storyChipSchema = z.strictObject({ slug: slugSchema, title: z.string(), articleCount: z.int() })
  .describe("The story that an article belongs to");

export const printingSchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  title: z.string(),
  lang: z.string(),
  publishedAt: timeSchema.nullable(),
  publishedPrecision: z.enum(PRECISIONS),
  source: sourceChipSchema,
}).describe("Another printing of the same piece, under the headline it has there");

export const articleSummarySchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  url: z.url().describe("The article's page in this paper"),
  title: z.string(),
  titleDerived: z.boolean().describe("The source gave no title; this one was made from the article's lead"),
  standfirst: z.string().nullable(),
  lang: z.string().describe("BCP 47; `und` where the language is not known"),
  kind: kindSchema,
  kindReason: z.string().nullable().describe("Why it is taken for that kind"),
  sponsor: z.string().nullable().describe("Who paid for the piece, where that is known"),
  publishedAt: timeSchema.nullable(),
  publishedPrecision: z.enum(PRECISIONS).describe("How much of `publishedAt` is known; with `day`, only its date in UTC counts"),
  sourceUpdatedAt: timeSchema.nullable().describe("When the source says that it last changed the article"),
  sortAt: timeSchema.describe("The place in every list: publication where it is known, else arrival"),
  wordCount: z.int().nonnegative(),
  commentCount: z.int().nonnegative(),
  picture: pictureSchema.nullable(),
  source: sourceChipSchema,
  topics: z.array(topicChipSchema).describe("Main topic first"),
  story: storyChipSchema.nullable().describe("Only when its story has several articles"),
  reprintOf: printingSchema.nullable().describe("The earliest printing of the same piece, where this is a later one: wire copy under another headline, cut or lengthened. Lists leave it out in favour of that one, but for its source's own"),
  reprintSources: z.int().nonnegative().describe("Other sources that printed this piece after it, at most 50"),
}).describe("An article without its text");

export const provenanceSchema = z.strictObject({
  documentName: z.string().nullable(),
  checksum: z.string().nullable().describe("SHA-256 of the document"),
  importerVersion: z.string().nullable(),
  firstLine: z.int().nullable().describe("1-based, inclusive"),
  lastLine: z.int().nullable(),
  page: z.int().nullable().describe("Page number of a paginated origin"),
  feedUrl: z.string().nullable(),
  seenAt: timeSchema,
}).describe("One sighting of an article: lines of a document, or a feed");

export const findingSchema = z.strictObject({
  field: z.string(),
  value: z.string(),
  reason: z.string(),
  origin: z.string().describe("`rule`, `source`, `edition` or `admin`"),
  evidence: z.array(z.strictObject({ signal: z.string(), words: z.string(), where: z.string() })).describe("What in the piece shows it, word by word, and where that stood; empty where the reason says all"),
}).describe("Why a label, topic, date or story membership was given");

export const articleSchema = z.strictObject({
  ...articleSummarySchema.shape,
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  html: z.string().describe("The text, sanitised: no script, style, form or event handler"),
  publishedEvidence: z.string().nullable().describe("What the date rests on"),
  canonicalUrl: z.string().nullable().describe("Where the source published it"),
  originalUrl: z.string().nullable().describe("The piece that this one answers or quotes"),
  quotedOutlet: z.string().nullable(),
  disclaimer: z.string().nullable(),
  facts: z.array(z.string()).describe("Where the facts come from, in the words of the source"),
  enclosures: z.array(enclosureSchema).describe("Sound, film and other files, at most 20"),
  firstSeenAt: timeSchema,
  revisionCount: z.int().nonnegative().describe("How often it has been changed since"),
  summaryOnly: z.boolean().describe("Its feed gives only a summary, and the text of its page is not there, or not yet"),
  excerptOnly: z.boolean().describe("Its publisher wishes that no more than the beginning of its texts is shown, or none; `html` is that"),
  reprints: z.array(printingSchema).describe("Later printings of the same piece but this one, earliest first, at most 50"),
  stoodBefore: z.array(z.strictObject({ share: z.number().describe("0 to 1"), article: printingSchema })).describe("How much of its text stood before in other articles of its story, from a tenth on: the most first, three at most"),
  provenance: z.array(provenanceSchema),
  findings: z.array(findingSchema),
  corrections: z.array(z.strictObject({ field: z.enum(CORRECTABLE), at: timeSchema, note: z.string().nullable().describe("What was wrong, where they said it") }))
    .describe("What an admin of this paper corrected"),
}).describe("An article with its text");

/** The links of a page of a list; addresses are relative to the server. */
export const pageLinksSchema = z.strictObject({
  self: z.string(),
  next: z.string().nullable().describe("The page after this one, or null at the end"),
  previous: z.string().nullable().describe("The page before this one, or null at the start"),
}).describe("Where a list goes on. Addresses are relative to the server; follow them, never build them");

export const articleListSchema = z.strictObject({
  items: z.array(articleSummarySchema),
  links: pageLinksSchema,
}).describe("One page of articles, newest first");

/** How many items of a list one answer holds. */
export const limitSchema = z.coerce.number("Give a whole number from 1 to 100.").int("Give a whole number from 1 to 100.")
  .min(1, "Give a whole number from 1 to 100.").max(100, "Give a whole number from 1 to 100.");

const CURSOR = /^(before|after)\.[0-9a-z]{1,10}-[0-9a-z]{1,7}$/;
export const cursorSchema = z.string().regex(CURSOR, "This is no cursor. Follow the links of a list instead of building them.")
  .describe("From the `next` or `previous` link of another page; opaque");

/** Text that can be looked up: the database takes no NUL, and no name has control characters. */
const PRINTABLE = /^\P{Cc}*$/u;

/** A slug by which a list is narrowed. */
export const filterSlug = z.string().min(1, "Give a slug, or leave it out.").max(200, "No slug is this long.").regex(PRINTABLE, "No slug has control characters.");

export const articleListQuerySchema = z.strictObject({
  topic: filterSlug.optional().describe("Only this topic, by slug"),
  source: filterSlug.optional().describe("Only this source, by slug"),
  cursor: cursorSchema.optional(),
  limit: limitSchema.default(20).describe("Articles in one answer"),
}).refine((query) => query.topic === undefined || query.source === undefined, {
  path: ["source"],
  message: "Filter by a topic or by a source, not by both at once.",
});

/** An id (a whole number) or a slug, as the last segment of an address. */
export const idOrSlugSchema = z.string().min(1).max(200).regex(PRINTABLE).describe("The number or the slug");

/** What an id-or-slug names. Ids stay under 2^31. */
export function byIdOrSlug(value: string): { id: number } | { slug: string } {
  return /^[1-9]\d{0,9}$/.test(value) && Number(value) < 2 ** 31 ? { id: Number(value) } : { slug: value };
}
