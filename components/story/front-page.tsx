import { ArticleCard, PaidCard } from "@/components/article/article-card";
import { Headline, Standfirst, heard } from "@/components/article/headline";
import { ArticleMeta } from "@/components/article/article-card";
import { Kicker } from "@/components/article/kicker";
import { UnusualKind } from "@/components/article/kind-chip";
import { PictureBox } from "@/components/article/picture-box";
import type { ArticleCard as Card } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import type { FrontEntry, FrontPage as Front } from "@/lib/stories/types";
import { arrangeFront, isStory, type Arrangement } from "./arrange";
import { keyOf as keyOfEntry } from "@/lib/stories/rules/order";
import { OwnOrder } from "./own-order";
import { LeadStory, StoryCard } from "./story-card";
import { WhyHere } from "./why-here";

/**
 * The front page under its masthead.
 * @param own whether readers may order it their own way
 */
export function FrontPage({ locale, front, own = false }: { locale: Locale; front: Front; own?: boolean }) {
  const { lead, seconds, rows, singles, paid } = arrangeFront(front);
  return (
    <>
      {own && lead && <OwnOrder locale={locale} />}
      <div id={own ? "paper-places" : undefined}>
        {lead && <LeadArea locale={locale} lead={lead} seconds={seconds} />}
        {rows.map((row, index) => <EntryRow key={row[0] && keyOf(row[0])} locale={locale} row={row} picture={index % 2 === 0} />)}
      </div>
      <Singles locale={locale} articles={singles} />
      <Paid locale={locale} articles={paid} />
    </>
  );
}

function LeadArea({ locale, lead, seconds }: { locale: Locale; lead: FrontEntry; seconds: Arrangement["seconds"] }) {
  return (
    <div className="front-lead border-b border-ink">
      <div className="pt-6 pb-8"><div data-entry={keyOf(lead)}>{isStory(lead) ? <LeadStory locale={locale} story={lead} /> : <LeadArticle locale={locale} article={lead} />}</div></div>
      <div className="hairline-top border-t border-rule pt-6 pb-8 lg:border-t-0">
        {seconds.map((entry, index) => <div key={keyOf(entry)}><div data-entry={keyOf(entry)}><Entry locale={locale} entry={entry} size={24} headlines={index === 0 ? 2 : 0} /></div></div>)}
      </div>
    </div>
  );
}

const keyOf = (entry: FrontEntry) => keyOfEntry({ story: isStory(entry), id: entry.id });

function Entry({ locale, entry, ...as }: { locale: Locale; entry: FrontEntry; size: 24 | 20; picture?: boolean; headlines?: number }) {
  if (isStory(entry)) return <StoryCard locale={locale} story={entry} {...as} />;
  return <><ArticleCard locale={locale} article={entry} level={2} size={as.size} picture={as.picture} /><WhyHere locale={locale} here={entry.here} title={entry.title} /></>;
}

function LeadArticle({ locale, article }: { locale: Locale; article: Exclude<FrontEntry, { articles: unknown }> }) {
  const href = locale.routes.article(article.slug);
  return (
    <article data-article={article.id}>
      <Kicker locale={locale} topic={article.topics[0]}><UnusualKind locale={locale} kind={article.kind} /></Kicker>
      <Headline level={2} size={38} title={article.title} lang={article.lang} href={href} before={heard(locale, article)} />
      <div className="mt-4"><PictureBox of={article} href={href} aspect="aspect-[2/1]" /></div>
      <Standfirst text={article.standfirst} lang={article.lang} className="mt-4 text-17 leading-normal lg:text-20" />
      <ArticleMeta locale={locale} article={article} />
      <WhyHere locale={locale} here={article.here} title={article.title} />
    </article>
  );
}

function EntryRow({ locale, row, picture }: { locale: Locale; row: FrontEntry[]; picture: boolean }) {
  return (
    <div className={`row-grid of-${row.length} border-b border-ink py-6`}>
      {row.map((entry) => <div key={keyOf(entry)}><div data-entry={keyOf(entry)}><Entry locale={locale} entry={entry} size={20} picture={picture} /></div></div>)}
    </div>
  );
}

function Singles({ locale, articles }: { locale: Locale; articles: Card[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="singles" className="py-6">
      <h2 id="singles" className="mb-5 text-13 font-semibold">{locale.words.story.front.singles}</h2>
      <div className="row-grid of-4 gap-y-10">
        {articles.map((article, index) => (
          <div key={article.id}><ArticleCard locale={locale} article={article} picture={index < 4} standfirst={index < 8} /></div>
        ))}
      </div>
    </section>
  );
}

function Paid({ locale, articles }: { locale: Locale; articles: Card[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="paid" className="border-t border-ink py-6">
      <h2 id="paid" className="mb-1 text-13 font-semibold">{locale.words.story.front.paid}</h2>
      <p className="meta mb-5">{locale.words.story.front.paidLead}</p>
      <div className="row-grid of-4">{articles.map((article) => <div key={article.id}><PaidCard locale={locale} article={article} /></div>)}</div>
    </section>
  );
}
