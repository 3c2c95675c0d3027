import { z } from "zod";
import { CONTROLS } from "@/lib/closed-lists";
import { sourceSlugSchema } from "@/lib/sources/schema/desk";
import { DISPUTE_LIMITS, DISPUTE_STATES, DISPUTED_LABELS, OVERRULING_REASONS, UPHOLDING_REASONS, type LabelPlace } from "./types";

const why = z.string().trim().min(DISPUTE_LIMITS.shortest, "Say why in a few words: a moderator decides on it.").max(DISPUTE_LIMITS.why, `At most ${DISPUTE_LIMITS.why} characters.`)
  .describe("Why the label is wrong. Moderators read it, nobody else");
const topic = z.string().min(1).max(200);
const articleId = z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The article's number");

/** What is disputed, as an address names it. */
export const labelPlaceSchema = z.union([
  z.strictObject({ label: z.enum(["kind", "topic"]), id: articleId }),
  z.strictObject({ label: z.literal("control"), id: sourceSlugSchema }),
]).transform((place): LabelPlace => (place.label === "control" ? { label: "control", source: place.id } : { label: place.label, article: place.id }));

/** What a dispute says: what the label should say, and why. */
export const disputeWordsSchema = z.strictObject({ value: topic, why });

const articleLabel = z.enum(["kind", "topic"]).describe("Which label of the article");

export const disputeArticleSchema = z.strictObject({
  label: articleLabel, value: topic.describe("What the label should say: a kind of piece, or the slug of the topic that it is about above all, `none` for no topic"), why,
}).describe("What is held against a label of an article");
export const disputeSourceSchema = z.strictObject({ value: z.enum(CONTROLS), why }).describe("What is held against what is said of who controls a source");

export const disputedArticleSchema = z.strictObject({ id: articleId });
export const disputedSourceSchema = z.strictObject({ slug: sourceSlugSchema });
export const withdrawArticleSchema = z.strictObject({ id: articleId, label: articleLabel });

export const disputedSchema = z.strictObject({ outcome: z.enum(["sent", "joined", "changed", "decided"]).describe("`joined`: others dispute it too; `decided`: a moderator has decided on your dispute before, and the label says the same as then") })
  .describe("What came of disputing a label");

const thing = z.strictObject({ type: z.enum(["article", "source"]), slug: z.string(), name: z.string() }).describe("What the label is on");

export const ownDisputesSchema = z.strictObject({
  items: z.array(z.strictObject({
    id: z.int(), label: z.enum(DISPUTED_LABELS), on: thing.nullable(), said: z.string().describe("What the label said"), should: z.string().describe("What it should say"), why: z.string(),
    state: z.enum(DISPUTE_STATES), value: z.string().nullable().describe("What it says since it was overruled"), reason: z.string().nullable(), actId: z.int().nullable().describe("The act in the public log that decided it"), at: z.iso.datetime(),
  })),
  links: z.strictObject({ self: z.string(), next: z.string().nullable() }),
}).describe("Labels that you disputed, the newest first");

export const ownDisputesQuerySchema = z.strictObject({ before: z.coerce.number().int().positive().max(2 ** 31 - 1).optional().describe("From `links.next`; opaque") });

export const disputeIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The number of the dispute") });
export const upholdSchema = z.strictObject({ reason: z.enum(UPHOLDING_REASONS) });
export const overruleSchema = z.strictObject({ value: topic.describe("What the label says from now on"), reason: z.enum(OVERRULING_REASONS) });

export const deskDisputeSchema = z.strictObject({
  id: z.int(), label: z.enum(DISPUTED_LABELS), on: thing, state: z.enum(DISPUTE_STATES),
  said: z.string().describe("What the label says"), saidThen: z.string().describe("What it said when it was disputed"), value: z.string().nullable().describe("What it says since it was overruled"),
  reason: z.string().nullable().describe("Why it says so"), voices: z.int(), at: z.iso.datetime(),
  wanted: z.array(z.strictObject({ value: z.string(), voices: z.int() })).describe("What it should say, by how many readers"),
  spoken: z.array(z.strictObject({ name: z.string().nullable(), value: z.string(), why: z.string(), at: z.iso.datetime() })).describe("The first fifty readers, with their reasons"),
}).describe("A dispute of a label as moderators see it");
