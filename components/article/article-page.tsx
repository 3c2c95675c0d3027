import { DiscussionSection } from "@/components/comment/discussion";
import { StoryElsewhere } from "@/components/story/story-elsewhere";
import { Players } from "@/components/media/players";
import { Page } from "@/components/shell/page-frame";
import { StructuredData } from "@/components/shell/structured-data";
import { articleJsonLd } from "@/lib/articles/json-ld";
import { cachedPictureSizes } from "@/lib/articles/cached";
import type { ArticlePage as Article } from "@/lib/articles/types";
import { cachedDiscussion } from "@/lib/comments/cached";
import { bodyHtml } from "@/lib/format/body";
import { direction, hostOf, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { withFilms } from "@/lib/media/films";
import { picturesIn } from "@/lib/media/in-html";
import { routes } from "@/lib/routes";
import { ArticleFigure } from "./article-figure";
import { ArticleHead } from "./article-head";
import { Corrections } from "./corrections";
import { Footnotes } from "./footnotes";
import { EarlierHeadlines } from "./headlines";
import { MoreFromSource } from "./more-from-source";
import { Printings, StoodBefore } from "./printings";
import { WhoIsSpeaking } from "./who-is-speaking";

/** One article with who is speaking and how others tell it, beside it where there is room, and what readers say below. */
export function ArticlePage({ locale, article }: { locale: Locale; article: Article }) {
  const topic = article.topics[0];
  return (
    <Page locale={locale} path={routes.article(article.slug)} section={topic ? { topic: topic.slug } : null}>
      <ArticleData article={article} />
      <div className="article-columns">
        <article className="min-w-0" aria-labelledby="headline" data-article={article.id} data-whole="">
          <ArticleHead locale={locale} article={article} />
          <ArticleFigure article={article} />
          <Players locale={locale} article={article} />
          <Body locale={locale} article={article} />
          <SummaryOnly locale={locale} article={article} />
          <Corrections locale={locale} article={article} />
          <EarlierHeadlines locale={locale} article={article} />
          <Footnotes locale={locale} article={article} />
        </article>
        <aside className="mt-12 grid content-start gap-10 lg:mt-0 print:hidden" aria-label={locale.words.article.aside}>
          <WhoIsSpeaking locale={locale} article={article} />
          <Printings locale={locale} article={article} />
          <StoodBefore locale={locale} article={article} />
          <StoryElsewhere locale={locale} of={article} />
          <MoreFromSource locale={locale} article={article} />
        </aside>
      </div>
      <DiscussionSection locale={locale} article={article} />
    </Page>
  );
}

async function Body({ locale, article: { html, lang } }: { locale: Locale; article: Article }) {
  const sizes = await cachedPictureSizes(picturesIn(html));
  return <div id="text" className="prose mt-7" lang={langAttribute(lang)} dir={direction(lang)} dangerouslySetInnerHTML={{ __html: withFilms(bodyHtml(html, locale.words.article, sizes), locale.words.player) }} />;
}

/** What is only a summary, or the beginning, says so, and where the rest is. */
function SummaryOnly({ locale: { words: { article: words } }, article: { summaryOnly, excerptOnly, canonicalUrl } }: { locale: Locale; article: Article }) {
  if (!summaryOnly && !excerptOnly) return null;
  const host = canonicalUrl === null ? null : hostOf(canonicalUrl);
  return <p className="meta mt-5">{excerptOnly ? words.excerptOnly : words.summaryOnly} {canonicalUrl && host && <a className="quiet-link" href={canonicalUrl} rel="noopener noreferrer">{words.readOn(host)}</a>}</p>;
}

/** Its comments are counted when they come, not when the article changes. */
async function ArticleData({ article }: { article: Article }) {
  const discussion = await cachedDiscussion(article.id);
  return <StructuredData data={articleJsonLd({ ...article, commentCount: discussion?.published ?? 0 })} />;
}
