import { z } from "zod";
import { DECLINE_REASONS, SUGGESTION_LIMITS } from "./types";

export const suggestBodySchema = z.strictObject({
  address: z.string().trim().min(1).max(SUGGESTION_LIMITS.address).describe("Of a site or feed"),
  why: z.string().max(SUGGESTION_LIMITS.why).optional(),
});

export const suggestionIdSchema = z.strictObject({ id: z.coerce.number().int().positive().max(2 ** 31 - 1) });

export const declineSchema = z.strictObject({ reason: z.enum(DECLINE_REASONS), note: z.string().max(SUGGESTION_LIMITS.note).optional() });
