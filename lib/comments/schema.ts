import { z } from "zod";
import { timeSchema } from "@/lib/articles/schema";
import { COMMENT_LIMITS, COMMENT_ORDERS, type CommentView } from "./types";

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
