import { z } from "zod";
import { ACTOR } from "./rules/log-view";
import { limitSchema, pageLinksSchema } from "@/lib/articles/schema";
import { daySchema } from "@/lib/listing/day";
import { ACTIONS, APPEALABLE, CHECK_NAMES, COMMENT_STATUSES, DEFAULT_POLICY, FLAG_REASONS, FORGIVING_REASONS, MOST_FIRST_HELD, NOTE_LENGTH, OUTCOMES, QUEUES, REASONS, TARGETS, type CommentPolicy } from "./types";

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** What admins may ask of comments, with the bounds in which it makes sense. */
export const policySchema = z.strictObject({
  closed: z.boolean(),
  shortest: whole(1, 1_000),
  longest: whole(100, 50_000),
  firstHeld: whole(0, MOST_FIRST_HELD),
  youngLinks: whole(0, 100),
  youngDays: whole(0, 365),
  perTenMinutes: whole(1, 1_000),
  rejectionsHeld: whole(1, 20),
  heatFlags: whole(1, 1_000),
  heatMinutes: whole(1, 60),
  spamHeld: z.coerce.number().min(0.5).max(1),
  editMinutes: whole(0, 1_440),
}).refine(({ shortest, longest }) => shortest <= longest, { path: ["longest"] }) satisfies z.ZodType<CommentPolicy>;

/** The fields of the policy in the order of its form, but for the one that is a yes or no. */
export const POLICY_FIGURES = Object.keys(DEFAULT_POLICY).filter((name): name is Exclude<keyof CommentPolicy, "closed"> => name !== "closed");

/** A phrase for one of the lists. */
export const newWordSchema = z.strictObject({ phrase: z.string().trim().min(1).max(100), list: z.enum(["banned", "suspect"]) });

const id = z.int().positive().max(2 ** 31 - 1);
const time = z.iso.datetime();
const statusSchema = z.enum(COMMENT_STATUSES);

export const deskPersonSchema = z.strictObject({
  id: z.uuid(), name: z.string().nullable(), handle: z.string().nullable(), role: z.enum(["reader", "moderator", "admin"]),
  status: z.enum(["active", "pending", "suspended", "banned"]), until: time.nullable().describe("When a suspension ends; null is until further notice"),
  premoderated: z.boolean().describe("Everything is read before it is published"), since: time,
  published: z.int().describe("Published comments; 100 stands for more than 99"), rejected: z.int().describe("Rejected ones among the last 200"),
}).describe("Somebody as moderators see them");

export const deskCommentSchema = z.strictObject({
  id, status: statusSchema, html: z.string(), quote: z.string().nullable().describe("The passage of the article that it is about"),
  createdAt: time, editedAt: time.nullable(), publishAt: time.nullable().describe("When what is delayed is published"), moderatedAt: time.nullable().describe("When a moderator last decided on it"),
  flagCount: z.int().describe("Reports that nobody has dismissed"), upvotes: z.int(), discussionId: id,
  article: z.strictObject({ slug: z.string(), title: z.string() }).nullable(),
  answers: z.strictObject({ id, html: z.string(), status: statusSchema, name: z.string().nullable() }).nullable().describe("The comment that it answers"),
  author: deskPersonSchema.nullable(),
  checks: z.array(z.strictObject({ check: z.enum(CHECK_NAMES), outcome: z.enum(OUTCOMES), detail: z.record(z.string(), z.unknown()).optional(), until: time.optional() })).describe("What the checks found before it was published"),
  flags: z.array(z.strictObject({ reason: z.enum(FLAG_REASONS), note: z.string().nullable(), outcome: z.enum(["open", "agreed", "dismissed"]), at: time, name: z.string().nullable() })).describe("Reports, the open ones first; at most 20"),
  looking: z.strictObject({ name: z.string().nullable(), at: time }).nullable().describe("Another moderator who has it open"),
}).describe("A comment as moderators see it");

export const queueSchema = z.strictObject({ items: z.array(deskCommentSchema), next: z.string().nullable().describe("`after` of the next page") }).describe("One page of a queue");
const count = z.int().nonnegative();
export const queueCountsSchema = z.strictObject({ reported: count, held: count, unmoderated: count, approved: count, rejected: count, appeals: count, labels: count, proposals: count })
  .describe("How much waits in each queue; 100 stands for more than 99");

export const queueParamsSchema = z.strictObject({ queue: z.enum(QUEUES).describe("Which queue") });
export const queueQuerySchema = z.strictObject({ after: z.string().max(40).optional().describe("`next` of the page before") });
export const deskIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("Its number") });
export const deskPersonIdSchema = z.strictObject({ id: z.uuid().describe("A person's id") });

const reason = z.enum(REASONS);
export const decisionSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("approve"), ids: z.array(id).min(1).max(100) }),
  z.strictObject({ do: z.enum(["reject", "hold"]), ids: z.array(id).min(1).max(100), reason }),
]).describe("A decision on comments, and its reason");
export const decidedSchema = z.strictObject({ acts: z.array(z.strictObject({ comment: id, act: id })) }).describe("The act in the log for each comment; what is gone has none");

const words = z.string().max(NOTE_LENGTH).default("").describe("Of a warning to that person, of anything else a note for moderators alone");
export const personActSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["warn", "premoderate"]), reason, words }),
  z.strictObject({ do: z.literal("ban"), reason, words }),
  z.strictObject({ do: z.literal("suspend"), reason, words, days: z.int().min(1).max(3_650).nullable().describe("Null is until further notice") }),
  z.strictObject({ do: z.literal("forgive"), reason: z.enum(FORGIVING_REASONS), words }),
]).describe("What to do about a person");
export const actedSchema = z.strictObject({ act: id }).describe("The act's number in the log");
export const appealDecisionSchema = z.strictObject({ grant: z.boolean().describe("Whether what was decided is taken back"), answer: z.string().max(NOTE_LENGTH).default("").describe("To who appealed") }).describe("The decision on an appeal");
export const deskAppealsSchema = z.strictObject({
  items: z.array(z.strictObject({
    id, text: z.string(), at: time, mine: z.boolean().describe("You did what it is against, so somebody else decides"), act: id, action: z.enum(APPEALABLE), reason: z.string(),
    comment: deskCommentSchema.nullable(), person: deskPersonSchema.nullable(),
  })),
  next: z.string().nullable().describe("`after` of the next page"),
}).describe("Open appeals, the oldest first");

/** An act's number in an address: written in one way only. */
export const actNumberSchema = z.string().regex(/^[1-9]\d{0,9}$/).transform(Number).refine((number) => number < 2 ** 31);


const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const loggedActSchema = z.strictObject({
  id: z.int().positive().describe("1, 2, 3 … without a gap"),
  url: z.url().describe("The act's page in this paper"),
  at: z.iso.datetime().describe("In UTC, with milliseconds"),
  actor: z.string().describe("A random name that stands for a person, or \"system\" for the paper itself"),
  action: z.enum(ACTIONS),
  targetType: z.enum(TARGETS),
  target: z.string().describe("A number, a source's slug, or a person's random name"),
  reason: z.string().describe("A word of a list"),
  detail: z.record(z.string(), z.unknown()).describe("What may be said in public beside it, such as `until` or `from` and `to`"),
  textHash: hash.nullable().describe("HMAC-SHA-256 of text that was taken away, by a key that the paper keeps or has deleted"),
  previousHash: hash.describe("The hash of the act before; zeros before the first"),
  hash: hash.describe("SHA-256 of the act's canonical JSON (RFC 8785) without `hash` and `url`"),
}).describe("One act of moderation");

export const loggedActsSchema = z.strictObject({ items: z.array(loggedActSchema), links: pageLinksSchema }).describe("One page of the log, the newest act first");

const CURSOR = /^(before|after)\.(0|[1-9]\d{0,8})$/;

export const logQuerySchema = z.strictObject({
  action: z.enum(ACTIONS, "There is no such kind of act. The OpenAPI document lists them.").optional().describe("Only acts of this kind"),
  targetType: z.enum(TARGETS, "There is no such kind of thing. The OpenAPI document lists them.").optional().describe("Only acts on such things"),
  actor: z.string().regex(ACTOR, "Give a random name as the log has it, or `system`.").optional().describe("Only acts of whoever has this random name; `system` is the paper itself"),
  since: daySchema.optional().describe("Only acts of this day, in UTC, and later ones"),
  until: daySchema.optional().describe("Only acts of this day, in UTC, and earlier ones"),
  cursor: z.string().regex(CURSOR, "This is no cursor. Follow the links of a list instead of building them.").optional().describe("Where the page begins; from `links`"),
  limit: limitSchema.default(50).describe("How many acts, at most 100"),
});
