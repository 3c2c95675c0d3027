import { OUTCOMES, type CommentPolicy, type Outcome, type Verdict } from "../types";

/** A comment that is about to be published. */
export type Draft = {
  /** Its words without marks. */
  text: string;
  links: readonly string[];
};

/** What is known of its author, its place and this paper when it is sent. Times are milliseconds since 1970. */
export type Facts = {
  now: number;
  policy: CommentPolicy;
  author: {
    /** Moderators and admins are checked for length, and no more. */
    staff: boolean;
    since: number;
    published: number;
    /** When their comments of the last ten minutes were sent. */
    lately: readonly number[];
    /** Rejected ones among their last twenty that were decided. */
    rejected: number;
    premoderated: boolean;
    /** A warning that they have not said they read. */
    warned: boolean;
  };
  /** The discussion takes no more comments. */
  closed: boolean;
  /** The same words by the same author, lately. */
  repeated: boolean;
  /** Flags on the comments this one would stand under. */
  branchFlags: number;
  /** Words of the lists that it holds, as the lists spell them. */
  banned: readonly string[];
  suspect: readonly string[];
  /** How probably it is spam, and the words that say so. */
  spam: { probability: number; words: readonly string[] };
};

type Check = (draft: Draft, facts: Facts) => Verdict | null;

const TEN_MINUTES = 600_000;
const DAY = 86_400_000;

/** Every check, in the order they are made. Each looks at one thing. */
export const CHECKS: readonly Check[] = [
  // What its author can mend at once comes first: it is refused, with what to do.
  length, warned, closed, repeated, flood,
  // Then what stands in it.
  bannedWords, links, suspectWords, spam,
  // Then who says it, and where.
  premoderated, newcomer, rejections, heat,
];

/**
 * What becomes of a comment, and why.
 * @returns the gravest outcome, everything that was found, and when it is published where it is delayed
 */
export function judge(draft: Draft, facts: Facts): { outcome: Outcome; verdicts: Verdict[]; publishAt: string | null } {
  const verdicts: Verdict[] = [];
  for (const check of CHECKS) {
    const verdict = check(draft, facts);
    if (verdict) verdicts.push(verdict);
    if (verdict?.outcome === "refuse") break;
  }
  const gravest = Math.max(0, ...verdicts.map((verdict) => OUTCOMES.indexOf(verdict.outcome)));
  const outcome = OUTCOMES[gravest] ?? "pass";
  const publishAt = outcome === "delay" ? (verdicts.flatMap((verdict) => verdict.until ?? []).sort().at(-1) ?? null) : null;
  return { outcome, verdicts, publishAt };
}

function length({ text }: Draft, { policy }: Facts): Verdict | null {
  const count = [...text].length;
  if (count < policy.shortest) return { check: "length", outcome: "refuse", detail: { shortest: policy.shortest } };
  return count > policy.longest ? { check: "length", outcome: "refuse", detail: { longest: policy.longest, length: count } } : null;
}

function warned(_: Draft, { author }: Facts): Verdict | null {
  return author.warned ? { check: "warned", outcome: "refuse" } : null;
}

function closed(_: Draft, { policy, closed: here, author }: Facts): Verdict | null {
  return (policy.closed || here) && !author.staff ? { check: "closed", outcome: "refuse" } : null;
}

function repeated(_: Draft, facts: Facts): Verdict | null {
  return facts.repeated ? { check: "repeated", outcome: "refuse" } : null;
}

function flood(_: Draft, { author, policy, now }: Facts): Verdict | null {
  if (author.staff || author.lately.length < policy.perTenMinutes) return null;
  const freed = [...author.lately].sort((a, b) => b - a)[policy.perTenMinutes - 1] ?? now;
  return { check: "flood", outcome: "refuse", detail: { most: policy.perTenMinutes }, until: new Date(freed + TEN_MINUTES).toISOString() };
}

function bannedWords(_: Draft, { banned, author }: Facts): Verdict | null {
  return banned.length > 0 && !author.staff ? { check: "banned-words", outcome: "reject", detail: { words: banned } } : null;
}

function links({ links: sent }: Draft, { author, policy, now }: Facts): Verdict | null {
  const young = !author.staff && now - author.since < policy.youngDays * DAY;
  return young && sent.length > policy.youngLinks ? { check: "links", outcome: "hold", detail: { links: sent.length, most: policy.youngLinks } } : null;
}

function suspectWords(_: Draft, { suspect, author }: Facts): Verdict | null {
  return suspect.length > 0 && !author.staff ? { check: "suspect-words", outcome: "hold", detail: { words: suspect } } : null;
}

function spam(_: Draft, { spam: found, policy, author }: Facts): Verdict | null {
  if (author.staff || found.probability < policy.spamHeld) return null;
  return { check: "spam", outcome: "hold", detail: { probability: Math.round(found.probability * 1_000) / 1_000, words: found.words } };
}

function premoderated(_: Draft, { author }: Facts): Verdict | null {
  return author.premoderated ? { check: "premoderated", outcome: "hold" } : null;
}

function newcomer(_: Draft, { author, policy }: Facts): Verdict | null {
  return !author.staff && author.published < policy.firstHeld ? { check: "newcomer", outcome: "hold", detail: { first: policy.firstHeld } } : null;
}

function rejections(_: Draft, { author, policy }: Facts): Verdict | null {
  return !author.staff && author.rejected >= policy.rejectionsHeld ? { check: "rejections", outcome: "hold", detail: { rejected: author.rejected } } : null;
}

/** Where many were flagged, answers come slowly: each flag from `heatFlags` on adds its minutes. */
function heat(_: Draft, { branchFlags, policy, author, now }: Facts): Verdict | null {
  if (author.staff || branchFlags < policy.heatFlags) return null;
  const minutes = (branchFlags - policy.heatFlags + 1) * policy.heatMinutes;
  return { check: "heat", outcome: "delay", detail: { flags: branchFlags, minutes }, until: new Date(now + minutes * 60_000).toISOString() };
}
