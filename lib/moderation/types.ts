import type { LoggedAct } from "./rules/chain";

/** Why something was taken away or somebody was stopped, as the public log says it. */
export const REASONS = ["spam", "abuse", "hate", "threat", "personal-data", "illegal", "off-topic", "misleading", "impersonation", "banned-words", "flood", "repeated"] as const;
export type Reason = (typeof REASONS)[number];

/** Why something was let stand, given back or changed. */
export const KIND_REASONS = ["within-rules", "mistake", "appeal", "own-request", "acknowledged", "time", "organisation", "correction", "other-event", "only-mentions", "same-event", "continues", "evidence", "no-evidence"] as const;
export type KindReason = (typeof KIND_REASONS)[number];

/** Reasons that a reader can give for a flag. */
export const FLAG_REASONS = ["spam", "abuse", "hate", "threat", "personal-data", "illegal", "off-topic", "misleading"] as const satisfies readonly Reason[];
export type FlagReason = (typeof FLAG_REASONS)[number];

/** Everything that is recorded in the log. */
export const ACTIONS = [
  "approve", "reject", "hold", "close-discussion", "open-discussion",
  "warn", "premoderate", "suspend", "ban", "forgive",
  "undo", "grant-appeal", "uphold-appeal",
  "admit", "decline", "make-invitation", "end-invitation", "change-role", "sign-out", "make-reset-link", "send-mail-again", "hide-article", "show-article", "correct-article", "delete-article", "change-source", "delete-source", "change-label", "apply-rules", "undo-rules",
  "uphold-label", "part-story", "move-articles", "merge-stories", "decline-proposal",
  "add-source", "take-suggestion", "decline-suggestion", "add-feeds", "change-feeds", "delete-feeds", "import-documents", "load-demo", "remove-demo",
  "change-policy", "announce", "change-settings", "end-announcement", "tend-jobs", "add-topic", "change-topic", "remove-topic",
] as const;
export type Action = (typeof ACTIONS)[number];

export const TARGETS = ["comment", "discussion", "person", "article", "source", "story", "site", "act"] as const;
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

/** No paper holds more of a newcomer's comments than this, so nobody's are counted further. */
export const MOST_FIRST_HELD = 100;

/** What moderators work through. */
export const QUEUES = ["reported", "held", "unmoderated", "approved", "rejected"] as const;
export type QueueName = (typeof QUEUES)[number];

/** The parts of their desk in which something waits: those queues, appeals, labels that readers dispute, and what they propose about stories. */
export const DESK_PARTS = [...QUEUES, "appeals", "labels", "proposals"] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/** A count that is not counted beyond this. */
export const COUNTED = 99;

/** Somebody as moderators see them. Counts end at {@link COUNTED}; rejected ones are among their last 200. */
export type DeskPerson = {
  id: string;
  name: string | null;
  handle: string | null;
  role: "reader" | "moderator" | "admin";
  status: "active" | "pending" | "suspended" | "banned";
  until: string | null;
  premoderated: boolean;
  since: string;
  published: number;
  rejected: number;
};

/** A report of a comment: why, in whose words, and what came of it. */
export type DeskFlag = { reason: FlagReason; note: string | null; outcome: "open" | "agreed" | "dismissed"; at: string; name: string | null };

export const COMMENT_STATUSES = ["published", "delayed", "held", "rejected", "removed", "erased"] as const;

/** A comment as moderators see it, with what they need to decide on it. Times are ISO 8601. */
export type DeskComment = {
  id: number;
  status: (typeof COMMENT_STATUSES)[number];
  html: string;
  quote: string | null;
  createdAt: string;
  editedAt: string | null;
  publishAt: string | null;
  moderatedAt: string | null;
  flagCount: number;
  upvotes: number;
  discussionId: number;
  article: { slug: string; title: string } | null;
  /** What it answers. */
  answers: { id: number; html: string; status: DeskComment["status"]; name: string | null } | null;
  author: DeskPerson | null;
  checks: Verdict[];
  /** The open ones first; at most twenty. */
  flags: DeskFlag[];
  /** Another moderator who has it in front of them. */
  looking: { name: string | null; at: string } | null;
};

/** A page of a queue; `next` is the place after it. */
export type QueuePage = { comments: DeskComment[]; next: string | null };

/** An act as moderators see it: with who did it. */
export type DeskAct = { id: number; action: Action; reason: Reason | KindReason; detail: Readonly<Record<string, unknown>>; at: string; by: string | null; commentId: number | null; undone: boolean };

/** Free words among moderators. */
export type DeskNote = { id: number; text: string; by: string | null; at: string };

/** One of a person's last comments. */
export type DeskLine = { id: number; status: DeskComment["status"]; html: string; createdAt: string };

/** What is known of a person beside one of their comments. */
export type PersonHistory = { comments: DeskLine[]; acts: DeskAct[]; notes: DeskNote[] };

/** How long one's own decision can be taken back. */
export const UNDO_HOURS = 24;

/** As long as a moderator may be thought to look at a comment. */
export const LOOK_SECONDS = 120;

/** Characters of a moderator's note, of their words to somebody, and of an appeal. */
export const NOTE_LENGTH = 2_000;

/** What a moderator does about a person. `days` of a suspension: null is until further notice. */
export type PersonAct =
  | { do: "warn" | "premoderate" | "ban"; reason: Reason }
  | { do: "suspend"; reason: Reason; days: number | null }
  | { do: "forgive"; reason: KindReason };

/** What can be done about a person, in the order of its weight. */
export const PERSON_ACTS = ["warn", "premoderate", "suspend", "ban", "forgive"] as const;
/** Days of a suspension that can be chosen. */
export const SUSPENSION_DAYS = ["1", "7", "30", "ever"] as const;
/** Why somebody is forgiven. */
export const FORGIVING_REASONS = ["mistake", "own-request", "time"] as const satisfies readonly KindReason[];

/** Acts against which whom they concern may appeal. */
export const APPEALABLE = ["reject", "hold", "warn", "premoderate", "suspend", "ban"] as const satisfies readonly Action[];

/** `granted`: what was done was taken back; `upheld`: it stands. */
export const APPEAL_STATUSES = ["open", "upheld", "granted"] as const;

/** An act as whom it concerns sees it, with their appeal where they made one. */
export type OwnAct = {
  id: number;
  action: Action;
  reason: Reason | KindReason;
  detail: Readonly<Record<string, unknown>>;
  at: string;
  comment: { id: number; html: string } | null;
  undone: boolean;
  appeal: { text: string; status: (typeof APPEAL_STATUSES)[number]; answer: string | null; at: string } | null;
};

/** What keeps somebody from writing: until when they are suspended (null for until further notice) by which act, and warnings that they have not said they read. */
export type Standing = { suspended: { until: string | null; actId: number | null; reason: string | null } | null; warnings: readonly OwnWarning[] };

/** An appeal as moderators see it. `mine`: they did what it is against, so somebody else decides. */
export type DeskAppeal = { id: number; text: string; at: string; mine: boolean; act: DeskAct & { action: (typeof APPEALABLE)[number] }; comment: DeskComment | null; person: DeskPerson | null };

/** A warning as whom it is for reads it. */
export type OwnWarning = { id: number; actId: number; reason: Reason; text: string | null; at: string };

/** Phrases that both lists may hold together. */
export const MOST_WORDS = 5_000;

/** A phrase of a list: as it was typed, and as it is compared. */
export type WordRow = { id: number; phrase: string; folded: string; list: "banned" | "suspect" };

/** Words with the numbers of comments taken for spam, and of others, in which they stood. */
export type SpamLearnt = { total: { spam: number; ham: number }; forSpam: { word: string; spam: number; ham: number }[]; forHam: { word: string; spam: number; ham: number }[] };

/** The head of the log: the hash of its last act, which vouches for all before it. `at`: that act's time, ISO 8601 in UTC. */
export type LogHead = { acts: number; hash: string; at: string | null };

/**
 * Which acts of the log are looked at: those of one kind, on one kind of thing, by one actor, of some days (both counted,
 * YYYY-MM-DD in UTC); all of them where nothing is said.
 */
export type LogView = { action?: Action; targetType?: TargetType; actor?: string; since?: string; until?: string };

/** One page of the log, the newest act first. `older`, `newer`: the acts before and after which the next pages begin. */
export type LogList = {
  acts: LoggedAct[];
  older: number | null;
  newer: number | null;
  /** When the act after the first of this page was done, of whatever kind it is; null where there is none. */
  following: string | null;
};

/** What an act was about, where everybody may see it: what it is called, and by what its address is made. */
export type ActTarget =
  | { type: "article" | "source" | "story"; slug: string; name: string }
  | { type: "discussion"; slug: string; discussionId: number }
  | { type: "comment"; id: number; discussionId: number }
  | { type: "act"; id: number };
