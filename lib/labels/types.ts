import type { KindReason } from "@/lib/moderation/types";
import type { Evidence } from "@/lib/sources/types/control";

/** The labels that readers can dispute: what kind of piece an article is, its main topic, and who controls a source. */
export const DISPUTED_LABELS = ["kind", "topic", "control"] as const;
export type DisputedLabel = (typeof DISPUTED_LABELS)[number];

/** `upheld`: the label stands; `overruled`: it says something else now; `moot`: it came to say something else by itself. */
export const DISPUTE_STATES = ["open", "upheld", "overruled", "moot"] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/** What the label of an article without a topic says, and what it should say where it should have none. */
export const NO_TOPIC = "none";

/** Why a label is upheld, and why it is overruled, as the public log says it. */
export const UPHOLDING_REASONS = ["evidence", "no-evidence"] as const satisfies readonly KindReason[];
export const OVERRULING_REASONS = ["evidence", "mistake"] as const satisfies readonly KindReason[];

export const DISPUTE_LIMITS = { why: 500, shortest: 3, perDay: 20 } as const;

/** The label of one thing: of an article by its number, or of a source by the last part of its address. */
export type LabelPlace = { label: "kind" | "topic"; article: number } | { label: "control"; source: string };

/** What the label is on. */
export type LabelledThing = { type: "article"; id: number; slug: string; title: string; lang: string } | { type: "source"; slug: string; name: string };

/** What became of a dispute. Times are ISO 8601. */
export type DisputeDecision = { state: Exclude<DisputeState, "open">; said: string; value: string | null; reason: string | null; actId: number | null; at: string };

/** A label with why it says so, and what was decided about it before, the newest first. */
export type DisputableLabel = {
  label: DisputedLabel;
  on: LabelledThing;
  /** What it says: a word of its closed list, a topic's slug, or `none`. */
  said: string;
  reason: string | null;
  evidence: Evidence[];
  decided: DisputeDecision[];
};

/** What came of disputing: `sent` as the first, `joined` others, `changed` one's own words, or `decided` before for good. */
export type Disputed = { outcome: "sent" | "joined" | "changed" | "decided" };

/** One of a reader's own. */
export type OwnDispute = { id: number; label: DisputedLabel; on: LabelledThing | null; said: string; should: string; why: string; state: DisputeState; value: string | null; reason: string | null; /** The act that decided it. */ actId: number | null; at: string };

/** What a notice tells: which label of what, and what became of the dispute. */
export type DisputeAnswer = { label: DisputedLabel; on: LabelledThing | null; said: string; state: DisputeState; value: string | null; reason: string | null };

/** A dispute as moderators see it; of the voices the first. */
export type DeskDispute = DisputableLabel & { id: number; state: DisputeState; saidThen: string; value: string | null; voices: number; at: string; wanted: { value: string; voices: number }[]; spoken: { name: string | null; value: string; why: string; at: string }[] };
