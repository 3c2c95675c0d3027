import type { ArticleCard, TopicChip } from "@/lib/articles/types";
import { CONTROLS, type Control } from "@/lib/closed-lists";
import type { RepeatsWhom } from "@/lib/stories/types";

export type Side = { control: Control; articles: ArticleCard[] };

/** A story's articles by who controls their sources: the side with most articles first, each newest first. */
export function sidesOf(articles: readonly ArticleCard[]): Side[] {
  return CONTROLS
    .map((control) => ({ control, articles: articles.filter((article) => article.source.control === control) }))
    .filter((side) => side.articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length);
}

/** The topic that most of a story's articles stand under first. */
export function mainTopic(articles: readonly ArticleCard[]): TopicChip | undefined {
  const counts = new Map<string, { topic: TopicChip; times: number }>();
  for (const article of articles) {
    const topic = article.topics[0];
    if (topic) counts.set(topic.slug, { topic, times: (counts.get(topic.slug)?.times ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.times - a.times)[0]?.topic;
}

/** Of a side with more articles, so many are open; the rest is one click away. */
const OPEN = 6;

/** What stands open of a side, those that tell it first hand before the others, and what is folded away. */
export function foldSide(articles: readonly ArticleCard[], repeats: Readonly<Record<number, RepeatsWhom>>): { open: ArticleCard[]; folded: ArticleCard[] } {
  if (articles.length <= OPEN + 2) return { open: [...articles], folded: [] };
  const sorted = [...articles.filter(({ id }) => !repeats[id]), ...articles.filter(({ id }) => repeats[id])];
  return { open: sorted.slice(0, OPEN), folded: sorted.slice(OPEN) };
}

/**
 * Two articles that are worth reading beside one another: long ones told first hand, in one language, by different
 * sides where there are several; null where no two sources tell it.
 */
export function suggestedPair(articles: readonly ArticleCard[], repeats: Readonly<Record<number, RepeatsWhom>>, lang: string): [ArticleCard, ArticleCard] | null {
  const worth = (article: ArticleCard) => (repeats[article.id] ? 0 : 2) + (article.lang === lang ? 1 : 0);
  const sorted = articles.filter(({ kind }) => kind !== "sponsored").sort((a, b) => worth(b) - worth(a) || b.wordCount - a.wordCount);
  const [first, ...rest] = sorted;
  if (!first) return null;
  const others = rest.filter(({ source, lang: other }) => source.slug !== first.source.slug && other === first.lang);
  const second = others.find((other) => !repeats[other.id] && other.source.control !== first.source.control) ?? others[0] ?? rest.find(({ source }) => source.slug !== first.source.slug);
  return second ? [first, second] : null;
}
