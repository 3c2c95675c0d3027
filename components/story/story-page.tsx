import { Page } from "@/components/shell/page-frame";
import { StructuredData } from "@/components/shell/structured-data";
import { ControlDot } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard } from "@/lib/articles/types";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { storyJsonLd } from "@/lib/stories/json-ld";
import type { StoryPageData } from "@/lib/stories/types";
import { foldSide, mainTopic, sidesOf, suggestedPair, type Side } from "./sides";
import { StoryDiscussion } from "./story-discussion";
import { StoryHead } from "./story-head";
import { Telling } from "./telling";
import { Timeline } from "./timeline";
import { WhyTogether } from "./why-together";

/** One story with everybody's telling of it, by who controls them, and in order of time. */
export function StoryPage({ locale, found }: { locale: Locale; found: StoryPageData }) {
  const { story, articles, repeats, older } = found;
  const topic = mainTopic(articles);
  const paid = articles.filter((article) => article.kind === "sponsored");
  const sides = sidesOf(articles.filter((article) => article.kind !== "sponsored"));
  return (
    <Page locale={locale} path={routes.story(story.slug)} section={topic ? { topic: topic.slug } : null}>
      <StructuredData data={storyJsonLd(story, articles)} />
      <StoryHead locale={locale} story={story} topic={topic} shown={articles.length} pair={suggestedPair(articles, repeats, story.lang)} />
      <section aria-labelledby="sides">
        <h2 id="sides" className="visually-hidden">{locale.words.story.sideBySide}</h2>
        <div className="gap-x-8 border-y border-ink md:columns-2 xl:columns-3">
          {sides.map((side) => <SideColumn key={side.control} locale={locale} side={side} found={found} />)}
        </div>
      </section>
      {paid.length > 0 && <Paid locale={locale} articles={paid} />}
      <Timeline locale={locale} found={found} />
      <StoryDiscussion locale={locale} articles={articles} />
      {older !== null && (
        <nav aria-label={locale.words.shell.pages.label} className="mt-8 border-t border-ink py-5 no-print">
          <Link href={locale.routes.olderInStory(story.slug, older)} rel="next" className="button">{locale.words.shell.pages.older}</Link>
        </nav>
      )}
      <WhyTogether locale={locale} slug={story.slug} />
    </Page>
  );
}

function SideColumn({ locale, side, found: { story, repeats } }: { locale: Locale; side: Side; found: StoryPageData }) {
  const { words } = locale;
  const { open, folded } = foldSide(side.articles, repeats);
  const tellings = (articles: ArticleCard[]) => articles.map((article) => <Telling key={article.id} locale={locale} article={article} repeats={repeats[article.id]} story={story.articleCount > 1 ? story.slug : undefined} />);
  return (
    <section aria-labelledby={`side-${side.control}`} className="pt-4 pb-8">
      <h3 id={`side-${side.control}`} className="flex break-after-avoid items-center gap-2 text-15 font-semibold">
        <ControlDot control={side.control} /> {words.labels.controls[side.control].word} <span className="font-normal text-quiet">{words.counts.articles(side.articles.length)}</span>
      </h3>
      <div className="hairline-top mt-4">{tellings(open)}</div>
      {folded.length > 0 && (
        <details className="more-tellings mt-4 border-t border-rule">
          <summary>{words.story.moreOfSide(folded.length)}</summary>
          <div className="hairline-top pt-2">{tellings(folded)}</div>
        </details>
      )}
    </section>
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
