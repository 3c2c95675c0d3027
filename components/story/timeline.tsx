import { ChangedWords } from "@/components/article/changed-words";
import { UnusualKind } from "@/components/article/kind-chip";
import { Headline, heard } from "@/components/article/headline";
import { Time } from "@/components/article/time";
import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard } from "@/lib/articles/types";
import type { StoryHeadlineChange } from "@/lib/articles/types/versions";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import type { StoryPageData } from "@/lib/stories/types";
import { RepeatsNote } from "./origin-list";
import { timelineOf } from "./timeline-days";

/** What came when: each day's articles in order, who was first, whom others repeat, and headlines that became others. */
export function Timeline({ locale, found }: { locale: Locale; found: StoryPageData }) {
  const { words: { story: words } } = locale;
  const days = timelineOf(locale, found);
  return (
    <section aria-labelledby="timeline" className="grid gap-x-8 gap-y-4 pt-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div>
        <h2 id="timeline" className="headline headline-24">{words.timeline}</h2>
        <p className="meta mt-1">{found.older === null ? words.timelineLead : words.timelineOfNewest}</p>
      </div>
      <div className="grid gap-6">
        {days.map((day) => (
          <section key={day.name + day.events[0]?.key} aria-label={day.name}>
            <h3 className="mb-3 text-13 font-semibold">{day.name}</h3>
            <ol className="timeline">
              {day.events.map((event) => event.article
                ? <Came key={event.key} locale={locale} article={event.article} first={event.first} found={found} />
                : <Changed key={event.key} locale={locale} change={event.change} />)}
            </ol>
          </section>
        ))}
      </div>
    </section>
  );
}

function Came({ locale, article, first, found }: { locale: Locale; article: ArticleCard; first: boolean; found: StoryPageData }) {
  return (
    <li data-article={article.id} className={`control-${article.source.control}`}>
      <p className="meta meta-row">
        <Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} />
        <SourceName locale={locale} source={article.source} />
        <UnusualKind locale={locale} kind={article.kind} plain />
        {first && <strong className="font-semibold text-ink">{locale.words.story.first}</strong>}
        <RepeatsNote locale={locale} repeats={found.repeats[article.id]} />
      </p>
      <Headline level={4} size={17} title={article.title} lang={article.lang} href={locale.routes.article(article.slug)} before={heard(locale, article)} />
    </li>
  );
}

/** A headline that became another one. */
function Changed({ locale, change: { number, until, title, article: { slug, lang, source } } }: { locale: Locale; change: StoryHeadlineChange }) {
  const { routes, words: { story: words } } = locale;
  return (
    <li className={`control-${source.control}`}>
      <p className="meta meta-row">
        <Time locale={locale} at={until} precision="minute" />
        <Link href={routes.articleChange(slug, number)} className="quiet-link"><Sentence text={words.headlineChanged} parts={{ source: <bdi>{source.name}</bdi> }} /></Link>
      </p>
      <p className="change-words" lang={langAttribute(lang)} dir={direction(lang)}><ChangedWords locale={locale} parts={title} /></p>
    </li>
  );
}
