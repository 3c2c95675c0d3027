import { z } from "zod";
import { sourceSlugSchema } from "@/lib/sources/schema/desk";
import { DECLINE_REASONS, SUGGESTION_LIMITS } from "./types";

export const suggestBodySchema = z.strictObject({
  address: z.string().trim().min(1).max(SUGGESTION_LIMITS.address).describe("Of a site or feed"),
  why: z.string().max(SUGGESTION_LIMITS.why).optional(),
});

export const suggestionIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1).describe("The number of the suggestion") });

export const declineSchema = z.strictObject({ reason: z.enum(DECLINE_REASONS), note: z.string().max(SUGGESTION_LIMITS.note).optional() });

export const takeSchema = z.strictObject({ source: sourceSlugSchema.describe("The source that brings it") });

export const suggestedSchema = z.strictObject({
  outcome: z.enum(["sent", "joined", "already", "known"]).describe("`joined`: others ask for it too; `known`: the paper has it"),
  source: z.strictObject({ slug: z.string(), name: z.string() }).nullable().describe("The source that has it"),
}).describe("What came of suggesting a source");
