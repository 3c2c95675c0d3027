import { z } from "zod";
import { limitSchema, pageLinksSchema } from "@/lib/articles/schema";
import { ACTIONS, TARGETS, type Action } from "../types";

/** An act's number in an address: written in one way only. */
export const actNumberSchema = z.string().regex(/^[1-9]\d{0,9}$/).transform(Number).refine((number) => number < 2 ** 31);

export function isAction(word: string): word is Action {
  return (ACTIONS as readonly string[]).includes(word);
}

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
  cursor: z.string().regex(CURSOR, "This is no cursor. Follow the links of a list instead of building them.").optional().describe("Where the page begins; from `links`"),
  limit: limitSchema.default(50).describe("How many acts, at most 100"),
});
