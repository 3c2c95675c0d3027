import { z } from "zod";
import { COMMENT_LIMITS } from "./types";

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
