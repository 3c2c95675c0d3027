import type { ArticleCard, TopicChip } from "@/lib/articles/types";
import { CONTROLS, type Control } from "@/lib/closed-lists";

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
