import type { FoldedText } from "./fold";

/** In how many comments taken for spam, and in how many others, a word stood. */
export type WordCounts = { spam: number; ham: number };

/** Fewer decisions of each kind teach nothing. */
const LEAST_DECISIONS = 10;
/** Words that are looked at: those that say most. */
const TELLING = 15;
/** How much a word that was hardly ever seen is trusted, and what it is taken for. */
const STRENGTH = 1;
const UNKNOWN = 0.5;
const LONGEST = 24;
const MOST_WORDS = 400;

/** What a comment teaches, or is judged by: its words as they are compared, and the hosts it links to, each once. */
export function spamWords(text: FoldedText, links: readonly string[]): string[] {
  const hosts = links.flatMap((link) => {
    try {
      return [`link:${new URL(link).host.replace(/^www\./, "")}`];
    } catch {
      return [];
    }
  });
  const words = text.words.filter((word) => word.length > 1 && word.length <= LONGEST);
  return [...new Set([...hosts, ...words])].slice(0, MOST_WORDS);
}

/**
 * How probably a comment is spam by what moderators of this paper decided before: naive Bayes over its most telling words,
 * each word's share pulled towards one half while it is rare (G. Robinson, "A statistical approach to the spam problem", 2003).
 * @param total decisions of each kind
 * @returns 0 while too little has been decided; `words` are those that speak for spam, the most telling first
 */
export function spamProbability(words: readonly string[], counts: ReadonlyMap<string, WordCounts>, total: WordCounts): { probability: number; words: string[] } {
  if (Math.min(total.spam, total.ham) < LEAST_DECISIONS) return { probability: 0, words: [] };
  const telling = words.flatMap((word) => {
    const { spam, ham } = counts.get(word) ?? { spam: 0, ham: 0 };
    if (spam + ham === 0) return [];
    const [inSpam, inHam] = [spam / total.spam, ham / total.ham];
    const share = inSpam / (inSpam + inHam);
    const seen = spam + ham;
    const trusted = (STRENGTH * UNKNOWN + seen * share) / (STRENGTH + seen);
    return [{ word, weight: Math.log(trusted / (1 - trusted)) }];
  }).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, TELLING);
  const sum = telling.reduce((all, { weight }) => all + weight, 0);
  return { probability: telling.length === 0 ? 0 : 1 / (1 + Math.exp(-sum)), words: telling.filter(({ weight }) => weight > 0).map(({ word }) => word) };
}
