import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticleChange, ArticleChanges, Part, Passage, SentenceChange, TextChange } from "@/lib/articles/types/changes";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { ChangedWords } from "./changed-words";
import { Time } from "./time";

type Props = { locale: Locale; found: ArticleChanges; before?: number };
type Of = { locale: Locale; article: ArticleChanges["article"] };

/** What changed in an article, the latest change first, each as its old and new words in one text. */
export function ChangesPage({ locale, found: { article, changes, older }, before }: Props) {
  const { routes, words: { article: { changes: words } } } = locale;
  const topic = article.topics[0];
  return (
    <Page locale={locale} path={addresses.articleChanges(article.slug, before)} section={topic ? { topic: topic.slug } : null}>
      <PageTitle title={words.title}>
        <Sentence
          text={words.about}
          parts={{
            article: <Link href={routes.article(article.slug)} className="quiet-link" lang={langAttribute(article.lang)} dir={direction(article.lang)}>{article.title}</Link>,
            removed: <del>{words.removedSample}</del>,
            added: <ins>{words.addedSample}</ins>,
          }}
        />
      </PageTitle>
      <div className="changes">
        {changes.map((change) => <Change key={change.number} locale={locale} article={article} change={change} />)}
        {older === null && <p className="meta border-t border-ink pt-3 pb-6"><Sentence text={words.first} parts={{ time: <Time locale={locale} at={article.firstSeenAt} precision="minute" /> }} /></p>}
      </div>
      {(older !== null || before !== undefined) && (
        <nav aria-label={words.pages} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
          {before === undefined ? <span /> : <Link href={routes.articleChanges(article.slug)} className="button">{words.latest}</Link>}
          {older !== null && <Link href={routes.articleChanges(article.slug, older)} rel="next" className="button">{words.older}</Link>}
        </nav>
      )}
    </Page>
  );
}

function Change({ locale, article, change }: Of & { change: ArticleChange }) {
  const { routes, words: { article: { changes: words } } } = locale;
  const time = <Time locale={locale} at={change.at} precision="minute" />;
  return (
    <section aria-labelledby={`change-${change.number}`} className="border-t border-ink pt-4 pb-8">
      <h2 id={`change-${change.number}`} className="text-15 font-semibold">
        <Sentence text={change.by === "paper" ? words.byPaper : words.bySource} parts={{ time, source: <bdi>{article.source.name}</bdi> }} />
      </h2>
      <p className="meta mt-1">
        {change.text.passages.length > 0 ? words.summary(change.text.added, change.text.removed, change.text.changed, change.text.moved) : words.textSame}
        {change.by === "paper" && article.corrections.length > 0 && <>{" "}<Link href={`${routes.article(article.slug)}#corrections`} className="quiet-link">{words.corrections}</Link></>}
      </p>
      <p className="meta meta-row mt-1 no-print">
        <Link href={routes.articleVersion(article.slug, change.number)} className="quiet-link">{words.versionBefore}</Link>
        <Link href={routes.articleVersion(article.slug, change.number + 1)} className="quiet-link">{words.versionAfter}</Link>
        <Link href={routes.articleChange(article.slug, change.number)} className="quiet-link">{words.permanent}</Link>
      </p>
      <Line locale={locale} article={article} term={words.headline} parts={change.title} />
      <Line locale={locale} article={article} term={words.standfirst} parts={change.standfirst} />
      <Text locale={locale} article={article} text={change.text} />
      {change.cut && <p className="meta mt-3">{words.cut}</p>}
    </section>
  );
}

function Line({ locale, article, term, parts }: Of & { term: string; parts: Part[] | null }) {
  if (parts === null) return null;
  return (
    <>
      <h3 className="panel-title mt-5">{term}</h3>
      <p className="change-words mt-1" lang={langAttribute(article.lang)} dir={direction(article.lang)}><ChangedWords locale={locale} parts={parts} /></p>
    </>
  );
}

function Text({ locale, article, text }: Of & { text: TextChange }) {
  if (text.passages.length === 0) return null;
  return (
    <>
      <h3 className="panel-title mt-5">{locale.words.article.changes.text}</h3>
      {text.passages.map((passage, at) => <Passages key={at} locale={locale} article={article} passage={passage} />)}
    </>
  );
}

function Passages({ locale, article, passage: { skipped, sentences } }: Of & { passage: Passage }) {
  return (
    <>
      {skipped > 0 && <p className="meta mt-2">{locale.words.article.changes.skipped(skipped)}</p>}
      {paragraphsOf(sentences).map((paragraph, index) => (
        <p key={index} className="change-words mt-2" lang={langAttribute(article.lang)} dir={direction(article.lang)}>
          {paragraph.map((sentence, at) => <span key={at}>{at > 0 && " "}<One locale={locale} sentence={sentence} before={paragraph[at - 1]?.kind} /></span>)}
        </p>
      ))}
    </>
  );
}

/** As they stand in the text: paragraph by paragraph, rows of a table one under the other. */
function paragraphsOf(sentences: readonly SentenceChange[]): SentenceChange[][] {
  const paragraphs: SentenceChange[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last && !sentence.opens) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}

/** A sentence; where one was moved from stands a note alone, once for several. */
function One({ locale, sentence: { kind, parts }, before }: { locale: Locale; sentence: SentenceChange; before: SentenceChange["kind"] | undefined }) {
  const words = locale.words.article.changes;
  const note = (kind === "left" || kind === "moved") && before !== kind && <span className="change-note" lang={locale.lang}>[{words[kind]}] </span>;
  if (kind === "left") return note;
  return <>{note}{kind === "moved" ? <span className="change-moved"><ChangedWords locale={locale} parts={parts} /></span> : <ChangedWords locale={locale} parts={parts} />}</>;
}
