import type { Kind } from "@/lib/closed-lists";

/** What a rule does with an entry that it matches. */
export const RULE_ACTIONS = ["keep", "drop", "label"] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

/** What of an entry a rule looks at. `any` is all of them but the language. */
export const RULE_FIELDS = ["title", "text", "author", "category", "address", "lang", "any"] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

/** How it looks: `word` is words in a row that stand apart from others, `matches` a pattern in RE2's language. */
export const RULE_TESTS = ["contains", "word", "equals", "starts", "matches"] as const;
export type RuleTest = (typeof RULE_TESTS)[number];

/** Rules that one source may have. */
export const MOST_RULES = 200;
/** Characters of a rule's value and of its note. */
export const RULE_LENGTHS = { value: 500, note: 300 } as const;
/** Items on which rules are tried before they are saved. */
export const TRIED = 100;

/** Which of a source's articles rules are put upon: the last so many, or those that came in so many days. */
export type RuleScope = { last: number } | { days: number };
/** Articles that are looked at for one run at most, the newest first, and days that it may reach back. */
export const MOST_LOOKED_AT = 1_000;
export const MOST_DAYS = 365;
/** What a page offers, as its form says it. */
export const OFFERED_SCOPES = ["last-100", "days-7", "days-30", "days-90"] as const;
export type OfferedScope = (typeof OFFERED_SCOPES)[number];

/** `undone` is over as well; of one that is `doing` or `undoing` a worker has not done all. */
export const RUN_STATES = ["doing", "done", "undoing", "undone"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What an owner says of a rule. `kind` is the label that it gives, null unless it labels; `feedId` null is all feeds of its source. */
export type RuleValues = {
  feedId: number | null; action: RuleAction; kind: Kind | null; field: RuleField; test: RuleTest; value: string;
  /** Small and capital letters and accents count. */
  caseSensitive: boolean;
  enabled: boolean;
  note: string | null;
};

/** A rule of a source. `place` is its number in the list of its source, from 1; `id` 0 is one that is not saved. */
export type SourceRule = RuleValues & { id: number; place: number };

/** What rules see of an entry, as it would be stored: `author` is the byline, `address` the article's page. */
export type RuleEntry = { title: string; text: string; author: string | null; categories: readonly string[]; address: string | null; lang: string };

/**
 * What rules say of an entry. `by` is the rule that decided whether it comes in: null where none did, and then `drops` says
 * that there are rules that keep and none of them matched. `label` is the rule whose kind it gets.
 */
export type Verdict = { drops: boolean; by: SourceRule | null; label: SourceRule | null };

/** Why a value cannot be looked for. */
export const VALUE_PROBLEMS = ["empty", "no-pattern", "looks-around", "refers-back", "not-closed", "not-opened", "no-repetition", "too-often", "backslash", "too-large", "matches-all"] as const;
export type ValueProblem = (typeof VALUE_PROBLEMS)[number];

/** Where a rule matched: the field's text with what stands before and after, cut to a line. */
export type RuleMatch = { field: Exclude<RuleField, "any">; before: string; matched: string; after: string };

/** A source's rules as they are kept. `version` changes whenever they do. */
export type RuleSet = { version: string; rules: SourceRule[] };

/** An item on which rules were tried. `at` is when it came (ISO 8601); `articleId` is null for one that rules dropped. */
export type TriedItem = {
  title: string; at: string; address: string | null; author: string | null; articleId: number | null; feedId: number | null;
  /** Whether it would come in, by which rule (its place in the list) and where that matched. */
  drops: boolean; rule: number | null; match: RuleMatch | null;
  /** The kind it would get, by which rule, and where that matched. */
  label: { kind: Kind; rule: number; match: RuleMatch | null } | null;
};

/** What a set of rules would have done to the last items, the newest first. `stayedAway` of them are not here now because rules dropped them. */
export type Trial = { items: number; drops: number; labels: number; stayedAway: number; tried: TriedItem[] };

/** What rules do to one article: it gets a kind, or is hidden where `kind` is null. `why` is in English, as it is stored; `seen` is when the article last changed (ISO 8601). */
export type PlannedArticle = {
  id: number; title: string; at: string; kind: Kind | null;
  /** The rule that says so (its place), null where none of those that keep matched; and where it matched. */
  rule: number | null; match: RuleMatch | null;
  why: string; seen: string;
  /** Comments that readers see with it. */
  comments: number;
};

/** What rules do to articles that are there. `version` is of all of this; `settled` articles are left alone, since an admin's word on them stands; `more` were not looked at. */
export type RulePlan = { version: string; looked: number; more: boolean; settled: number; articles: PlannedArticle[] };

/**
 * One run of rules. Of its articles `hidden` and `labelled` are as it left them, `waiting` are still to be done or undone,
 * `left` had changed before it was their turn, `undone` are as they were before, and `kept` changed since, so that undoing
 * left them alone; `alone` names some of the last two kinds that are left.
 */
export type RuleRun = {
  id: number; scope: RuleScope; looked: number; state: RunState; at: string; undoneAt: string | null;
  hidden: number; labelled: number; waiting: number; left: number; undone: number; kept: number;
  alone: { id: number; title: string }[];
};
