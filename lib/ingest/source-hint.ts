import type { ArticleDraft } from "./types";

export type SourceGuess = { name: string; homepage: string | null; evidence: string };

/** The outlet that a document's articles come from, by what they say of it; null when they say nothing certain. */
export function guessSource(_articles: readonly ArticleDraft[]): SourceGuess | null {
  return null;
}
