import type { ArticlePage } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import { Time } from "./time";

/** What whoever runs this paper corrected of a piece, and when; nothing where its source's word stands throughout. */
export function Corrections({ locale, article: { corrections } }: { locale: Locale; article: ArticlePage }) {
  if (corrections.length === 0) return null;
  const { corrected, articles } = locale.words.adminPaper;
  return (
    <section className="mt-10 border-t border-rule pt-4" aria-labelledby="corrections">
      <h2 id="corrections" className="panel-title mb-3">{corrected.title}</h2>
      <dl className="facts">
        {corrections.map(({ field, at, note }) => [
          <dt key={field}>{articles.fields[field]}</dt>,
          <dd key={`${field} said`}><Time locale={locale} at={at} precision="minute" />{note && <>: <span dir="auto">{note}</span></>}</dd>,
        ])}
      </dl>
      <p className="meta mt-3">{corrected.meaning}</p>
    </section>
  );
}
