import { Standfirst } from "@/components/article/headline";
import { Kicker } from "@/components/article/kicker";
import { Time } from "@/components/article/time";
import { FollowForm } from "@/components/reader/follow-form";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard, TopicChip } from "@/lib/articles/types";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import type { StoryWhole } from "@/lib/stories/types";
import { OriginList } from "./origin-list";
import { PerspectiveBar } from "./perspective-bar";

type Props = { locale: Locale; story: StoryWhole; topic: TopicChip | undefined; shown: number; pair: [ArticleCard, ArticleCard] | null };

/** What a story is, whose words these are, who controls its sources, and how many tell it first hand. */
export function StoryHead({ locale, story, topic, shown, pair }: Props) {
  const { routes, words: { story: words } } = locale;
  return (
    <div className="grid gap-x-12 gap-y-6 pt-7 pb-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <Kicker locale={locale} topic={topic}><span className="meta"><Sentence text={words.storyUpdated} parts={{ time: <Time locale={locale} at={story.lastAt} precision="minute" /> }} /></span></Kicker>
        <h1 className="headline headline-48" lang={langAttribute(story.lang)} dir={direction(story.lang)}>{story.title}</h1>
        <Standfirst text={story.standfirst} lang={story.lang} className="mt-4 text-20 leading-normal" />
        <HeadlineNote locale={locale} story={story} />
        <div className="mt-5"><FollowForm locale={locale} target="story" slug={story.slug} name={story.title} /></div>
      </div>
      <section className="panel self-end" aria-labelledby="coverage">
        <h2 id="coverage" className="panel-title mb-3">{words.coverage(story)}</h2>
        <PerspectiveBar locale={locale} controls={story.controls} />
        <p className="meta mt-3">{words.dividedBy}</p>
        <OriginList locale={locale} story={story} />
        <Present locale={locale} story={story} />
        {shown < story.articleCount && <p className="meta mt-1">{words.newestShown(shown)}</p>}
        {pair && <p className="mt-4"><Link href={routes.compare(story.slug, pair[0].id, pair[1].id)} rel="nofollow" className="button">{words.compare.pair}</Link></p>}
      </section>
    </div>
  );
}

/** Whose headline a story carries, and why. */
function HeadlineNote({ locale, story: { headline } }: { locale: Locale; story: StoryWhole }) {
  const { routes, words: { story: words } } = locale;
  if (!headline) return <p className="meta mt-4">{words.headline.named}</p>;
  const { source, why, standfirstSource } = headline;
  const link = <Link href={routes.source(source.slug)} className="quiet-link"><bdi>{source.name}</bdi></Link>;
  return (
    <p className="meta mt-4">
      <Sentence text={words.headline.by} parts={{ source: link }} />
      {why.length > 0 && <> {words.headline.because(new Intl.ListFormat(locale.lang).format(why.map((reason) => words.headline.reasons[reason])))}</>}
      {standfirstSource && standfirstSource.slug !== source.slug && <> <Sentence text={words.headline.standfirst} parts={{ source: <bdi>{standfirstSource.name}</bdi> }} /></>}
      {" "}<Link href={`${routes.ranking()}#headline`} className="quiet-link">{words.headline.rules}</Link>
    </p>
  );
}

/** The languages and kinds of piece that are present, where there are several. */
function Present({ locale: { formats, words }, story: { languages, kinds } }: { locale: Locale; story: StoryWhole }) {
  const inLanguages = languages.map(({ lang, articles }) => words.story.part(articles, formats.language(lang) ?? words.story.noLanguage));
  const asKinds = kinds.map(({ kind, articles }) => `${articles} ${words.labels.kinds[kind][articles === 1 ? "short" : "many"]}`);
  return (
    <dl className="meta mt-3 grid gap-1">
      {languages.length > 1 && <div><dt className="inline font-semibold">{words.story.languages}</dt> <dd className="inline">{inLanguages.join(", ")}</dd></div>}
      {kinds.length > 1 && <div><dt className="inline font-semibold">{words.story.kinds}</dt> <dd className="inline">{asKinds.join(", ")}</dd></div>}
    </dl>
  );
}
