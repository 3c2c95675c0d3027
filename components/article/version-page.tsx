import { Page } from "@/components/shell/page-frame";
import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { cachedPictureSizes } from "@/lib/articles/cached";
import type { ArticleVersion } from "@/lib/articles/types/versions";
import { bodyHtml } from "@/lib/format/body";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { withFilms } from "@/lib/media/films";
import { picturesIn } from "@/lib/media/in-html";
import { routes as addresses } from "@/lib/routes";
import { Standfirst } from "./headline";
import { Time } from "./time";

type Of = { locale: Locale; version: ArticleVersion };

/** An article as it read in one of its versions, said to be that before anything else, with the ways to the others. */
export function VersionPage({ locale, version }: Of) {
  const { article, number, title, standfirst } = version;
  const topic = article.topics[0];
  return (
    <Page locale={locale} path={addresses.articleVersion(article.slug, number)} section={topic ? { topic: topic.slug } : null}>
      <article className="max-w-[42rem] pt-6" aria-labelledby="headline">
        <Which locale={locale} version={version} />
        <h1 id="headline" className="headline headline-38 mt-6" lang={langAttribute(article.lang)} dir={direction(article.lang)}>{title}</h1>
        <Standfirst text={standfirst} lang={article.lang} className="mt-4 text-20 leading-normal" />
        <div className="meta mt-5 grid gap-1 border-y border-rule py-3">
          <p className="meta-row text-15"><SourceName locale={locale} source={article.source} link strong />{article.byline && <span lang={langAttribute(article.lang)} dir="auto">{article.byline}</span>}</p>
          <p className="meta-row"><span className="visually-hidden">{locale.words.article.published}</span><Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} /></p>
        </div>
        <Body locale={locale} version={version} />
      </article>
      <Others locale={locale} version={version} />
    </Page>
  );
}

/** Which version this is, and from when to when it stood. */
function Which({ locale, version: { article, number, count, seenAt, replacedAt, replacedBy } }: Of) {
  const { routes, words: { article: { versions: words } } } = locale;
  const from = <Time locale={locale} at={seenAt} precision="minute" />;
  return (
    <div className="border-s-4 border-accent bg-wash px-4 py-3" role="note">
      <p className="text-15 font-semibold">{replacedAt === null ? words.stands(number) : words.old(number, count)}</p>
      <p className="meta mt-1">
        {replacedAt === null ? <Sentence text={words.since} parts={{ from }} /> : (
          <Sentence text={replacedBy === "paper" ? words.untilPaper : words.untilSource} parts={{ from, until: <Time locale={locale} at={replacedAt} precision="minute" />, source: <bdi>{article.source.name}</bdi> }} />
        )}
      </p>
      <p className="meta meta-row mt-2">
        <Link href={routes.article(article.slug)} className="quiet-link">{words.now}</Link>
        {replacedAt !== null && <Link href={routes.articleChange(article.slug, number)} className="quiet-link">{words.changeAfter}</Link>}
        {count > 1 && <Link href={routes.articleChanges(article.slug)} className="quiet-link">{words.all}</Link>}
      </p>
    </div>
  );
}

async function Body({ locale, version: { html, article: { lang } } }: Of) {
  const sizes = await cachedPictureSizes(picturesIn(html));
  return <div className="prose mt-7" lang={langAttribute(lang)} dir={direction(lang)} dangerouslySetInnerHTML={{ __html: withFilms(bodyHtml(html, locale.words.article, sizes), locale.words.player) }} />;
}

function Others({ locale: { routes, words: { article: { versions: words } } }, version: { article: { slug }, number, count } }: Of) {
  if (count === 1) return null;
  return (
    <nav aria-label={words.pages} className="mt-8 flex max-w-[42rem] flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
      {number > 1 ? <Link href={routes.articleVersion(slug, number - 1)} rel="prev" className="button">{words.earlier}</Link> : <span />}
      {number < count && <Link href={routes.articleVersion(slug, number + 1)} rel="next" className="button">{words.later}</Link>}
    </nav>
  );
}
