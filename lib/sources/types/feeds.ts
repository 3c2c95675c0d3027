import { FETCH_FAILURES, type Exchange } from "@/lib/ingest/fetch/types";
import type { HubFact } from "@/lib/websub/types";
import type { FullTextState, PageResult } from "../schema/full-text";

export type { Exchange } from "@/lib/ingest/fetch/types";

/** `paused` by an admin; `gone`: its server says so, or it has moved to where another feed is. */
export const FEED_STATES = ["active", "paused", "gone"] as const;
export type FeedState = (typeof FEED_STATES)[number];

export const FEED_FORMATS = ["rss", "rdf", "atom", "json"] as const;

/** What came of a look: lib/jobs/feeds/types says what each means. */
export const LOOK_OUTCOMES = ["new", "known", "unchanged", "incomplete", "unreadable", ...FETCH_FAILURES] as const;
export type LookOutcome = (typeof LOOK_OUTCOMES)[number];
export const isOutcome = (word: string | null): word is LookOutcome => LOOK_OUTCOMES.some((one) => one === word);

/** Seconds between looks that an admin may set, and those that pages offer. */
export const INTERVAL_BOUNDS = { least: 300, most: 86_400 } as const;
export const INTERVALS = [300, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400] as const;

/** What can be done with several feeds at once; at most so many. */
export const FEED_ACTS = ["check", "pause", "resume", "interval", "delete"] as const;
export type FeedAct = (typeof FEED_ACTS)[number];
export const MOST_FEEDS = 500;

/** Weeks of the sparkline. */
export const WEEKS = 12;
/** Days without anything new after which a feed that is looked at counts as silent, wherever that is said. */
export const SILENT_DAYS = 30;

/** One of a feed's last looks. `at` is ISO 8601, `ms` how long it took. */
export type LookNote = { at: string; outcome: LookOutcome; ms: number; added: number; updated: number; problem?: string };

/** What a reading skipped or repaired; `entry` is its place in the file, from 1. */
export type ReadingProblem = { entry: number | null; words: string };

/** What the last reading found, in entries. */
export type DeskReport = { entries: number; added: number; updated: number; carried: number; known: number; deleted: number; dropped?: number; failed: number; problems: ReadingProblem[]; moreProblems: number };

/** A feed as admins see it. Times are ISO 8601; no password or value of a header is among it. */
export type DeskFeed = {
  id: number;
  url: string;
  title: string | null;
  /** As an admin calls it. */
  ownTitle: string | null;
  source: { slug: string; name: string; status: string };
  state: FeedState;
  format: string | null;
  siteUrl: string | null;
  language: string | null;
  userAgent: string | null;
  /** Names of the headers that are sent besides. */
  headers: string[];
  signsIn: boolean;
  /** Seconds; null where it is adapted. */
  fixedSeconds: number | null;
  askedSeconds: number | null;
  createdAt: string;
  lastCheckedAt: string | null;
  lastSuccessAt: string | null;
  lastNewAt: string | null;
  nextCheckAt: string | null;
  /** Why then: in English, and as it is kept (lib/ingest/fetch/reasons). */
  nextWhy: string | null;
  nextReason: string | null;
  lastOutcome: LookOutcome | null;
  lastProblem: string | null;
  failures: number;
  movedTo: string | null;
  /** Null where it offers none. */
  hub: HubFact | null;
  looking: boolean;
  /** A look is to begin within seconds. */
  due: boolean;
  /** Articles of each of the last weeks, the oldest first. */
  weeks: number[];
  /** Articles whose words it gives, and those of them that nothing else carries; counted to 10,000. */
  articles: number;
  articlesAlone: number;
  /** What came of the pages of its last 500 articles, where these were fetched for their texts. */
  pages: { counts: FullTextState["pages"]; last: PageResult[] };
  looks: LookNote[];
  report: DeskReport | null;
  transcript: Exchange[];
};

/** What an entry of a feed is to the paper. */
export const ENTRY_STANDINGS = ["new", "changed", "known", "deleted", "dropped", "unusable"] as const;
export type TestedEntry = { title: string | null; url: string | null; standing: (typeof ENTRY_STANDINGS)[number]; article: { id: number; title: string } | null };

/** What a look would have found, with nothing stored. */
export type FeedTest = {
  url: string;
  /** Why there is nothing to read; null where there is. */
  problem: { reason: LookOutcome; words: string } | null;
  transcript: Exchange[];
  movedTo: string | null;
  title: string | null;
  format: string | null;
  entries: number;
  /** The first of them, as the feed orders them. */
  first: TestedEntry[];
  problems: ReadingProblem[];
  moreProblems: number;
  ms: number;
};

/** How a test stands that a worker was asked for. */
export type TestState = { job: number; feed: number; state: "waiting" | "running" | "done" | "failed" | "cancelled"; result: FeedTest | null; problem: string | null };
