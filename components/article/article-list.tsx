import type { ArticleCard as Card } from "@/lib/articles/types";
import { dayKey, formatEditionDay } from "@/lib/format/dates";
import { ArticleRow } from "./article-row";

/** Articles under the days they appeared on: the day stands in the margin where there is one. */
export function ArticleListByDay({ articles }: { articles: Card[] }) {
  return (
    <div>
      {byDay(articles).map((day) => (
        <section key={day.articles[0]?.id} aria-labelledby={`day-${day.articles[0]?.id}`} className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
          <h2 id={`day-${day.articles[0]?.id}`} className="mb-4 text-13 font-semibold lg:sticky lg:top-4 lg:mb-0 lg:self-start">{day.name}</h2>
          <div className="hairline-top">
            {day.articles.map((article) => <ArticleRow key={article.id} article={article} />)}
          </div>
        </section>
      ))}
    </div>
  );
}

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
