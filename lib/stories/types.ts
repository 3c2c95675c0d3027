import type { ArticleCard } from "@/lib/articles/types";
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
export type NamedOrigin = Omit<Origin, "sourceId"> & { source: { slug: string; name: string; control: Control } | null };

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

/** A story with its newest headlines, as they stand beside one of its articles. */
export type StoryHeadlines = { story: StoryFace; articles: Pick<ArticleCard, "id" | "slug" | "title" | "lang" | "kind" | "source">[] };

/** A story on the front page: its face, and some of its articles, the one that leads it first. */
export type StoryCard = StoryFace & { articles: ArticleCard[] };

/** The front page: stories in order of heat, single pieces, and paid pieces kept apart. */
export type FrontPage = {
  stories: StoryCard[];
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
