import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { Fact } from "@/components/source/source-head";
import { DemoMark } from "@/components/source/source-name";
import type { ArticlePage } from "@/lib/articles/types";
import { englishOnly, type Locale, otherThan } from "@/lib/i18n/locale";
import { cachedSource } from "@/lib/sources/cached";

/** Who publishes this, who pays for that, and what kind of piece it is, with the reason. */
export async function WhoIsSpeaking({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const source = await cachedSource(article.source.slug);
  const { routes, words } = locale;
  const { terms } = words.source;
  const kind = words.labels.kinds[article.kind];
  return (
    <section className="panel" aria-labelledby="speaking">
      <h2 id="speaking" className="panel-title mb-3">{words.source.speaking}</h2>
      <dl className="facts">
        <dt>{terms.source}</dt>
        <dd><Link href={routes.source(article.source.slug)} className="quiet-link">{article.source.name}</Link>{article.source.demo && <> <DemoMark locale={locale} /></>}</dd>
        <dt>{terms.controlled}</dt><dd>{words.labels.controls[article.source.control].word}</dd>
        <Fact term={terms.owner} value={source?.owner ?? null} lang={otherThan(locale, source?.language)} />
        <Fact term={terms.funding} value={source?.funding ?? null} lang={otherThan(locale, source?.language)} />
        <Fact term={terms.country} value={article.source.country && locale.formats.country(article.source.country)} />
        <dt>{words.article.kind.term}</dt><dd>{kind.word}. {kind.meaning}</dd>
        <Fact term={words.article.kind.paidFor} value={article.sponsor} />
        <Fact term={words.article.kind.quotes} value={article.quotedOutlet} />
      </dl>
      <p className="meta mt-3">
        {article.kindReason
          ? <Sentence text={words.article.kind.because(kind.short)} parts={{ reason: <bdi lang={englishOnly(locale)}>{article.kindReason}</bdi> }} />
          : words.article.kind.byDefault(kind.short)}
        {" "}<Link href={`${routes.about()}#kinds`} className="quiet-link">{words.article.kind.meanings}</Link>
      </p>
    </section>
  );
}
