import type { ArticleCard as Card } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import { ArticleRow } from "./article-row";
import { byDay } from "./by-day";

/** More rows than the tallest phone shows at once. */
const AT_FIRST_SIGHT = 8;

/** Articles under the days they appeared on: the day stands in the margin where there is one. */
export function ArticleListByDay({ locale, articles }: { locale: Locale; articles: Card[] }) {
  const later = new Set(articles.slice(AT_FIRST_SIGHT));
  return (
    <div>
      {byDay(locale, articles).map((day) => (
        <section key={day.articles[0]?.id} aria-labelledby={`day-${day.articles[0]?.id}`} className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
          <h2 id={`day-${day.articles[0]?.id}`} className="mb-4 text-13 font-semibold lg:sticky lg:top-4 lg:mb-0 lg:self-start">{day.name}</h2>
          <div className="hairline-top">
            {day.articles.map((article) => <ArticleRow key={article.id} locale={locale} article={article} later={later.has(article)} />)}
          </div>
        </section>
      ))}
    </div>
  );
}
