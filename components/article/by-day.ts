import type { ArticleCard as Card } from "@/lib/articles/types";
import { dayKey } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locale";

type Day = { name: string; articles: Card[] };

/** Runs of neighbours that share a day; pieces known only by month or not at all stand apart from dated ones. */
export function byDay({ formats, words }: Locale, articles: readonly Card[]): Day[] {
  const days: (Day & { key: string })[] = [];
  for (const article of articles) {
    const dated = article.publishedPrecision === "minute" || article.publishedPrecision === "day";
    const key = dated ? dayKey(article.sortAt) : "loose";
    const last = days.at(-1);
    if (last?.key === key) last.articles.push(article);
    else days.push({ key, name: dated ? formats.editionDay(article.sortAt) : words.dates.undated, articles: [article] });
  }
  return days.map(({ name, articles }) => ({ name, articles }));
}
