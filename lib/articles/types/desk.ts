import type { KindReason, Reason } from "@/lib/moderation/types";

/** What an admin can correct of an article, by the names that the log and the findings use. */
export const CORRECTABLE = ["title", "standfirst", "byline", "dateline", "date", "kind", "topic", "language", "sponsor", "disclaimer"] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** Why an article is hidden. */
export const HIDING_REASONS = ["illegal", "personal-data", "misleading", "spam", "off-topic", "repeated", "mistake", "own-request", "organisation"] as const satisfies readonly (Reason | KindReason)[];
export type HidingReason = (typeof HIDING_REASONS)[number];

/** Why it is shown again. */
export const SHOWING_REASONS = ["mistake", "within-rules", "appeal", "own-request", "time", "organisation"] as const satisfies readonly KindReason[];
export type ShowingReason = (typeof SHOWING_REASONS)[number];
