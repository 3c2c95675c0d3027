import { Note, WaysOn } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { RewrittenArticle, RewrittenList } from "@/lib/articles/types/versions";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { ChangedWords } from "./changed-words";
import { Headline, heard } from "./headline";
import { Time } from "./time";

type Props = { locale: Locale; title: string; source: { slug: string; name: string } | null; list: RewrittenList; cursor?: string };

/** What sources rewrote, the latest first; each article once. */
export function RewrittenPage({ locale, title, source, list, cursor }: Props) {
  const { routes, words: { article: { rewritten: words }, shell } } = locale;
  return (
    <Page locale={locale} path={addresses.rewritten(source?.slug, cursor)} section={source ? "sources" : "latest"}>
      <PageTitle title={title}>{words.lead}</PageTitle>
      {list.articles.length === 0 ? (
        <div className="border-t border-ink"><Note title={words.none}><p>{words.noneWhy}</p><WaysOn links={[{ href: routes.latest(), words: shell.sections.latest }]} /></Note></div>
      ) : (
        <ul className="border-t border-ink">{list.articles.map((article) => <li key={article.id} className="border-b border-rule py-4"><Row locale={locale} article={article} /></li>)}</ul>
      )}
      {(list.older !== null || cursor !== undefined) && (
        <nav aria-label={words.pages} className="flex flex-wrap items-center justify-between gap-4 py-5 no-print">
          {cursor === undefined ? <span /> : <Link href={routes.rewritten(source?.slug)} className="button">{words.latest}</Link>}
          {list.older !== null && <Link href={routes.rewritten(source?.slug, list.older)} rel="next" className="button">{words.older}</Link>}
        </nav>
      )}
    </Page>
  );
}

function Row({ locale, article }: { locale: Locale; article: RewrittenArticle }) {
  const { routes, words: { article: { rewritten: words } } } = locale;
  const { slug, title, lang, source, rewrittenAt, revisionCount, headlineChanges, change } = article;
  return (
    <article data-article={article.id}>
      <div className="meta meta-row mb-1"><SourceName locale={locale} source={source} link words={false} /><span><Sentence text={words.at} parts={{ time: <Time locale={locale} at={rewrittenAt} precision="minute" /> }} /></span></div>
      <Headline level={2} size={20} title={title} lang={lang} href={routes.article(slug)} before={heard(locale, { source })} />
      {change.title && <p className="change-words mt-1.5" lang={langAttribute(lang)} dir={direction(lang)}><ChangedWords locale={locale} parts={change.title} /></p>}
      <p className="meta meta-row mt-1.5">
        <Link href={routes.articleChange(slug, change.number)} className="quiet-link">{words.see(revisionCount)}</Link>
        <Link href={routes.articleVersion(slug, change.number)} className="quiet-link">{words.before}</Link>
        {headlineChanges > 1 && <span>{words.headlines(headlineChanges)}</span>}
      </p>
    </article>
  );
}
