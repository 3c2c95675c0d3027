import type { ArticleCard } from "@/lib/articles/types";
import type { Control } from "@/lib/closed-lists";

/** Visible articles by who controls their source; only the controls that occur. */
export type ControlCounts = Partial<Record<Control, number>>;

/** How many sources of a story print how many pieces that another of them prints as well. */
export type SharedPieces = { sources: number; pieces: number };

/** A story's face. `voiceCount`: sources that tell it in words of their own and not as promotion. Times are ISO 8601 in UTC. */
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
