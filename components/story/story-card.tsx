import { Headline, Standfirst, heard } from "@/components/article/headline";
import { Kicker } from "@/components/article/kicker";
import { UnusualKind } from "@/components/article/kind-chip";
import { PictureBox } from "@/components/article/picture-box";
import { Time } from "@/components/article/time";
import { SaveForm } from "@/components/reader/save-form";
import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { mainTopic } from "./sides";
import type { ArticleCard } from "@/lib/articles/types";
import type { Locale } from "@/lib/i18n/locale";
import type { Here, StoryCard as Story } from "@/lib/stories/types";
import { PerspectiveBar } from "./perspective-bar";
import { WhyHere } from "./why-here";

type Card = Story & { here: Here };

/** What a story's picture is drawn from: its leading article's picture, else the story itself. */
function pictureOf(story: Card) {
  const withPicture = story.articles.find((article) => article.picture !== null);
  const topic = mainTopic(story.articles);
  return { slug: story.slug, title: story.title, topics: topic ? [topic] : [], picture: withPicture?.picture ?? null };
}

/** The story that leads the front page. */
export function LeadStory({ locale, story }: { locale: Locale; story: Card }) {
  const href = locale.routes.story(story.slug);
  return (
    <article>
      <Kicker locale={locale} topic={mainTopic(story.articles)}><span className="meta"><Sentence text={locale.words.story.updated} parts={{ time: <Time locale={locale} at={story.lastAt} precision="minute" /> }} /></span></Kicker>
      <Headline level={2} size={38} title={story.title} lang={story.lang} href={href} />
      <div className="mt-4"><PictureBox of={pictureOf(story)} href={href} aspect="aspect-[2/1]" /></div>
      <Standfirst text={story.standfirst} lang={story.lang} className="mt-4 text-17 leading-normal lg:text-20 lg:leading-normal" />
      <div className="mt-4"><PerspectiveBar locale={locale} controls={story.controls} /></div>
      <OtherHeadlines locale={locale} articles={story.articles.slice(0, 4)} wide />
      <p className="mt-3"><StoryCounts locale={locale} story={story} /></p>
      <WhyHere locale={locale} here={story.here} title={story.title} />
    </article>
  );
}

/** A story beside the lead, or in a row below. */
export function StoryCard({ locale, story, size, picture = false, headlines = 0 }: { locale: Locale; story: Card; size: 24 | 20; picture?: boolean; headlines?: number }) {
  const href = locale.routes.story(story.slug);
  return (
    <article className="grid grid-cols-1 content-start">
      {picture && <div className="mb-3"><PictureBox of={pictureOf(story)} href={href} /></div>}
      <Kicker locale={locale} topic={mainTopic(story.articles)}><span className="meta"><Time locale={locale} at={story.lastAt} precision="minute" /></span></Kicker>
      <Headline level={2} size={size} title={story.title} lang={story.lang} href={href} />
      <Standfirst text={story.standfirst} lang={story.lang} className={`mt-1.5 leading-snug text-quiet line-clamp-3 ${size === 24 ? "text-17" : "text-15"}`} />
      <div className="mt-3"><PerspectiveBar locale={locale} controls={story.controls} /></div>
      {headlines > 0 && <OtherHeadlines locale={locale} articles={story.articles.slice(0, headlines)} />}
      <p className="mt-2"><StoryCounts locale={locale} story={story} /></p>
      <WhyHere locale={locale} here={story.here} title={story.title} />
    </article>
  );
}

/** How each of some sources puts it. */
function OtherHeadlines({ locale, articles, wide = false }: { locale: Locale; articles: ArticleCard[]; wide?: boolean }) {
  return (
    <ul className="mt-3 border-t border-rule">
      {articles.map((article) => (
        <li key={article.id} data-article={article.id} className={`with-save grid grid-cols-1 gap-x-4 border-b border-rule py-2.5 ${wide ? "md:grid-cols-[12.75rem_minmax(0,1fr)]" : ""}`}>
          <div className="meta mb-0.5 flex flex-wrap content-start items-baseline gap-x-2.5">
            <SourceName locale={locale} source={article.source} words={false} />
            <UnusualKind locale={locale} kind={article.kind} plain />
          </div>
          <Headline level={3} size={17} title={article.title} lang={article.lang} href={locale.routes.article(article.slug)} before={heard(locale, article)} />
          <SaveForm locale={locale} article={article} />
        </li>
      ))}
    </ul>
  );
}

function StoryCounts({ locale: { routes, words }, story }: { locale: Locale; story: Card }) {
  return (
    <Link href={routes.story(story.slug)} className="text-13 hover:underline underline-offset-4">
      <span className="font-semibold">{words.counts.articles(story.articleCount)}</span>
      <span className="text-quiet">{words.story.restOfCoverage(story)}</span>
      <span className="visually-hidden">: {story.title}</span>
    </Link>
  );
}
