import type { ArticleCard } from "@/lib/articles/types";
import type { StoryFace } from "../types";

/**
 * A sentence of one of two articles beside the other: `shared` stands in both in the same words, `close` has one there
 * that says much the same, `own` has none. `opens`: it begins a paragraph, an item or a row.
 */
export type ComparedSentence = { text: string; opens: boolean; mark: "shared" | "close" | "own" };

/**
 * One of two articles beside the other: its sentences, what only it names, counts and quotes, how much of its text stands
 * in the other in the same words (0 to 1), and whether only its beginning was compared.
 */
export type ComparedSide = { sentences: ComparedSentence[]; names: string[]; numbers: string[]; quotes: string[]; share: number; cut: boolean };

/** Two texts beside one another. Where their languages differ their sentences are not compared, and marked as their own. */
export type Comparison = { a: ComparedSide; b: ComparedSide; sameLanguage: boolean };

/** Two articles of a story side by side; `earlier` says which of them appeared first, "a" or "b". */
export type StoryComparison = Comparison & { story: StoryFace; articles: { a: ArticleCard; b: ArticleCard }; earlier: "a" | "b" };
