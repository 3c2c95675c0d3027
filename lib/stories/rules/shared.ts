import { TIE_SIGNALS, type Tie, type TieSignal } from "../types";

/** Words of a kind that are shown of one article, and of the whole story. */
const MOST = { article: 6, story: 8 } as const;

export type SharedWords = { signal: TieSignal; words: string[] };

/** What an article has in common with its story, by kind, as far as it is shown. */
export function tieWords({ evidence }: Pick<Tie, "evidence">): SharedWords[] {
  return TIE_SIGNALS.flatMap((signal) => {
    const words = evidence.filter((one) => one.signal === signal).map((one) => one.words).slice(0, MOST.article);
    return words.length === 0 ? [] : [{ signal, words }];
  });
}

/** What several articles of a story name as common, what most of them name first; of two, what was named first. */
export function sharedWords(ties: readonly Pick<Tie, "evidence">[]): SharedWords[] {
  return TIE_SIGNALS.flatMap((signal) => {
    const counts = new Map<string, number>();
    for (const { evidence } of ties) for (const words of new Set(evidence.filter((one) => one.signal === signal).map((one) => one.words))) counts.set(words, (counts.get(words) ?? 0) + 1);
    const words = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]).slice(0, MOST.story).map(([word]) => word);
    return words.length === 0 ? [] : [{ signal, words }];
  });
}
