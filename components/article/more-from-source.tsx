import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { cachedSourceArticles } from "@/lib/articles/cached";
import type { ArticlePage } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import { Headline, heard } from "./headline";
import { UnusualKind } from "./kind-chip";
import { Time } from "./time";

const SHOWN = 4;

/** The newest other pieces of the same source. */
export async function MoreFromSource({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const list = await cachedSourceArticles(article.source.slug, {});
  const others = list?.articles.filter((other) => other.id !== article.id).slice(0, SHOWN) ?? [];
  if (others.length === 0) return null;
  const { routes, words } = locale;
  return (
    <section className="panel" aria-labelledby="more">
      <h2 id="more" className="panel-title"><Sentence text={words.article.moreFrom} parts={{ source: <Link href={routes.source(article.source.slug)} className="quiet-link">{article.source.name}</Link> }} /></h2>
      <ul>
        {others.map((other) => (
          <li key={other.id} data-article={other.id} className="border-b border-rule py-3">
            <div className="meta meta-row mb-0.5"><Time locale={locale} at={other.publishedAt} precision={other.publishedPrecision} /><UnusualKind locale={locale} kind={other.kind} plain why={other.slug} /></div>
            <Headline level={3} size={17} title={other.title} lang={other.lang} href={routes.article(other.slug)} before={heard(locale, other)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
