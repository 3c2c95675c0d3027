import { Headline, Standfirst } from "@/components/article/headline";
import { Kicker } from "@/components/article/kicker";
import { StoryHeadlines } from "@/components/article/headlines";
import { KindChip } from "@/components/article/kind-chip";
import { PrintingsNote } from "@/components/article/printings";
import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { SaveForm } from "@/components/reader/save-form";
import { StructuredData } from "@/components/shell/structured-data";
import { ControlDot, SourceName } from "@/components/source/source-name";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard, TopicChip } from "@/lib/articles/types";
import { direction, langAttribute } from "@/lib/format/text";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { storyJsonLd } from "@/lib/stories/json-ld";
import type { StoryFace } from "@/lib/stories/types";
import { PerspectiveBar } from "./perspective-bar";
import { mainTopic, sidesOf, type Side } from "./sides";

/** One story with everybody's telling of it, by who controls them, and in order of time. */
export function StoryPage({ locale, story, articles }: { locale: Locale; story: StoryFace; articles: ArticleCard[] }) {
  const topic = mainTopic(articles);
  const paid = articles.filter((article) => article.kind === "sponsored");
  const sides = sidesOf(articles.filter((article) => article.kind !== "sponsored"));
  return (
    <Page locale={locale} path={routes.story(story.slug)} section={topic ? { topic: topic.slug } : null}>
      <StructuredData data={storyJsonLd(story, articles)} />
      <StoryHead locale={locale} story={story} topic={topic} shown={articles.length} />
      <section aria-labelledby="sides">
        <h2 id="sides" className="visually-hidden">{locale.words.story.sideBySide}</h2>
        <div className="gap-x-8 border-y border-ink md:columns-2 xl:columns-3">
          {sides.map((side) => <SideColumn key={side.control} locale={locale} side={side} />)}
        </div>
      </section>
      {paid.length > 0 && <Paid locale={locale} articles={paid} />}
      <StoryHeadlines locale={locale} story={story.slug} />
      <Timeline locale={locale} articles={articles} />
    </Page>
  );
}

function StoryHead({ locale, story, topic, shown }: { locale: Locale; story: StoryFace; topic: TopicChip | undefined; shown: number }) {
  const words = locale.words.story;
  return (
    <div className="grid gap-x-12 gap-y-6 pt-7 pb-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <Kicker locale={locale} topic={topic}><span className="meta"><Sentence text={words.storyUpdated} parts={{ time: <Time locale={locale} at={story.lastAt} precision="minute" /> }} /></span></Kicker>
        <h1 className="headline headline-48" lang={langAttribute(story.lang)} dir={direction(story.lang)}>{story.title}</h1>
        <Standfirst text={story.standfirst} lang={story.lang} className="mt-4 text-20 leading-normal" />
      </div>
      <section className="panel self-end" aria-labelledby="coverage">
        <h2 id="coverage" className="panel-title mb-3">{words.coverage(story)}</h2>
        <PerspectiveBar locale={locale} controls={story.controls} />
        <p className="meta mt-3">{words.dividedBy}</p>
        {story.shared && <p className="meta mt-1">{words.oneVoice}</p>}
        {shown < story.articleCount && <p className="meta mt-1">{words.newestShown(shown)}</p>}
      </section>
    </div>
  );
}

function SideColumn({ locale, side }: { locale: Locale; side: Side }) {
  const { words } = locale;
  return (
    <section aria-labelledby={`side-${side.control}`} className="pt-4 pb-8">
      <h3 id={`side-${side.control}`} className="flex break-after-avoid items-center gap-2 text-15 font-semibold">
        <ControlDot control={side.control} /> {words.labels.controls[side.control].word} <span className="font-normal text-quiet">{words.counts.articles(side.articles.length)}</span>
      </h3>
      <div className="hairline-top mt-4">
        {side.articles.map((article) => <Telling key={article.id} locale={locale} article={article} />)}
      </div>
    </section>
  );
}

/** How one source tells it. */
function Telling({ locale, article }: { locale: Locale; article: ArticleCard }) {
  return (
    <article className="break-inside-avoid" data-article={article.id}>
      <div className="meta meta-row mb-1"><SourceName locale={locale} source={article.source} link words={false} /><KindChip locale={locale} kind={article.kind} plain /></div>
      <Headline level={4} size={20} title={article.title} lang={article.lang} href={locale.routes.article(article.slug)} />
      <Standfirst text={article.standfirst} lang={article.lang} className="mt-1.5 text-15 leading-snug text-quiet" />
      <div className="meta with-save mt-1.5"><span className="flex flex-wrap gap-x-3"><Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} /><PrintingsNote locale={locale} article={article} /></span><SaveForm locale={locale} article={article} /></div>
    </article>
  );
}

function Paid({ locale, articles }: { locale: Locale; articles: ArticleCard[] }) {
  return (
    <section aria-labelledby="paid" className="border-b border-rule py-6">
      <h2 id="paid" className="text-15 font-semibold">{locale.words.story.paid}</h2>
      <div className="mt-4 grid gap-8 md:grid-cols-2 xl:grid-cols-3">
        {articles.map((article) => (
          <div key={article.id}>
            <Telling locale={locale} article={article} />
            {article.kindReason && <p className="meta mt-1"><Sentence text={locale.words.article.whyLabelled} parts={{ reason: <bdi lang={englishOnly(locale)}>{article.kindReason}</bdi> }} /></p>}
          </div>
        ))}
      </div>
    </section>
  );
}

function Timeline({ locale, articles }: { locale: Locale; articles: ArticleCard[] }) {
  const inOrder = [...articles].reverse();
  return (
    <section aria-labelledby="timeline" className="grid gap-x-8 gap-y-4 pt-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div>
        <h2 id="timeline" className="headline headline-24">{locale.words.story.timeline}</h2>
        <p className="meta mt-1">{locale.words.story.timelineLead}</p>
      </div>
      <ol className="timeline">
        {inOrder.map((article) => (
          <li key={article.id} data-article={article.id} className={`control-${article.source.control}`}>
            <p className="meta meta-row"><Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} /><SourceName locale={locale} source={article.source} /></p>
            <Headline level={3} size={17} title={article.title} lang={article.lang} href={locale.routes.article(article.slug)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
