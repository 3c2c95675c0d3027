import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticlePage } from "@/lib/articles/types";
import { direction, langAttribute, primaryTag, readingMinutes } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { saidBefore } from "@/lib/labels/rules/spoken";
import { site } from "@/lib/site";
import { ArticleTools } from "./article-tools";
import { Standfirst } from "./headline";
import { Kicker } from "./kicker";
import { KindChip } from "./kind-chip";
import { FirstBy } from "./printings";
import { Time } from "./time";

/** A title longer than this, in characters, is set a size smaller. */
const LONG_TITLE = 90;

/** Everything above the text: what kind of piece, its headline, who says it and when. */
export function ArticleHead({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const words = locale.words.article;
  const language = primaryTag(article.lang) === locale.lang ? null : locale.formats.language(article.lang);
  const spoken = saidBefore(locale.words, { source: article.source });
  return (
    <header>
      <Kicker locale={locale} topic={article.topics[0]}>
        <KindChip locale={locale} kind={article.kind} why={article.slug} />
        {spoken && <span className="visually-hidden" data-said="">{spoken}</span>}
        {article.sponsor && <span className="meta">{words.paidBy(article.sponsor)}</span>}
      </Kicker>
      <h1 id="headline" className={`headline ${article.title.length > LONG_TITLE ? "headline-38" : "headline-48"}`} lang={langAttribute(article.lang)} dir={direction(article.lang)}>{article.title}</h1>
      {article.titleDerived && <p className="meta mt-2">{words.headlineByUsWhole(site().name)}</p>}
      <Standfirst text={article.standfirst} lang={article.lang} className="mt-4 text-20 leading-normal" />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y border-rule py-3">
        <div className="meta grid gap-1">
          <p className="meta-row text-15">
            <SourceName locale={locale} source={article.source} link strong />
            {article.byline && <span lang={langAttribute(article.lang)} dir="auto">{article.byline}</span>}
          </p>
          <p className="meta-row">
            <span className="visually-hidden">{words.published}</span>
            <Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} />
            {article.sourceUpdatedAt && <span><Sentence text={words.updated} parts={{ time: <Time locale={locale} at={article.sourceUpdatedAt} precision="minute" /> }} /></span>}
            <span>{words.minutes(readingMinutes(article.wordCount, article.lang))}</span>
            {article.reprintOf && <FirstBy locale={locale} article={article} first={article.reprintOf} />}
            {language && <span>{words.inLanguage(language)}</span>}
            {article.corrections.length > 0 && <a href="#corrections" className="quiet-link">{locale.words.adminPaper.corrected.short}</a>}
            {article.revisionCount > 0 && <Link href={locale.routes.articleChanges(article.slug)} className="quiet-link">{words.changed(article.revisionCount)}</Link>}
          </p>
        </div>
        <ArticleTools locale={locale} article={article} />
      </div>
    </header>
  );
}
