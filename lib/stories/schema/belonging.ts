import { z } from "zod";
import { slugSchema } from "@/lib/articles/schema";
import { APART_REASONS, PROPOSAL_DECLINES, PROPOSAL_LIMITS, STORY_REASONS, TOGETHER_REASONS } from "../types";

const number = z.int().positive().max(2 ** 31 - 1);
const articles = z.array(number).min(1).max(PROPOSAL_LIMITS.articles).describe("Their numbers");
const why = z.string().max(PROPOSAL_LIMITS.why).optional().describe("For moderators alone");

export const storyIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The number of the story") });
export const proposalIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The number of the proposal") });
export const storyActIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The number of the act in the log") });

export const proposeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("apart"), article: number, reason: z.enum(APART_REASONS), why }).describe("The article does not belong to its story"),
  z.strictObject({ kind: z.literal("move"), article: number, other: number, reason: z.enum(STORY_REASONS), why }).describe("The article belongs to the other story"),
  z.strictObject({ kind: z.literal("merge"), story: number, other: number, reason: z.enum(TOGETHER_REASONS), why }).describe("Both stories are one"),
]);

export const proposedSchema = z.strictObject({ id: number, outcome: z.enum(["sent", "joined", "already"]).describe("`joined`: others proposed it too") }).describe("What came of proposing something about a story");

export const partBodySchema = z.strictObject({ articles, into: number.nullish().describe("Another story; without it they get one of their own"), reason: z.enum(STORY_REASONS) });
export const placeBodySchema = z.strictObject({ articles, reason: z.enum(STORY_REASONS) });
export const mergeBodySchema = z.strictObject({ other: number.describe("The other story"), reason: z.enum(STORY_REASONS) });
export const storyActSchema = z.strictObject({ act: number.describe("Its number in the log"), story: z.strictObject({ id: number, slug: slugSchema }) }).describe("What was decided about a story: where its articles stand now");
export const undoneActSchema = z.strictObject({ act: number.describe("The act that took it back") }).describe("An act that took another one back");
export const declineProposalSchema = z.strictObject({ reason: z.enum(PROPOSAL_DECLINES), note: z.string().max(PROPOSAL_LIMITS.note).optional() });
