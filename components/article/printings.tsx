import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard, ArticlePage, Printing } from "@/lib/articles/types";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { Headline, heard } from "./headline";
import { Time } from "./time";

/** Where a list of other printings stands on an article's page. */
export const PRINTINGS_ID = "also-printed";

const SHOWN = 6;

/** In the line under a headline: who printed the piece first, or how many printed it after. */
export function PrintingsNote({ locale, article }: { locale: Locale; article: Pick<ArticleCard, "slug" | "title" | "source" | "reprintOf" | "reprintSources"> }) {
  const { routes, words: { article: { printings: words } } } = locale;
  const { reprintOf, reprintSources, slug, title } = article;
  if (reprintOf) return <FirstBy locale={locale} article={article} first={reprintOf} />;
  if (reprintSources === 0) return null;
  return (
    <Link href={`${routes.article(slug)}#${PRINTINGS_ID}`} className="quiet-link">
      {words.alsoIn(reprintSources)}<span className="visually-hidden">: {title}</span>
    </Link>
  );
}

type By = Pick<Printing, "source">;
const sameSource = (one: By, other: By) => one.source.slug === other.source.slug;

/** Who published a piece first, or that its own source did so before, with the way to it. */
export function FirstBy({ locale, article, first }: { locale: Locale; article: By; first: Printing }) {
  const words = locale.words.article.printings;
  if (sameSource(article, first)) {
    return (
      <span>
        <Link href={locale.routes.article(first.slug)} className="quiet-link">{words.before}</Link>
        {first.publishedAt && <>, <Time locale={locale} at={first.publishedAt} precision={first.publishedPrecision} /></>}
      </span>
    );
  }
  return (
    <span>
      <Sentence text={words.firstBy} parts={{ source: <Link href={locale.routes.article(first.slug)} className="quiet-link"><bdi>{first.source.name}</bdi></Link> }} />
    </span>
  );
}

/** Beside a piece: where else it was printed, the earliest printing first. */
export function Printings({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const { reprintOf, reprints, findings } = article;
  if (!reprintOf && reprints.length === 0) return null;
  const words = locale.words.article.printings;
  const [near, more] = [reprints.slice(0, SHOWN), reprints.slice(SHOWN)];
  const also = reprints.every((one) => sameSource(one, article)) ? words.again : words.also;
  const why = findings.find(({ field }) => field === "reprint")?.reason;
  return (
    <section className="panel" aria-labelledby={PRINTINGS_ID}>
      <h2 id={PRINTINGS_ID} className="panel-title">{!reprintOf ? also : sameSource(article, reprintOf) ? words.beforeTitle : words.first}</h2>
      {reprintOf && <ul><Printed locale={locale} printing={reprintOf} /></ul>}
      {reprintOf && why && <p className="meta mt-2" lang={englishOnly(locale)} dir="auto">{why}</p>}
      {reprintOf && near.length > 0 && <h3 className="panel-title mt-5">{also}</h3>}
      {near.length > 0 && <ul>{near.map((printing) => <Printed key={printing.id} locale={locale} printing={printing} />)}</ul>}
      {more.length > 0 && (
        <details className="mt-3 text-13">
          <summary className="quiet-link inline-block min-h-6 text-quiet">{words.more(more.length)}</summary>
          <ul>{more.map((printing) => <Printed key={printing.id} locale={locale} printing={printing} />)}</ul>
        </details>
      )}
    </section>
  );
}

/** How much of a piece stood before in others of its story, with the way to both side by side. */
export function StoodBefore({ locale, article: { id, story, stoodBefore } }: { locale: Locale; article: ArticlePage }) {
  if (stoodBefore.length === 0) return null;
  const { routes, words: { article: { stoodBefore: words } } } = locale;
  return (
    <section className="panel" aria-labelledby="stood-before">
      <h2 id="stood-before" className="panel-title">{words.title}</h2>
      <ul>
        {stoodBefore.map(({ share, article }) => (
          <li key={article.id} className="border-b border-rule py-3">
            <p className="mb-1 text-15 font-semibold">{words.share(Math.round(share * 100))}</p>
            <div className="meta meta-row mb-0.5"><SourceName locale={locale} source={article.source} /><Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} /></div>
            <Headline level={3} size={17} title={article.title} lang={article.lang} href={routes.article(article.slug)} before={heard(locale, { source: article.source })} />
            {story && <p className="meta mt-1.5"><Link href={routes.compare(story.slug, article.id, id)} rel="nofollow" className="quiet-link">{words.compare}<span className="visually-hidden">: {article.title}</span></Link></p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Printed({ locale, printing }: { locale: Locale; printing: Printing }) {
  return (
    <li data-article={printing.id} className="border-b border-rule py-3">
      <div className="meta meta-row mb-0.5"><SourceName locale={locale} source={printing.source} /><Time locale={locale} at={printing.publishedAt} precision={printing.publishedPrecision} /></div>
      <Headline level={3} size={17} title={printing.title} lang={printing.lang} href={locale.routes.article(printing.slug)} before={heard(locale, { source: printing.source })} />
    </li>
  );
}
