import { z } from "zod";
import { timeSchema } from "@/lib/articles/schema";
import { FIRST_LANGUAGE, INTERFACE_LANGUAGES } from "@/lib/i18n/languages";
import { FLAG_REASONS } from "@/lib/moderation/types";
import { COMMENT_LIMITS, COMMENT_ORDERS, COMMENT_STATES, FOLLOW_MODES, HANDLE, NOTICE_KINDS, type CommentView } from "./types";

/** A comment with the answers that its page shows. */
export type PublicComment = Omit<CommentView, "answers"> & { url: string; answers: PublicComment[] };

export const commentSchema: z.ZodType<PublicComment> = z.strictObject({
  id: z.int().positive(),
  url: z.url().describe("The comment's page in this paper, in its context"),
  parentId: z.int().positive().nullable().describe("The comment that it answers"),
  depth: z.int().nonnegative().describe("How many comments are above it"),
  status: z.enum(["published", "waiting", "rejected", "removed", "erased"])
    .describe("What is not `published` has neither words nor author, and is there for the sake of its answers: it waits for a moderator, was taken away by one or by its author, or went with its author's account"),
  author: z.strictObject({ handle: z.string(), name: z.string(), role: z.enum(["reader", "moderator", "admin"]) }).nullable(),
  html: z.string().describe("What it says, as HTML that is safe anywhere: paragraphs, emphasis, lists, quotations, code and links"),
  quote: z.string().nullable().describe("The passage of the article that it is about"),
  about: z.strictObject({ slug: z.string(), title: z.string(), lang: z.string() }).nullable().describe("Where several articles of a story share a discussion: the one that a thread is about; null for answers"),
  articleRevision: z.int().nonnegative().describe("The version of the article that it was written on, 0 for the first"),
  upvotes: z.int().nonnegative(),
  answerCount: z.int().nonnegative().describe("Direct answers, of which `answers` may hold fewer"),
  createdAt: timeSchema,
  editedAt: timeSchema.nullable(),
  answers: z.array(z.lazy(() => commentSchema)),
}).describe("A comment as everybody sees it");

const onwardSchema = z.strictObject({ self: z.string(), next: z.string().nullable().describe("The page after this one, or null at the end") })
  .describe("Where a list goes on. Addresses are relative to the server; follow them, never build them");

export const commentListSchema = z.strictObject({
  published: z.int().nonnegative().describe("Comments of the discussion that have words"),
  closed: z.boolean().describe("Nobody can add to it"),
  items: z.array(commentSchema),
  links: onwardSchema,
}).describe("One page of a discussion: threads with their first answers");

export const commentInContextSchema = z.strictObject({
  comment: commentSchema,
  above: z.array(commentSchema).describe("What it answers, the highest first, without other answers; ten at most"),
  article: z.strictObject({ slug: z.string(), url: z.url() }).nullable().describe("What it is about, while that is shown"),
  links: onwardSchema,
}).describe("A comment where it stands, with one page of its answers");

const threadCursorSchema = z.string().regex(/^(?:[0-9a-f]{16}-)?[0-9a-z]{1,6}$/, "This is no cursor. Follow the links of a list instead of building them.")
  .describe("From the `next` link of another page in the same order; opaque");

export const commentListQuerySchema = z.strictObject({
  order: z.enum(COMMENT_ORDERS, `Give one of ${COMMENT_ORDERS.join(", ")}.`).default("best").describe("The best by the lower bound of their votes, or by time"),
  cursor: threadCursorSchema.optional(),
});
export const answersQuerySchema = z.strictObject({ cursor: threadCursorSchema.optional() });

/** Of so many discussions one stream tells at most. */
const MOST_LIVE = 20;

export const liveQuerySchema = z.strictObject({
  discussions: z.string().regex(/^[1-9]\d{0,8}(?::\d{1,9})?(?:,[1-9]\d{0,8}(?::\d{1,9})?)*$/, "Give the numbers of discussions, separated by commas, each with the number of its latest known comment after a colon where there is one: 12:815,15.")
    .transform((text) => new Map(text.split(",").map((one) => one.split(":")).map(([id, marker]) => [Number(id), marker === undefined ? null : Number(marker)] as const)))
    .refine((map) => map.size <= MOST_LIVE, `Give ${MOST_LIVE} discussions at most.`).optional()
    .describe("Numbers of discussions, separated by commas. After a colon, the comment that was the latest when you looked (`latest` of an event, 0 for none): what came since is told first"),
  articles: z.string().regex(/^[1-9]\d{0,8}(?:,[1-9]\d{0,8})*$/, "Give the numbers of articles, separated by commas.")
    .transform((text) => new Set(text.split(",").map(Number)))
    .refine((set) => set.size <= MOST_LIVE, `Give ${MOST_LIVE} articles at most.`).optional()
    .describe("Numbers of articles, separated by commas: `begun` tells in which discussion each is discussed, as soon as there is one and whenever it is another"),
}).refine(({ discussions, articles }) => discussions ?? articles, { path: ["discussions"], message: "Give the numbers of discussions, or of articles." });

export const liveBegunSchema = z.strictObject({ article: z.int().positive(), discussion: z.int().positive().nullable().describe("null where nobody has said anything there so far") })
  .describe("Event `begun`: in which discussion an article is discussed from now on, to be followed by its number. It changes when stories are merged or parted, and the article's comments go along");

export const liveCommentsSchema = z.strictObject({
  discussion: z.int().positive(),
  published: z.int().nonnegative().describe("Comments of the discussion that have words"),
  latest: z.int().nonnegative().describe("The comment that became public last, 0 where there is none"),
  comments: z.array(z.int()).describe("Comments that became public since the event before, in that order"),
  gone: z.array(z.int()).describe("Comments that are not public any longer"),
  answers: z.record(z.string(), z.int()).optional().describe("By the numbers of those of `comments` that answer another: which"),
  all: z.array(z.int()).optional().describe("In the first event of a discussion that is not too large: all comments that have words. What you know besides is gone"),
  complete: z.boolean().describe("Whether `comments` names all; if not, too many came, and the pages of the discussion have to be asked for"),
}).describe("Event `comments`: what came and went in a discussion");

export const liveVotesSchema = z.strictObject({
  discussion: z.int().positive(),
  votes: z.record(z.string(), z.int().nonnegative()).describe("By the numbers of comments"),
}).describe("Event `votes`: comments whose votes changed, and how many they have now");

/** More than any paper allows; the policy says how long a comment may be, in words that its author can act on. */
const MOST_TYPED = 100_000;

export const passageSchema = z.strictObject({
  quote: z.string().min(1).max(COMMENT_LIMITS.quote),
  before: z.string().max(COMMENT_LIMITS.around).default(""),
  after: z.string().max(COMMENT_LIMITS.around).default(""),
});

/** A comment as it is sent. `sendKey` is made by who sends it, so that sending twice posts once. */
export const commentBodySchema = z.strictObject({
  text: z.string().max(MOST_TYPED),
  parent: z.int().positive().nullable().default(null),
  passage: passageSchema.nullable().default(null),
  sendKey: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/).nullable().default(null),
});
export type CommentBody = z.output<typeof commentBodySchema>;

const textSchema = commentBodySchema.shape.text.describe("Markdown: emphasis, lists, quotations, code and links");
const commentIdSchema = z.coerce.number().int().positive().max(2 ** 31 - 1);

export const commentParamsSchema = z.strictObject({ id: commentIdSchema.describe("A comment's number") });
/** Reasons and the like are said in a language of the interface. */
export const languageQuerySchema = z.strictObject({ lang: z.enum(INTERFACE_LANGUAGES).default(FIRST_LANGUAGE).describe("In which language reasons are given") });
export const discussionParamsSchema = z.strictObject({ id: commentIdSchema.describe("A discussion's number") });
export const personParamsSchema = z.strictObject({ handle: z.string().regex(new RegExp(`^${HANDLE}$`)).describe("A person's handle") });

export const newCommentSchema = commentBodySchema.extend({
  article: z.int().positive().max(2 ** 31 - 1).describe("The article it is about"),
  text: textSchema,
  parent: commentBodySchema.shape.parent.describe("The comment that it answers"),
  sendKey: commentBodySchema.shape.sendKey.describe("Made by you; sending again with the same one posts nothing more"),
}).describe("A comment to be sent");
export const commentTextSchema = z.strictObject({ text: textSchema }).describe("What a comment says");
export const flagBodySchema = z.strictObject({
  reason: z.enum(FLAG_REASONS, `Give one of ${FLAG_REASONS.join(", ")}.`),
  note: z.string().max(COMMENT_LIMITS.flagNote, `Write at most ${COMMENT_LIMITS.flagNote} characters.`).nullable().default(null).describe("More words, for moderators alone"),
}).describe("Why a comment breaks a rule");
export const followBodySchema = z.strictObject({ mode: z.enum(FOLLOW_MODES).describe("`follow`: be told of what is new; `mute`: be told of nothing in it, not even answers") });
export const readInboxSchema = z.strictObject({ upTo: z.int().positive().max(2 ** 31 - 1).describe("The number of the newest notice that you have seen") });

export const previewSchema = z.strictObject({ html: z.string().describe("Safe to show anywhere") });
export const votedSchema = z.strictObject({ upvotes: z.int().nonnegative(), voted: z.boolean() });
export const flaggedSchema = z.strictObject({ reason: z.enum(FLAG_REASONS) });
export const followedSchema = z.strictObject({ mode: z.enum(FOLLOW_MODES) });
export const hiddenSchema = z.strictObject({ handle: z.string() });
const MOST_MINE = 200;
export const mineOnQuerySchema = z.strictObject({
  ids: z.string().regex(/^[1-9]\d{0,8}(?:,[1-9]\d{0,8})*$/, "Give the numbers of comments, separated by commas.")
    .transform((text) => [...new Set(text.split(",").map(Number))])
    .refine((ids) => ids.length <= MOST_MINE, `Give ${MOST_MINE} comments at most.`).describe("Numbers of comments, separated by commas"),
});
const marks = {
  voted: z.array(z.int()).describe("Comments you voted for"), flagged: z.array(z.int()).describe("Comments you reported"), own: z.array(z.int()).describe("Comments you wrote"),
  retractable: z.array(z.int()).describe("Reports that you can take back: nobody has decided on them"),
};
export const mineOnSchema = z.strictObject(marks).describe("Which of the comments that were asked for are what to you");
export const mineSchema = z.strictObject({
  mode: z.enum(FOLLOW_MODES).nullable(),
  ...marks,
  hidden: z.array(z.string()).describe("Handles of those you hide"),
  waiting: z.array(z.lazy(() => ownCommentSchema)).describe("Your comments here that are not public, with why; those not taken only for a month"),
  blocked: z.strictObject({ kind: z.enum(["suspended", "warned"]), why: z.string(), url: z.url().describe("The page where something can be done about it") }).nullable().describe("Why you cannot write now"),
}).describe("What a discussion is to you; of each list the newest thousand");

const statusSchema = z.enum(COMMENT_STATES).describe("`held` waits for a moderator, `delayed` for its time, `rejected` was not taken");
const reasonsSchema = z.array(z.string()).describe("Why it is not public, in words");
const commentedSchema = z.strictObject({ id: z.int(), title: z.string(), url: z.url() }).nullable();

export const postedSchema = z.strictObject({
  id: z.int().positive(), url: z.url(), status: statusSchema, reasons: reasonsSchema, html: z.string(), publishAt: timeSchema.nullable(), handle: z.string().describe("By which others call you"),
}).describe("What became of a comment that was sent");

export const ownCommentSchema = z.strictObject({
  id: z.int().positive(), url: z.url(), article: commentedSchema, discussion: z.int().positive(), parent: z.int().positive().nullable(), status: statusSchema, reasons: reasonsSchema,
  text: z.string().describe("Markdown"), html: z.string(), quote: z.string().nullable(), upvotes: z.int(), answers: z.int(),
  createdAt: timeSchema, publishAt: timeSchema.nullable(), editedAt: timeSchema.nullable(), editableUntil: timeSchema,
  appeal: z.url().nullable().describe("The page where you appeal against what became of it, or read what became of your appeal"), appealed: z.boolean(),
}).describe("A comment of yours");

const numberCursorSchema = z.coerce.number().int().positive().max(2 ** 31 - 1).optional().describe("From the `next` link of another page");
export const ownListQuerySchema = z.strictObject({ before: numberCursorSchema });
const nextLinksSchema = z.strictObject({ self: z.string(), next: z.string().nullable() });
export const ownCommentsSchema = z.strictObject({ items: z.array(ownCommentSchema), links: nextLinksSchema });

export const inboxNoticeSchema = z.strictObject({
  id: z.int().positive(), kind: z.enum(NOTICE_KINDS), createdAt: timeSchema, read: z.boolean(),
  comment: z.strictObject({ id: z.int(), url: z.url(), author: z.string().nullable().describe("A handle"), html: z.string(), article: commentedSchema }).nullable(),
  words: z.string().describe("What was decided and why, in words; empty where nothing was"),
}).describe("Something you are told of");
export const inboxSchema = z.strictObject({ unread: z.int().nonnegative(), items: z.array(inboxNoticeSchema), links: nextLinksSchema });
export const inboxReadSchema = z.strictObject({ unread: z.int().nonnegative() });
