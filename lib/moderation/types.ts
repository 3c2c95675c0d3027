/** Why something was taken away or somebody was stopped, as the public log says it. */
export const REASONS = ["spam", "abuse", "hate", "threat", "personal-data", "illegal", "off-topic", "misleading", "impersonation", "banned-words", "flood", "repeated"] as const;
export type Reason = (typeof REASONS)[number];

/** Why something was let stand, given back or changed. */
export const KIND_REASONS = ["within-rules", "mistake", "appeal", "own-request", "acknowledged", "time", "organisation", "correction"] as const;
export type KindReason = (typeof KIND_REASONS)[number];

/** Reasons that a reader can give for a flag. */
export const FLAG_REASONS = ["spam", "abuse", "hate", "threat", "personal-data", "illegal", "off-topic", "misleading"] as const satisfies readonly Reason[];
export type FlagReason = (typeof FLAG_REASONS)[number];

/** Everything that is recorded in the log. */
export const ACTIONS = [
  "approve", "reject", "hold", "close-discussion", "open-discussion",
  "warn", "premoderate", "suspend", "ban", "forgive",
  "undo", "grant-appeal", "uphold-appeal",
  "change-role", "hide-article", "show-article", "correct-article", "delete-article", "change-source", "change-label",
  "change-policy", "announce",
] as const;
export type Action = (typeof ACTIONS)[number];

export const TARGETS = ["comment", "discussion", "person", "article", "source", "site", "act"] as const;
export type TargetType = (typeof TARGETS)[number];

/** What a check says of a comment that is about to be published, from the mildest. */
export const OUTCOMES = ["pass", "delay", "hold", "reject", "refuse"] as const;
/**
 * `delay`: it is published later; `hold`: a moderator decides; `reject`: it is kept, not published, and its author may
 * appeal; `refuse`: it is not kept, and its author is told what to change.
 */
export type Outcome = (typeof OUTCOMES)[number];

export const CHECK_NAMES = ["length", "closed", "warned", "repeated", "flood", "links", "banned-words", "suspect-words", "spam", "newcomer", "rejections", "premoderated", "heat"] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** What one check found. `detail` holds figures and words for moderators; `until` is when what is delayed is published, or what is refused may be sent. */
export type Verdict = { check: CheckName; outcome: Exclude<Outcome, "pass">; detail?: Readonly<Record<string, string | number | readonly string[]>>; until?: string };

/** What this paper asks of comments; admins change it. Times in minutes where not said otherwise. */
export type CommentPolicy = {
  /** Nobody may comment anywhere. */
  closed: boolean;
  shortest: number;
  longest: number;
  /** A newcomer's first comments wait for a moderator. */
  firstHeld: number;
  /** Links that an account younger than `youngDays` may send in one comment. */
  youngLinks: number;
  youngDays: number;
  /** Comments that one person may send in ten minutes. */
  perTenMinutes: number;
  /** Of a person's last twenty decided comments, as many rejected ones hold the next. */
  rejectionsHeld: number;
  /** Flags in a branch from which on answers wait, and minutes for each. */
  heatFlags: number;
  heatMinutes: number;
  /** From this probability on a comment is held as spam. */
  spamHeld: number;
  /** How long an author may change a comment. */
  editMinutes: number;
};

export const DEFAULT_POLICY: CommentPolicy = {
  closed: false, shortest: 1, longest: 8_000, firstHeld: 1, youngLinks: 1, youngDays: 3, perTenMinutes: 10, rejectionsHeld: 4,
  heatFlags: 3, heatMinutes: 2, spamHeld: 0.9, editMinutes: 30,
};
