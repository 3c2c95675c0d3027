import type { ArticleCard as Card } from "@/lib/articles/types";
import { dayKey, formatEditionDay } from "@/lib/format/dates";

type Day = { name: string; articles: Card[] };

/** Runs of neighbours that share a day; pieces known only by month or not at all stand apart from dated ones. */
export function byDay(articles: readonly Card[]): Day[] {
  const days: (Day & { key: string })[] = [];
  for (const article of articles) {
    const dated = article.publishedPrecision === "minute" || article.publishedPrecision === "day";
    const key = dated ? dayKey(article.sortAt) : "loose";
    const last = days.at(-1);
    if (last?.key === key) last.articles.push(article);
    else days.push({ key, name: dated ? formatEditionDay(article.sortAt) : "Without an exact date", articles: [article] });
  }
  return days.map(({ name, articles }) => ({ name, articles }));
}
