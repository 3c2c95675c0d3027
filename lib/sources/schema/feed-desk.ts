import { z } from "zod";
import { whyNot } from "@/lib/ingest/fetch/request-head";
import { hubSchema } from "@/lib/websub/schema";
import { ENTRY_STANDINGS, FEED_ACTS, FEED_STATES, INTERVAL_BOUNDS, LOOK_OUTCOMES, MOST_FEEDS } from "../types/feeds";
import { pageResultSchema } from "./full-text";

const LONGEST = { address: 2_000, title: 200, agent: 300, header: 4_096, password: 500 } as const;
const MOST_HEADERS = 20;
/** Stands for a header's value that is not shown, and says that it stays. */
export const KEPT_VALUE = "(kept)";

const numberSchema = z.int().positive().max(2 ** 31 - 1);
export const feedIdSchema = z.strictObject({ id: z.coerce.number().pipe(numberSchema).describe("A feed's number") });
export const feedTestIdSchema = z.strictObject({ id: z.coerce.number().pipe(numberSchema).describe("A feed's number"), job: z.coerce.number().pipe(numberSchema).describe("The number that asking for it gave") });

const address = z.string().trim().max(LONGEST.address).transform((given, context) => {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  context.addIssue({ code: "custom", message: "Give an address such as https://news.example.org/feed.xml." });
  return z.NEVER;
});

const orNull = (most: number) => z.string().trim().max(most, `At most ${most} characters.`).transform((text) => text.replace(/\s+/gu, " ") || null).nullable();

const headers = z.record(z.string(), z.string().trim().max(LONGEST.header)).superRefine((given, context) => {
  const all = Object.entries(given);
  if (all.length > MOST_HEADERS) context.addIssue({ code: "custom", message: `At most ${MOST_HEADERS} headers.` });
  for (const [name, value] of all) {
    const why = whyHeaderNot(name, value);
    if (why !== null) context.addIssue({ code: "custom", message: `${name.slice(0, 60)}: ${why}.` });
  }
});

/** Why a feed may not have a header of its own, or null where it may. */
function whyHeaderNot(name: string, value: string): string | null {
  if (/^(cookie2?|authorization)$/i.test(name)) return "who signs in gives a name and a password instead";
  return whyNot(name, value);
}

/** A user's name may hold no colon (RFC 7617). */
const credentials = z.strictObject({
  user: z.string().min(1, "Give a name.").max(LONGEST.password).regex(/^[^:\p{Cc}]*$/u, "A name holds no colon."), password: z.string().max(LONGEST.password).regex(/^\P{Cc}*$/u, "A password holds no control characters."),
}).nullable().describe("Name and password for its own host; null for none. They are never given out again");

export const intervalSchema = z.int().min(INTERVAL_BOUNDS.least, "At least 300 seconds.").max(INTERVAL_BOUNDS.most, "At most 86,400 seconds.").nullable().describe("Seconds between looks; null: adapted to how often it publishes");

export const feedEditSchema = z.strictObject({
  url: address.describe("Where it is from now on"),
  title: orNull(LONGEST.title).describe("What it is called here; null: as it says itself"),
  userAgent: orNull(LONGEST.agent).describe("Sent in place of the paper's own"),
  headers: headers.describe(`Sent besides, to its own host alone; the value ${KEPT_VALUE} stays as it is`),
  credentials,
  fixedSeconds: intervalSchema,
}).partial().extend({ anyway: z.boolean().optional().describe("Takes an address at which no feed is found now") }).describe("What is to be different; what is not given stays");
export type FeedEdit = z.output<typeof feedEditSchema>;

export const feedActSchema = z.strictObject({ do: z.enum(["check", "pause", "resume"]).describe("`check` has it looked at within seconds; `resume` is for those that were paused, or gone") });

const ids = z.array(numberSchema).min(1, "Choose at least one feed.").max(MOST_FEEDS, `At most ${MOST_FEEDS} feeds at once.`);
export const feedBulkSchema = z.strictObject({
  do: z.enum(FEED_ACTS).describe("`delete` keeps the articles"), feeds: ids, fixedSeconds: intervalSchema.optional().describe("For `interval`"),
});
export const feedBulkDoneSchema = z.strictObject({ done: z.int().describe("Feeds of which something is different now"), same: z.int().describe("Those with which there was nothing to do, or that are no longer there") });
export type FeedBulkDone = z.output<typeof feedBulkDoneSchema>;

export const feedMoveSchema = z.strictObject({ source: z.string().trim().min(1).max(200).describe("Its slug, or its name"), articles: z.boolean().describe("Whether the articles that it alone brought go with it") });
export const feedDeletionSchema = z.strictObject({ articles: z.enum(["keep", "drop"]).default("keep").describe("`drop` deletes for good the articles that nothing else carries") });
export const feedGoneSchema = z.strictObject({ articles: z.int().describe("Articles that a worker takes away or along") });

const time = z.iso.datetime();
const exchangeSchema = z.strictObject({
  method: z.enum(["GET", "POST"]), url: z.string(), requestHeaders: z.array(z.tuple([z.string(), z.string()])), address: z.string().nullable(), status: z.int(), statusText: z.string(),
  responseHeaders: z.array(z.tuple([z.string(), z.string()])), wireBytes: z.number(), bodyBytes: z.number(), ms: z.number().describe("Milliseconds"), notes: z.array(z.string()),
});
const problemsSchema = { problems: z.array(z.strictObject({ entry: z.int().nullable(), words: z.string() })), moreProblems: z.int() };
const outcome = z.enum(LOOK_OUTCOMES);

export const deskFeedSchema = z.strictObject({
  id: z.int(), url: z.string(), title: z.string().nullable(), ownTitle: z.string().nullable(), source: z.strictObject({ slug: z.string(), name: z.string(), status: z.string() }),
  state: z.enum(FEED_STATES), format: z.string().nullable(), siteUrl: z.string().nullable(), language: z.string().nullable(),
  userAgent: z.string().nullable(), headers: z.array(z.string()).describe("Names alone"), signsIn: z.boolean(), fixedSeconds: z.int().nullable(), askedSeconds: z.int().nullable(),
  createdAt: time, lastCheckedAt: time.nullable(), lastSuccessAt: time.nullable(), lastNewAt: time.nullable(), nextCheckAt: time.nullable(), nextWhy: z.string().nullable(), nextReason: z.string().nullable().describe("The same as a code, with the number that belongs to it behind a colon"),
  lastOutcome: outcome.nullable(), lastProblem: z.string().nullable(), failures: z.int().describe("Looks in a row that failed"), movedTo: z.string().nullable(), hub: hubSchema.nullable(), looking: z.boolean(), due: z.boolean().describe("A look is to begin within seconds"),
  weeks: z.array(z.int()).describe("Articles of each of the last twelve weeks, the oldest first"),
  articles: z.int().describe("Articles whose words it gives, counted to 10,000"), articlesAlone: z.int().describe("Those of them that nothing else carries"),
  pages: z.strictObject({ counts: z.strictObject({ waiting: z.int(), taken: z.int(), kept: z.int(), failed: z.int() }), last: z.array(pageResultSchema) }).describe("What came of the pages of its last 500 articles, where these were fetched for their texts"),
  looks: z.array(z.strictObject({ at: time, outcome, ms: z.number(), added: z.int(), updated: z.int(), problem: z.string().optional() })).describe("The last twenty, the newest first"),
  report: z.strictObject({ entries: z.int(), added: z.int(), updated: z.int(), carried: z.int(), known: z.int(), deleted: z.int(), dropped: z.int().optional().describe("By the rules of its source"), failed: z.int(), ...problemsSchema }).nullable(),
  transcript: z.array(exchangeSchema).describe("Of the last look; secrets are blanked"),
}).describe("A feed as admins see it");

const feedTestSchema = z.strictObject({
  url: z.string(), problem: z.strictObject({ reason: outcome, words: z.string() }).nullable(), transcript: z.array(exchangeSchema), movedTo: z.string().nullable(), title: z.string().nullable(), format: z.string().nullable(),
  entries: z.int(), first: z.array(z.strictObject({ title: z.string().nullable(), url: z.string().nullable(), standing: z.enum(ENTRY_STANDINGS), article: z.strictObject({ id: z.int(), title: z.string() }).nullable() })),
  ...problemsSchema, ms: z.number(),
});
export const testStateSchema = z.strictObject({
  job: z.int(), feed: z.int(), state: z.enum(["waiting", "running", "done", "failed", "cancelled"]), result: feedTestSchema.nullable(), problem: z.string().nullable(),
}).describe("A test of a feed: what a look would have found");
export const testAskedSchema = z.strictObject({ job: z.int() });
