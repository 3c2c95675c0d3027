import { z } from "zod";
import { CONTROLS, PRECISIONS } from "@/lib/closed-lists";
import { FOUND_BY, NO_FEED } from "@/lib/ingest/fetch/discover";
import { LATEST, SOONEST } from "@/lib/ingest/fetch/schedule";
import { FETCH_FAILURES } from "@/lib/ingest/fetch/types";
import { newSourceSchema, sourceSlugSchema } from "./desk";

/** Characters of an address, and of what is sent besides. */
export const FEED_LIMITS = { address: 2_000, agent: 500, header: 2_000, headers: 20, secret: 500 } as const;

const time = z.iso.datetime();
const word = z.string().trim().min(1).max(FEED_LIMITS.address);

const headersSchema = z.record(z.string().trim().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, "A header's name has letters, digits and dashes alone."), z.string().trim().max(FEED_LIMITS.header).regex(/^[^\r\n\0]*$/, "A header is one line."))
  .refine((headers) => Object.keys(headers).length <= FEED_LIMITS.headers, `At most ${FEED_LIMITS.headers} headers.`);

/** How a feed is asked for. */
const manner = {
  credentials: z.strictObject({ user: z.string().min(1).max(FEED_LIMITS.secret), password: z.string().max(FEED_LIMITS.secret) }).optional().describe("HTTP basic authentication, sent to the address's own host alone"),
  userAgent: z.string().trim().max(FEED_LIMITS.agent).regex(/^[\x20-\x7e]*$/, "A user agent is one line of plain letters.").optional().describe("In place of the paper's own name"),
  headers: headersSchema.optional().describe("Sent besides, to the address's own host alone"),
};

export const lookBodySchema = z.strictObject({ address: word.describe("A site, a feed, a channel, `r/name`, `@name@server`"), ...manner }).describe("Where to look for feeds");

const { name, control, evidence, country, language } = newSourceSchema.shape;

/** What is said of a feed that is added, and of its source. */
export const addOptionsSchema = z.strictObject({
  feeds: z.array(word).min(1).max(20).optional().describe("Which of those that are found, by their addresses; the likeliest alone where it is left out"),
  source: sourceSlugSchema.optional().describe("The source that they belong to; else one of that name or site, else a new one"),
  name: name.optional().describe("What a new source is called"),
  control, evidence, country, language,
  topic: z.string().regex(/^[a-z0-9-]{1,100}$/).optional().describe("The topic of what neither says its own nor shows it by its words"),
  everySeconds: z.int().min(SOONEST).max(LATEST).optional().describe("Between two looks; else by how often it publishes"),
  ...manner,
});
export const addBodySchema = z.strictObject({ ...lookBodySchema.shape, ...addOptionsSchema.shape }).describe("A feed that the paper reads from now on");

export type AddOptions = z.output<typeof addOptionsSchema>;

const sourceNamed = z.strictObject({ slug: z.string(), name: z.string() });

export const TEXTS = ["whole", "summaries", "both", "none"] as const;

const entrySchema = z.strictObject({
  title: z.string(), url: z.string().nullable(), standfirst: z.string().nullable().describe("Or how its text begins"), lang: z.string().nullable(),
  publishedAt: time.nullable(), precision: z.enum(PRECISIONS), words: z.int().nonnegative(), whole: z.boolean().describe("The whole text, as far as can be told"),
}).describe("An entry as it would stand in the paper");

export const foundFeedSchema = z.strictObject({
  url: z.string(), by: z.enum(FOUND_BY).describe("How it was found"), words: z.string(),
  title: z.string().nullable(), description: z.string().nullable(), format: z.enum(["rss", "rdf", "atom", "json"]), version: z.string().nullable(), siteUrl: z.string().nullable(), lang: z.string().nullable(),
  entries: z.int().nonnegative(), texts: z.enum(TEXTS), everySeconds: z.int().nullable().describe("Between two of its latest entries, on average"),
  latest: z.array(entrySchema).describe("Its last five"),
  problems: z.array(z.strictObject({ entry: z.int().nullable(), words: z.string() })), moreProblems: z.int().nonnegative(),
  existing: z.strictObject({ ...sourceNamed.shape, feed: z.int() }).nullable().describe("The source of this paper that has it already"),
  belongsTo: z.array(sourceNamed).describe("Sources of this paper that it probably belongs to, the likeliest first"),
  suggested: z.strictObject({ name: z.string(), homepage: z.string().nullable(), control: z.enum(CONTROLS), evidence: z.string().nullable(), country: z.string().nullable(), language: z.string().nullable() }).describe("What a new source of it would say"),
}).describe("A feed that was found, with what it would bring");

const exchangeSchema = z.strictObject({
  method: z.enum(["GET", "POST"]), url: z.string(), requestHeaders: z.array(z.tuple([z.string(), z.string()])), address: z.string().nullable(), status: z.int(), statusText: z.string(),
  responseHeaders: z.array(z.tuple([z.string(), z.string()])), wireBytes: z.int(), bodyBytes: z.int(), ms: z.number(), notes: z.array(z.string()),
}).describe("A request and what came of it; passwords and a source's own headers are blanked");

export const WHY_NO_FEED = [...FETCH_FAILURES, ...NO_FEED] as const;
export type WhyNoFeed = (typeof WHY_NO_FEED)[number];

export const feedSearchSchema = z.strictObject({
  address: z.string().describe("What was asked for, without a name and password"),
  feeds: z.array(foundFeedSchema),
  tried: z.array(z.strictObject({ url: z.string(), by: z.enum(FOUND_BY), outcome: z.enum(["feed", "page", "nothing"]), why: z.enum(WHY_NO_FEED).nullable(), words: z.string(), transcript: z.array(exchangeSchema) })),
  complete: z.boolean().describe("False where the time was over before everything was tried"),
}).describe("What was found at an address. Nothing of it is stored");

export const addedFeedsSchema = z.strictObject({
  source: sourceNamed, newSource: z.boolean(),
  feeds: z.array(z.strictObject({ id: z.int(), url: z.string(), title: z.string().nullable(), created: z.boolean().describe("False where the paper had it already"), source: sourceNamed })),
}).describe("What is read from now on");

export type FoundFeed = z.output<typeof foundFeedSchema>;
export type FeedSearch = z.output<typeof feedSearchSchema>;
export type AddedFeeds = z.output<typeof addedFeedsSchema>;
