import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { cachedHeadlines } from "@/lib/articles/cached";
import type { ArticlePage } from "@/lib/articles/types";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { ChangedWords } from "./changed-words";
import { Time } from "./time";

/** The headlines that an article had before; nothing where it kept its own. */
export async function EarlierHeadlines({ locale, article: { slug, lang, revisionCount } }: { locale: Locale; article: ArticlePage }) {
  const headlines = revisionCount === 0 ? [] : await cachedHeadlines(slug);
  if (headlines.length === 0) return null;
  const words = locale.words.article.headlines;
  return (
    <section className="mt-10 border-t border-rule pt-4" aria-labelledby="headlines">
      <h2 id="headlines" className="panel-title mb-3">{words.title}</h2>
      <ol className="grid gap-3">
        {headlines.map(({ number, until, title }) => (
          <li key={number}>
            <p className="change-words" lang={langAttribute(lang)} dir={direction(lang)}><ChangedWords locale={locale} parts={title} /></p>
            <p className="meta mt-0.5"><Link href={locale.routes.articleChange(slug, number)} className="quiet-link"><Sentence text={words.changed} parts={{ time: <Time locale={locale} at={until} precision="minute" /> }} /></Link></p>
          </li>
        ))}
      </ol>
    </section>
  );
}
