import { Heard, Headline, heard } from "@/components/article/headline";
import { KindChip } from "@/components/article/kind-chip";
import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { SourceName } from "@/components/source/source-name";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleCard } from "@/lib/articles/types";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import type { ComparedSentence, ComparedSide, StoryComparison } from "@/lib/stories/types/compare";
import type { StoryPageData } from "@/lib/stories/types";

/** Two articles of a story side by side: what only one of them mentions, and their texts with what both say held back. */
export function ComparePage({ locale, found }: { locale: Locale; found: StoryComparison }) {
  const { routes, words: { story: { compare: words } } } = locale;
  const { story, articles: { a, b }, earlier } = found;
  const sides = [{ article: a, side: found.a, first: earlier === "a", other: b }, { article: b, side: found.b, first: earlier === "b", other: a }];
  return (
    <Page locale={locale} path={addresses.compare(story.slug, a.id, b.id)} section={null}>
      <PageTitle title={words.title}>
        <p><Sentence text={words.of} parts={{ story: <StoryLink locale={locale} story={story} /> }} /></p>
        <p className="mt-2 text-15">{found.sameLanguage ? words.how : words.otherLanguages}</p>
      </PageTitle>
      <div className="compared">
        {sides.map(({ article, side, first, other }) => (
          <section key={article.id} aria-labelledby={`article-${article.id}`} className="min-w-0">
            <div id={`article-${article.id}`} data-article={article.id}>
              <div className="meta meta-row mb-1"><SourceName locale={locale} source={article.source} link /><KindChip locale={locale} kind={article.kind} plain /></div>
              <Headline level={2} size={24} title={article.title} lang={article.lang} href={routes.article(article.slug)} before={heard(locale, article)} />
              <p className="meta meta-row mt-1.5">
                <Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} />
                {first && <span>{words.earlier}</span>}
                <Link href={routes.compare(story.slug, other.id)} rel="nofollow" className="quiet-link">{words.another}</Link>
              </p>
            </div>
            <OnlyHere locale={locale} article={article} side={side} sameLanguage={found.sameLanguage} />
            <Text locale={locale} article={article} side={side} />
          </section>
        ))}
      </div>
    </Page>
  );
}

function StoryLink({ locale, story }: { locale: Locale; story: StoryComparison["story"] }) {
  return <Link href={locale.routes.story(story.slug)} className="quiet-link" lang={langAttribute(story.lang)} dir={direction(story.lang)}>{story.title}</Link>;
}

type Of = { locale: Locale; article: ArticleCard; side: ComparedSide };

/** What only this one names, counts and quotes, and how much of it both have. */
function OnlyHere({ locale, article, side: { names, numbers, quotes, share }, sameLanguage }: Of & { sameLanguage: boolean }) {
  const { words: { story: { compare: words } } } = locale;
  const text = { lang: langAttribute(article.lang), dir: direction(article.lang) };
  return (
    <div className="panel mt-5">
      <h3 className="panel-title">{words.onlyHere}</h3>
      {names.length + numbers.length + quotes.length === 0 && <p className="meta mt-2">{words.nothing}</p>}
      <dl className="only-here mt-2">
        {names.length > 0 && <div><dt>{words.names}</dt><dd {...text}>{names.map((name) => <span key={name} className="mention">{name}</span>)}</dd></div>}
        {numbers.length > 0 && <div><dt>{words.numbers}</dt><dd {...text}>{numbers.map((number) => <span key={number} className="mention"><bdi>{number}</bdi></span>)}</dd></div>}
        {quotes.length > 0 && <div><dt>{words.quotes}</dt><dd {...text}>{quotes.map((quote) => <q key={quote} className="block standfirst text-15">{quote}</q>)}</dd></div>}
      </dl>
      {sameLanguage && <p className="meta mt-2">{words.share(Math.round(share * 100))}</p>}
    </div>
  );
}

function Text({ locale, article, side }: Of) {
  const { words: { story: { compare: words } } } = locale;
  return (
    <div className="compared-text mt-5" lang={langAttribute(article.lang)} dir={direction(article.lang)}>
      {paragraphsOf(side.sentences).map((paragraph, index) => (
        <p key={index}>{paragraph.map((sentence, at) => <span key={at}>{at > 0 && " "}<One locale={locale} sentence={sentence} before={at === 0 ? undefined : paragraph[at - 1]?.mark} /></span>)}</p>
      ))}
      {side.cut && <p className="meta" lang={locale.lang} dir={locale.dir}>{words.cut}</p>}
    </div>
  );
}

/** A sentence; that others stand in both is said once for several, to the ear as well. */
function One({ locale: { lang, words: { story: { compare: words } } }, sentence: { text, mark }, before }: { locale: Locale; sentence: ComparedSentence; before: ComparedSentence["mark"] | undefined }) {
  if (mark === "own") return text;
  const note = before !== mark && <span className="visually-hidden" lang={lang}>{` [${words.marks[mark]}] `}</span>;
  return <span className={`in-both-${mark}`}>{note}{text}</span>;
}

function paragraphsOf(sentences: readonly ComparedSentence[]): ComparedSentence[][] {
  const paragraphs: ComparedSentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last && !sentence.opens) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}

/** Beside which other article of its story one is to be set. */
export function CompareChoice({ locale, found: { story, articles }, one }: { locale: Locale; found: StoryPageData; one: ArticleCard }) {
  const { routes, words: { story: { compare: words } } } = locale;
  const others = articles.filter(({ id }) => id !== one.id);
  return (
    <Page locale={locale} path={addresses.compare(story.slug, one.id)} section={null}>
      <PageTitle title={words.choose}>
        <p><Sentence text={words.beside} parts={{ article: <Link href={routes.article(one.slug)} className="quiet-link" lang={langAttribute(one.lang)} dir={direction(one.lang)}>{one.title}</Link>, source: <bdi>{one.source.name}</bdi>, story: <StoryLink locale={locale} story={story} /> }} /></p>
      </PageTitle>
      {others.length === 0 ? <p className="meta border-t border-ink py-6">{words.alone}</p> : (
        <ul className="hairline-top border-t border-ink pt-4 pb-8">
          {others.map((article) => (
            <li key={article.id} data-article={article.id}>
              <div className="meta meta-row mb-0.5"><SourceName locale={locale} source={article.source} /><KindChip locale={locale} kind={article.kind} plain /><Time locale={locale} at={article.publishedAt} precision={article.publishedPrecision} /></div>
              <h2 className="headline headline-17" lang={langAttribute(article.lang)} dir={direction(article.lang)}><Heard before={heard(locale, article)} /><Link href={routes.compare(story.slug, one.id, article.id)} rel="nofollow">{article.title}</Link></h2>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
