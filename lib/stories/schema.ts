import { z } from "zod";
import { articleSummarySchema, controlSchema, cursorSchema, kindSchema, limitSchema, pageLinksSchema, slugSchema, sourceChipSchema, timeSchema } from "@/lib/articles/schema";
import { changedPartSchema } from "@/lib/articles/schema/changes";
import { CONTROLS, KINDS, type Kind } from "@/lib/closed-lists";
import { FRONT_RULES, type FrontRules } from "./rules/front";
import { readMinute } from "./rules/minutes";
import { FRONT_RULE_NAMES, HEADLINE_REASONS, ORIGIN_TIES } from "./types";

export const storySummarySchema = z.strictObject({
  id: z.int().positive(),
  slug: slugSchema,
  url: z.url().describe("The story's page in this paper"),
  title: z.string(),
  standfirst: z.string().nullable(),
  lang: z.string().describe("BCP 47"),
  articleCount: z.int().nonnegative(),
  sourceCount: z.int().nonnegative(),
  voiceCount: z.int().nonnegative().describe("Its independent origins: sources and agencies that tell it first hand. What repeats another, was paid for, sent out or is satire counts for nothing"),
  shared: z.strictObject({ sources: z.int().positive(), pieces: z.int().positive() }).nullable().describe("How many of its sources print how many pieces that another of them prints as well; null where none does"),
  controls: z.partialRecord(z.enum(CONTROLS), z.int()).describe("Articles by who controls their source; only the controls that occur"),
  firstAt: timeSchema.nullable(),
  lastAt: timeSchema.nullable(),
}).describe("The coverage of one event");

const namedSourceSchema = z.strictObject({ slug: slugSchema, name: z.string(), control: controlSchema });
const agencySchema = z.string().nullable().describe("An agency that is no source of the story; empty where wire text does not say whose it is");
const termSchema = z.strictObject({
  source: namedSourceSchema.nullable(), agency: agencySchema, kind: kindSchema,
  weight: z.number().describe("What it was worth when it appeared, by its kind"), at: timeSchema,
}).describe("One independent origin's part in a rank");

export const hereSchema = z.strictObject({
  place: z.int().positive(),
  bySum: z.int().positive().describe("The place that the sum alone would give it"),
  rule: z.enum(FRONT_RULE_NAMES).nullable().describe("The rule that moved it"),
  heat: z.number().describe("The sum's logarithm to base 2, counted on by the half-lives since 2000 (UTC): `log2(sum) + hours(at) / halfLifeHours`"),
  at: timeSchema.nullable(),
  sum: z.number().describe("What its origins are worth together `at` the time of the newest: the sum of `weight * 2 ** (hours(term.at - at) / halfLifeHours)`"),
  terms: z.array(termSchema).describe("Those of most worth first, six at the most"),
  rest: z.strictObject({ origins: z.int(), sum: z.number() }).describe("The other origins, and what they are worth together"),
  repeating: z.int().describe("Articles of it that repeat others, and add nothing"),
  halfLifeHours: z.number().describe("After so many hours each origin is worth half"),
}).describe("Why something stands where it does on the front page");

export const originSchema = z.strictObject({
  source: namedSourceSchema.nullable(),
  agency: agencySchema,
  articles: z.int().describe("Its own articles in the story"),
  repeats: z.int().describe("Articles of others that repeat it"),
  ties: z.partialRecord(z.enum(ORIGIN_TIES), z.int()).describe("How that is known: printed after it, sharing passages, under an agency's name, naming it for what they tell, or linking to its piece"),
  counted: z.boolean().describe("False where it only promotes or jokes, and no newsroom repeats it"),
}).describe("Who tells a story first hand");

const changeSchema = z.strictObject({
  number: z.int().positive().describe("The version that had the old headline"), until: timeSchema, by: z.enum(["source", "paper"]), title: z.array(changedPartSchema).describe("The old headline and the new one, word by word"),
  article: z.strictObject({ slug: slugSchema, lang: z.string(), source: sourceChipSchema }),
}).describe("A headline that became another one");

export const storySchema = z.strictObject({
  ...storySummarySchema.shape,
  headline: z.strictObject({ source: namedSourceSchema, why: z.array(z.enum(HEADLINE_REASONS)), standfirstSource: namedSourceSchema.nullable() }).nullable()
    .describe("Whose headline and standfirst it carries, and why; null where an edition named it"),
  origins: z.strictObject({ count: z.int(), repeating: z.int(), origins: z.array(originSchema).describe("The most repeated first, twelve at the most") })
    .describe("Who tells it first hand, and how many articles repeat others"),
  languages: z.array(z.strictObject({ lang: z.string().describe("BCP 47"), articles: z.int() })),
  kinds: z.array(z.strictObject({ kind: kindSchema, articles: z.int() })),
  changes: z.array(changeSchema).describe("The latest headlines that their sources changed, newest first"),
  articles: z.array(articleSummarySchema).describe("Newest first, 120 at the most; follow `links.next` for older ones"),
  links: z.strictObject({ self: z.string(), next: z.string().nullable().describe("The story with older articles of it, or null where there are none") }),
  repeats: z.array(z.strictObject({ articleId: z.int().positive(), tie: z.enum(ORIGIN_TIES), source: namedSourceSchema.nullable(), agency: agencySchema, share: z.number().nullable().describe("Of its text, 0 to 1, where it is known by shared passages") })).describe("Whom each of these articles repeats, of those that do"),
}).describe("The coverage of one event with its articles");

const formulaShape = {
  halfLifeHours: z.number(),
  weights: z.strictObject(Object.fromEntries(KINDS.map((kind) => [kind, z.number()])) as Record<Kind, z.ZodNumber>).describe("What an origin is worth when its piece appears, by its kind"),
  repeatedRelease: z.number().describe("What a release or paid piece is worth that newsrooms repeat"),
  places: z.int().describe("Places that are ranked"),
  rules: z.strictObject(Object.fromEntries(Object.keys(FRONT_RULES).map((rule) => [rule, z.number()])) as Record<keyof FrontRules, z.ZodNumber>).nullable().describe("The numbers of the rules above the sum, as /about/ranking has them in words; null where the sums alone decide"),
};

const rankTermSchema = z.strictObject({ sourceId: z.int().positive().nullable(), agency: agencySchema, kind: kindSchema, weight: z.number(), at: timeSchema });
const candidateSchema = z.strictObject({
  story: z.boolean().describe("A story of several articles, or else an article that one source alone tells"),
  id: z.int().positive(), url: z.url(), title: z.string(), lang: z.string().describe("BCP 47"),
  at: timeSchema.nullable(), terms: z.array(rankTermSchema).describe("Those of most worth first, twelve at the most"), rest: z.strictObject({ origins: z.int(), sum: z.number() }),
  topic: slugSchema.nullable(), sourceId: z.int().positive().nullable(), side: controlSchema.nullable(), news: z.boolean().describe("It is told as news, and not by comment alone"),
  heat: z.number().nullable().describe("Of what no terms are kept of"),
}).describe("What may stand on the front page, with all that its order depends on");

export const frontQuerySchema = z.strictObject({
  at: z.string().refine((text) => readMinute(text) !== null, "Give a day, or a day and time in UTC: 2026-05-03T08:00").optional().describe("The front page as it was at this time (UTC, 2026-05-03T08:00): that of the last snapshot until then"),
});

const snapshotSchema = z.strictObject({
  at: timeSchema, url: z.url().describe("Its page in this paper"), leftOut: z.int().describe("Entries that stood there and were hidden, deleted or taken apart since"),
  earlier: timeSchema.nullable(), later: timeSchema.nullable(),
}).describe("The snapshot that was asked for, and those beside it");

export const frontSchema = z.strictObject({
  snapshot: snapshotSchema.nullable().describe("Null of the front page of now"),
  items: z.array(z.strictObject({ here: hereSchema, story: storySummarySchema.nullable(), article: articleSummarySchema.nullable() })).describe("In order; each is a story, or an article that one source alone tells"),
  singles: z.array(articleSummarySchema).describe("Other articles that one source alone tells, newest first"),
  sponsored: z.array(articleSummarySchema).describe("What was paid for, newest first"),
  ...formulaShape,
  candidates: z.array(candidateSchema).describe("All that the order was made from. With the constants above it gives the same order again, or another one with others"),
}).describe("The front page: what the sum of the ranking and its rules put there");

const comparedSideSchema = z.strictObject({
  article: articleSummarySchema,
  sentences: z.array(z.strictObject({ text: z.string(), opens: z.boolean().describe("It begins a paragraph"), mark: z.enum(["shared", "close", "own"]).describe("Stands in both in the same words, is said otherwise there, or stands here alone") })),
  names: z.array(z.string()), numbers: z.array(z.string()), quotes: z.array(z.string()),
  share: z.number().describe("How much of its text stands in the other in the same words, 0 to 1"),
  cut: z.boolean().describe("Only its beginning was compared"),
});
export const storyComparisonSchema = z.strictObject({
  a: comparedSideSchema, b: comparedSideSchema,
  earlier: z.enum(["a", "b"]),
  sameLanguage: z.boolean().describe("Otherwise sentences are not compared"),
}).describe("Two articles of a story side by side, with what only one of them has");

export const storyQuerySchema = z.strictObject({ cursor: cursorSchema.optional() });

export const compareQuerySchema = z.strictObject({
  a: z.coerce.number().int().positive().describe("An article's id"),
  b: z.coerce.number().int().positive().describe("Another one's"),
});

export const storyListSchema = z.strictObject({ items: z.array(storySummarySchema), links: pageLinksSchema })
  .describe("One page of stories with several articles, the one with the newest article first");

export const storyListQuerySchema = z.strictObject({
  cursor: cursorSchema.optional(),
  limit: limitSchema.default(20).describe("Stories in one answer"),
});
