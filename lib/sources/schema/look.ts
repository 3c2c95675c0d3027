import { z } from "zod";

const time = z.iso.datetime();

/** What a look is doing, in this order; `leased`: a worker has the feed, and has not said more; `turn`: it waits until its host may be asked; `fetched`: it waits until others are read. */
export const LOOK_STAGES = ["leased", "turn", "fetching", "fetched", "reading", "storing"] as const;
export type LookStage = (typeof LOOK_STAGES)[number];

/** How far a look is, as a worker tells it. */
export const lookProgressSchema = z.strictObject({
  stage: z.enum(LOOK_STAGES),
  since: time.nullable().describe("When the look began"),
  total: z.int().nullable().describe("Entries in the feed; null until it is read"),
  done: z.int().describe("Of those, the entries that are stored or were known"),
  added: z.int(),
  updated: z.int(),
});
export type LookProgress = z.output<typeof lookProgressSchema>;

/** Where a feed stands between and during looks. */
export const feedLookSchema = z.strictObject({
  feed: z.int(),
  running: lookProgressSchema.nullable().describe("Null while nobody looks"),
  last: z.strictObject({
    at: time, outcome: z.string().describe("`new`, `known`, `unchanged`, `incomplete`, `unreadable`, or why the fetch gave nothing"), problem: z.string().nullable(), added: z.int(), updated: z.int(),
  }).nullable().describe("The last look that ended; null before the first"),
  next: time.nullable().describe("When it is due; null where it is not looked at by itself"),
}).describe("A feed's look while it runs, and what came of the last");
export type FeedLook = z.output<typeof feedLookSchema>;
