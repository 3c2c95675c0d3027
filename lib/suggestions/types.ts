/** What becomes of a suggestion: `taken` when the paper reads it. */
export const SUGGESTION_STATES = ["open", "taken", "declined"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Why a suggestion is declined, as its readers are told. */
export const DECLINE_REASONS = ["no-feed", "not-news", "unreliable", "duplicate", "language", "commercial"] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const SUGGESTION_LIMITS = { address: 500, why: 500, note: 500, perDay: 5 } as const;

/** A suggestion as whoever decided it, or asked for it, has it: what became of it, and what the paper reads now. */
export type SuggestionAnswer = { address: string; state: SuggestionState; reason: DeclineReason | null; note: string | null; source: { slug: string; name: string } | null };

/** What came of suggesting: a new suggestion, a voice for one there is, nothing new, or a source that the paper has already. */
export type Suggested = { outcome: "sent" | "joined" | "already" } | { outcome: "known"; source: { slug: string; name: string } };

/** One of a reader's own. Times are ISO 8601. */
export type OwnSuggestion = SuggestionAnswer & { id: number; at: string };

/** A suggestion as admins see it; of the voices the first, with who asked and why. */
export type DeskSuggestion = SuggestionAnswer & { id: number; voices: number; at: string; asked: { name: string | null; why: string | null; at: string }[] };
