import type { ArticleCard } from "@/lib/articles/types";
import type { StoryHeadlineChange } from "@/lib/articles/types/versions";
import type { Control, Kind } from "@/lib/closed-lists";
import type { KindReason } from "@/lib/moderation/types";

/** Visible articles by who controls their source; only the controls that occur. */
export type ControlCounts = Partial<Record<Control, number>>;

/** How many sources of a story print how many pieces that another of them prints as well. */
export type SharedPieces = { sources: number; pieces: number };

/**
 * What an article's text says of who told it first: the agency in its dateline, byline or credits; outlets that it
 * names for what it tells, each with the words that do; addresses that it links to, in canonical form.
 */
export type Credits = { agency: string | null; named: NamedInText[]; links: string[] };

/** Words that stand where an outlet's name would, which is at their start or end where it is one; and the phrase round them. */
export type NamedInText = { name: string; at: "start" | "end"; words: string };

/**
 * How it is known that an article repeats another: it is printed after it, shares passages with it, carries an agency's
 * name, names the outlet for what it tells, or links to its piece.
 */
export const ORIGIN_TIES = ["reprint", "passages", "agency", "named", "link"] as const;
export type OriginTie = (typeof ORIGIN_TIES)[number];

/**
 * Who tells a story first hand, as far as can be told: a source, or an agency that is no source of the story ("" for
 * wire text that does not say whose). `articles`: its own; `repeats`: those of others that repeat it, and how that is known.
 * `counted`: false where it only promotes or jokes, and no newsroom repeats it.
 */
export type Origin = { sourceId: number | null; agency: string | null; articles: number; repeats: number; ties: Partial<Record<OriginTie, number>>; counted: boolean };

/** The origins of a story, the most repeated first, a bounded number of them; `count` is of all that count, `repeating` of all articles that repeat. */
export type StoryOrigins = { count: number; repeating: number; origins: Origin[] };

/** An origin as pages show it. */
export type NamedOrigin = Omit<Origin, "sourceId"> & { source: NamedSource | null };

/** One origin's part in a story's rank: `weight` by the kind of its piece, which appeared `at` (ISO 8601). */
export type RankTerm = { sourceId: number | null; agency: string | null; kind: Kind; weight: number; at: string };

/**
 * A story's rank: `sum` is what its origins are worth at the time of the newest (`at`, ISO 8601, null where nothing
 * counts), the terms of most worth first, and how many others there are with what they are worth together. Besides, what
 * the front page's rules ask: the topic that most of its articles stand under first, the source whose headline it carries,
 * who controls more than half of its articles, and whether it is told as news and not by comment alone.
 */
export type RankTerms = {
  at: string | null;
  sum: number;
  terms: RankTerm[];
  rest: { origins: number; sum: number };
  topic: string | null;
  sourceId: number | null;
  side: Control | null;
  news: boolean;
};

/** Why a headline was chosen before others. */
export const HEADLINE_REASONS = ["news", "language", "names", "origin", "plain", "kept"] as const;
export type HeadlineReason = (typeof HEADLINE_REASONS)[number];

/** Whose headline and standfirst a story carries, and why; `points` are those of the headline. */
export type HeadlineChoice = { articleId: number; sourceId: number; points: number; why: HeadlineReason[]; standfirstId: number | null; standfirstSourceId: number | null };

/** A story's face. `voiceCount`: its independent origins, those that only promote or joke left out. Times are ISO 8601 in UTC. */
export type StoryFace = {
  id: number;
  slug: string;
  title: string;
  standfirst: string | null;
  lang: string;
  articleCount: number;
  sourceCount: number;
  voiceCount: number;
  shared: SharedPieces | null;
  controls: ControlCounts;
  firstAt: string | null;
  lastAt: string | null;
};

/** A source as a story names it where no chip stands. */
export type NamedSource = { slug: string; name: string; control: Control };

/** Whose telling an article of a story repeats, and how that is known; `share` of its text, 0 to 1, where it is known by that. */
export type RepeatsWhom = { tie: OriginTie; source: NamedSource | null; agency: string | null; share: number | null };

/**
 * A story whole: whose headline and standfirst it carries and why (null where an edition named it), who tells it first
 * hand, in which languages and as what kinds of piece, most first, and the latest changes of headlines in it, newest first.
 */
export type StoryWhole = StoryFace & {
  headline: { source: NamedSource; why: HeadlineReason[]; standfirstSource: NamedSource | null } | null;
  origins: { count: number; repeating: number; origins: NamedOrigin[] };
  languages: { lang: string; articles: number }[];
  kinds: { kind: Kind; articles: number }[];
  changes: StoryHeadlineChange[];
};

/** A story with its articles, newest first; `repeats` says by article whom it repeats, `older` is the cursor of those that follow, or null. */
export type StoryPageData = { story: StoryWhole; articles: ArticleCard[]; repeats: Readonly<Record<number, RepeatsWhom>>; older: string | null };

/** Older articles of a story: one page of them. */
export type OlderInStory = { story: StoryFace; articles: ArticleCard[]; older: string | null };

/** A story with its newest headlines, as they stand beside one of its articles. */
export type StoryHeadlines = { story: StoryFace; articles: Pick<ArticleCard, "id" | "slug" | "title" | "lang" | "kind" | "source">[] };

/** A rule that moved an entry of the front page; `others`: it moved as a rule held back, or put before it, another one. */
export const FRONT_RULE_NAMES = ["comment", "alone", "topic", "source", "side", "singles", "due", "others"] as const;
export type FrontRule = (typeof FRONT_RULE_NAMES)[number];

/** A term of a rank as pages show it. */
export type NamedTerm = Omit<RankTerm, "sourceId"> & { source: NamedSource | null };

/**
 * Why an entry stands where it does: its place and the one that its sum alone would give it, from 1, with the rule that
 * moved it, if one did; the sum as of the time of its newest origin (ISO 8601, null where nothing is known of it), its
 * heat, and the terms, by the half-life under which they were counted. `repeating`: its articles that repeat others, and add nothing.
 */
export type Here = { place: number; bySum: number; rule: FrontRule | null; heat: number; at: string | null; sum: number; terms: NamedTerm[]; rest: RankTerms["rest"]; repeating: number; halfLifeHours: number };

/** A story with some of its articles, one that it should be read by first. */
export type StoryCard = StoryFace & { articles: ArticleCard[] };

/** What stands on the front page: a story, or a piece that one source alone tells; and why there. */
export type FrontEntry = (StoryCard | ArticleCard) & { here: Here };

/**
 * What may stand on the front page, as the order is made from it (FrontInput of ./rules/order), with what shows it:
 * `repeating` as in Here; `headlineId` and `standfirstId`: the articles whose words a story carries.
 */
export type FrontCandidate = {
  story: boolean; id: number; at: string | null; terms: RankTerm[]; rest: RankTerms["rest"];
  topic: string | null; sourceId: number | null; side: Control | null; news: boolean; heat: number | null;
  slug: string; title: string; lang: string; repeating: number; headlineId: number | null; standfirstId: number | null;
};

/** The front page: what its sum and the rules put there in order, other pieces that one source tells, newest first, and paid pieces kept apart. */
export type FrontPage = {
  entries: FrontEntry[];
  singles: ArticleCard[];
  sponsored: ArticleCard[];
  /** The latest time at which an article of it appeared, as its source says, not when it arrived here; null where none says. */
  editionAt: string | null;
};

/** A page of stories, the one with the newest article first. The cursors are null at the list's ends. */
export type StoryList = { stories: StoryFace[]; older: string | null; newer: string | null };

/** Why an article is taken out of a story. */
export const APART_REASONS = ["other-event", "only-mentions", "mistake"] as const satisfies readonly KindReason[];
/** Why it, or all of a story, is put into another. */
export const TOGETHER_REASONS = ["same-event", "continues", "mistake"] as const satisfies readonly KindReason[];
/** Every reason of a decision about stories, each once. */
export const STORY_REASONS = ["other-event", "only-mentions", "same-event", "continues", "mistake"] as const satisfies readonly KindReason[];
export type StoryReason = (typeof STORY_REASONS)[number];

/** What a reader can propose: an article out of its story, an article into another, or a story and another as one. */
export const PROPOSAL_KINDS = ["apart", "move", "merge"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
/** What becomes of it; `overtaken` where another decision made it meaningless. */
export const PROPOSAL_STATES = ["open", "accepted", "declined", "overtaken"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
/** Why a proposal is declined, as its readers are told. */
export const PROPOSAL_DECLINES = ["belongs", "separate", "unclear"] as const;
export type ProposalDecline = (typeof PROPOSAL_DECLINES)[number];
/** `open`: as many of a reader's proposals may wait at once. */
export const PROPOSAL_LIMITS = { why: 500, note: 500, open: 20, articles: 50 } as const;

/** What a proposal is about, by its page. */
export type ProposedThing = { id: number; slug: string; title: string; lang: string };
/** A proposal as whoever decided it, or made it, has it. `reason` and `note` say why it was declined. */
export type ProposalAnswer = { kind: ProposalKind; state: ProposalState; reason: ProposalDecline | null; note: string | null; story: ProposedThing | null; article: ProposedThing | null; other: ProposedThing | null };
/** A proposal as moderators see it; of the voices the first, with who made it and why. Times are ISO 8601. */
export type DeskProposal = ProposalAnswer & { id: number; voices: number; actId: number | null; at: string; proposed: { name: string | null; reason: StoryReason; why: string | null; at: string }[] };

/** A decision of people about a story, as the public log has it; `undoneBy`: the act that took it back. */
export type StoryDecision = { act: number; action: "part-story" | "move-articles" | "merge-stories"; reason: StoryReason; at: string; undoneBy: number | null };

/** What an article has in common with its story, piece by piece: names, rare words, numbers, quotes and links. */
export const TIE_SIGNALS = ["quote", "link", "name", "word", "number"] as const;
export type TieSignal = (typeof TIE_SIGNALS)[number];
/** Why an article stands in its story. `origin`: by whose word; `act` where a moderator's; `score` from 0 to 1; `hours` after the first of the story. */
export type Tie = {
  id: number; slug: string; title: string; lang: string; source: string; hours: number;
  origin: "rule" | "source" | "edition" | "admin" | null; reason: string | null; score: number | null; act: { id: number; at: string } | null; evidence: { signal: string; words: string }[];
};
/** Why the articles of a story stand together: each one's reason, the earliest first, and what people decided. */
export type Together = { ties: Tie[]; decisions: StoryDecision[] };
