/** What a source can say of itself, by the names that schema.org has for it, in the order in which pages show it. */
export const STATEMENTS = [
  "ownership", "founded", "masthead", "mission", "publishing-principles", "ethics", "corrections", "fact-checking", "unnamed-sources", "no-bylines", "diversity", "diversity-staffing", "feedback",
] as const;
export type StatementKind = (typeof STATEMENTS)[number];

/** One thing that a source says of itself: where it says more, or its words where it says it in place; at least one of both. */
export type Said = { kind: StatementKind; url: string | null; words: string | null };

/** The same with the page on which it stood last, and the day (YYYY-MM-DD in UTC) on which that was seen. Never a finding of ours. */
export type Statement = Said & { seenOn: string; seenAt: string };
