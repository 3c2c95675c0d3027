import { z } from "zod";
import { articleSummarySchema, limitSchema, slugSchema } from "@/lib/articles/schema";
import { decodeSearchPlace } from "./rules/cursor";
import { LONGEST_QUERY } from "./rules/parse";
import { FACETS, SEARCH_FORMS, SEARCH_SORTS } from "./types";

/** What may be typed: the database takes no NUL. */
const queryText = z.string().regex(/^[^\0]*$/, "Leave NUL characters out.").max(LONGEST_QUERY, `Shorten it to ${LONGEST_QUERY} characters.`);

export const searchQuerySchema = z.strictObject({
  q: queryText.refine((text) => text.trim() !== "", "Say what to look for.").describe("Words, \"phrases\", -exclusions, OR, and source: topic: kind: country: control: lang: before: after:"),
  sort: z.enum(SEARCH_SORTS).default("relevance").describe("The best first, or the newest first"),
  as: z.enum(SEARCH_FORMS).default("articles").describe("Articles one by one, or story by story"),
  cursor: z.string().refine((text) => decodeSearchPlace(text) !== null, "This is no cursor. Follow the links of an answer instead of building them.").optional().describe("From the `next` link of another page; opaque"),
  limit: limitSchema.default(20).describe("Articles or stories in one answer"),
});

export const searchPassageSchema = z.array(z.strictObject({ text: z.string(), mark: z.boolean().describe("Whether this is what was looked for") })).nullable()
  .describe("Where the words stand in the text; null where they stand elsewhere, in the title say");

export const searchHitSchema = z.strictObject({
  article: articleSummarySchema,
  passage: searchPassageSchema,
  part: z.enum(["all", "some", "older"]).describe("`all`: it has everything; `some`: it has only some of the words; `older`: it has everything, and is older than what was ranked, in order of time"),
}).describe("An article that was found");

export const searchStorySchema = z.strictObject({
  story: z.strictObject({ slug: slugSchema, title: z.string(), lang: z.string(), articleCount: z.int(), sourceCount: z.int() }).nullable().describe("Null for an article that is in none"),
  count: z.int().describe("How many of the articles that were counted are its"),
  items: z.array(searchHitSchema).describe("Its best matches"),
}).describe("A story with what was found of it");

const facetSchema = z.array(z.strictObject({ value: z.string().describe("As a filter says it; for time a year"), label: z.string().nullable(), count: z.int() }));

export const searchResultSchema = z.strictObject({
  understood: z.string().describe("The query as it was understood"),
  correctedFrom: z.string().nullable().describe("What was typed, where nothing was found for it and this is what was found with words put right"),
  problems: z.array(z.strictObject({ what: z.enum(["quote", "or", "value", "many", "only-not", "unknown", "range"]), text: z.string(), known: z.array(z.string()).describe("What a filter that was left out could have said: all values, or those nearest to it") })).describe("What was forgiven: a quotation mark or OR without its other side, a filter that makes no sense or that nothing answers to, more words than are looked for, nothing but exclusions, days that were exchanged because the later one was given first"),
  count: z.int().describe("Articles that have everything, among the newest 2,000 and those with the words in their titles"),
  atLeast: z.boolean().describe("Whether there are more than were counted; the facets then count these alone"),
  items: z.array(searchHitSchema).describe("Articles, where they are asked for"),
  stories: z.array(searchStorySchema).describe("Stories, where they are asked for"),
  facets: z.strictObject(Object.fromEntries(FACETS.map((name) => [name, facetSchema])) as Record<(typeof FACETS)[number], typeof facetSchema>),
  links: z.strictObject({ self: z.string(), next: z.string().nullable() }),
}).describe("One page of what a search finds");

export const suggestionsQuerySchema = z.strictObject({ q: queryText.describe("What has been typed so far") });

export const suggestionsSchema = z.strictObject({
  items: z.array(z.strictObject({
    kind: z.enum(["word", "story", "source", "topic"]),
    text: z.string().describe("Of a word the whole query with it"),
    url: z.string().describe("The page of it, or the search"),
  })),
}).describe("What may be meant by the beginning of a search");
