import { z } from "zod";
import { CONTROLS, TOPICS } from "@/lib/closed-lists";

const id = z.int().positive().max(2 ** 31 - 1);
const time = z.iso.datetime();
const place = z.int().min(1).max(20_000);

/** Feeds of a list that are shown together. */
export const LIST_PAGE = 200;

/** The most feeds of a list among which can be chosen by hand. */
export const LIST_SHOWN = 2_000;

/** The most bytes of a subscription list: of what other readers export, the largest have some 5 MB. */
export const LIST_BYTES = 10 * 1024 * 1024;

/** Which feeds of a list are added. */
export const chosenFeedsSchema = z.strictObject({
  all: z.boolean().optional().describe("Every feed that has not been added yet"),
  positions: z.array(place).max(20_000).optional().describe("These, by their places in the list"),
  folders: z.array(z.array(z.string().max(1_000)).max(20)).max(1_000).optional().describe("Those that stand in these folders, each as the path of names from outside"),
}).refine(({ all, positions, folders }) => all === true || (positions?.length ?? 0) + (folders?.length ?? 0) > 0, "Choose feeds: say `all`, or name positions or folders.").describe("Which feeds of a list are added");
export type ChosenFeeds = z.output<typeof chosenFeedsSchema>;

export const FEED_LIST_STATES = ["shown", "adding", "stopped", "done"] as const;

/** A subscription list that an admin sent. */
export const feedListSchema = z.strictObject({
  id, name: z.string(), state: z.enum(FEED_LIST_STATES).describe("`shown`: nothing of it was asked for yet; `adding`; `stopped`: nobody adds it any more; `done`: all that was chosen is added"),
  feeds: z.int().describe("How many it holds"), twice: z.int().describe("How often it names a feed again"),
  inPaper: z.int().describe("Those that are in the paper now"), chosen: z.int(), added: z.int(), known: z.int().describe("Chosen, and in the paper before"), failed: z.int().describe("Could not be stored"),
  looked: z.int().describe("Those of the added that have been fetched since"), waits: z.int().describe("Those of the added that are still to be fetched for the first time; paused ones are not"), unreadable: z.int().describe("Those of them that turned out to be no feed, or did not answer"),
  problems: z.array(z.strictObject({ entry: z.int().nullable().describe("The outline in the file, from 1"), words: z.string() })).describe("What is wrong with the file"),
  sentAt: time, takenAt: time.nullable(), finishedAt: time.nullable(),
}).describe("A subscription list that an admin sent, and what became of it");
export type FeedListState = z.output<typeof feedListSchema>;

export const feedListEntrySchema = z.strictObject({
  position: place, url: z.string(), title: z.string().nullable(), folder: z.array(z.string()), homepage: z.string().nullable(), inPaper: z.boolean(), chosen: z.boolean(),
  outcome: z.enum(["added", "known", "failed"]).nullable().describe("`known`: it was in the paper before"), problem: z.string().nullable().describe("Why it was not stored, or could not be read when it was fetched"),
  feed: id.nullable(), source: z.string().nullable().describe("The slug of its source"),
}).describe("A feed of a subscription list");
export type FeedListEntry = z.output<typeof feedListEntrySchema>;

export const feedListPageSchema = feedListSchema.extend({
  entries: z.array(feedListEntrySchema), next: z.int().nullable().describe("`after` of the next page"),
}).describe("A subscription list with one page of its feeds");

export const FEED_LIST_PARTS = ["all", "trouble", "known"] as const;
export type FeedListPart = (typeof FEED_LIST_PARTS)[number];

export const feedListIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("Its number") });
export const feedListQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).max(20_000).default(0).describe("The place in the list after which the page begins"),
  part: z.enum(FEED_LIST_PARTS).default("all").describe("`trouble`: those that were not stored or could not be read; `known`: those that were in the paper before"),
});
export const sendListQuerySchema = z.strictObject({
  name: z.string().trim().min(1).max(200).default("feeds.opml").describe("What the file is called"),
  add: z.literal("all").optional().describe("Add every feed of it at once, instead of showing first what it holds"),
});

/** What kind of publisher a feed of the starter list is of. */
export const STARTER_KINDS = ["public-broadcaster", "broadcaster", "agency", "newspaper", "magazine", "science", "culture", "fact-checker", "official", "state-media", "community", "blog", "podcast"] as const;
export type StarterKind = (typeof STARTER_KINDS)[number];

/** A feed of the starter list that comes with the paper. */
export const starterFeedSchema = z.strictObject({
  position: place, url: z.string(), name: z.string(), homepage: z.string(), topic: z.enum(TOPICS), kind: z.enum(STARTER_KINDS), country: z.string().nullable().describe("ISO 3166-1; null for what is of several"),
  language: z.string().describe("BCP 47"), control: z.enum(CONTROLS), evidence: z.string().nullable().describe("What the statement about control rests on"), inPaper: z.boolean(),
}).describe("A feed of the starter list");
export type StarterFeed = z.output<typeof starterFeedSchema>;

export const starterListSchema = z.strictObject({ feeds: z.array(starterFeedSchema) }).describe("The starter list: well-known public feeds, none of which is fetched before it is switched on");
export const starterChoiceSchema = z.strictObject({ positions: z.array(place).min(1).max(1_000).describe("Those to be switched on") }).describe("Which feeds of the starter list are switched on");
