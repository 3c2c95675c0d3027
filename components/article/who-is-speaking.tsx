import { PeriodFacts } from "@/components/labels/periods";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { Fact } from "@/components/source/fact";
import { DemoMark } from "@/components/source/source-name";
import type { ArticlePage } from "@/lib/articles/types";
import { englishOnly, type Locale, otherThan, topicName } from "@/lib/i18n/locale";
import { cachedControls, cachedSource } from "@/lib/sources/cached";
import { periodAt } from "@/lib/sources/rules/control";

/** Who publishes this, who pays for that and how it is known, and what kind of piece it is, with the reason. */
export async function WhoIsSpeaking({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const [source, history] = await Promise.all([cachedSource(article.source.slug), cachedControls(article.source.slug)]);
  const { routes, words } = locale;
  const { terms } = words.source;
  const { controls } = words.labels;
  const { labelling } = words;
  const lang = otherThan(locale, source?.language);
  const period = history && periodAt(history.periods, new Date(article.sortAt));
  const changed = source && source.control !== article.source.control;
  return (
    <section className="panel" aria-labelledby="speaking">
      <h2 id="speaking" className="panel-title mb-3">{words.source.speaking}</h2>
      <dl className="facts">
        <dt>{terms.source}</dt>
        <dd><Link href={routes.source(article.source.slug)} className="quiet-link">{article.source.name}</Link>{article.source.demo && <> <DemoMark locale={locale} /></>}</dd>
        <dt>{terms.controlled}</dt>
        <dd>{controls[article.source.control].word}{changed && `, ${labelling.control.atTheTime(controls[source.control].word)}`}</dd>
        <Fact term={terms.owner} value={period?.owner ?? source?.owner ?? null} lang={lang} />
        <Fact term={terms.funding} value={period?.funding ?? source?.funding ?? null} lang={lang} />
        <Fact term={terms.country} value={article.source.country && locale.formats.country(article.source.country)} />
        {period && <PeriodFacts locale={locale} period={period} lang={lang} />}
        <dt>{words.article.kind.term}</dt><dd>{words.labels.kinds[article.kind].word}. {words.labels.kinds[article.kind].meaning}</dd>
        <Fact term={words.article.kind.paidFor} value={article.sponsor} />
        <Fact term={words.article.kind.quotes} value={article.quotedOutlet} />
        <Fact term={labelling.labels.topic} value={article.topics[0] ? topicName(locale, article.topics[0]) : null} />
      </dl>
      <KindReason locale={locale} article={article} />
      {article.source.control === "unknown" && <p className="meta mt-3">{labelling.control.unknown}</p>}
      <Wrong locale={locale} article={article} />
    </section>
  );
}

/** Why it is taken for that kind: in a sentence, and by what in the piece shows it. */
function KindReason({ locale, article }: { locale: Locale; article: ArticlePage }) {
  const { routes, words } = locale;
  const { short } = words.labels.kinds[article.kind];
  const evidence = kindEvidence(article);
  return (
    <div className="meta mt-3">
      <p>
        {article.kindReason
          ? <Sentence text={words.article.kind.because(short)} parts={{ reason: <bdi lang={englishOnly(locale)}>{article.kindReason}</bdi> }} />
          : words.article.kind.byDefault(short)}
        {" "}<Link href={`${routes.about()}#kinds`} className="quiet-link">{words.article.kind.meanings}</Link>
      </p>
      {evidence.length > 0 && <p className="mt-1">{words.labelling.seen}:</p>}
      {evidence.length > 0 && (
        <ul className="list-disc ps-4">
          {evidence.map(({ words: seen, where }, at) => <li key={at}><q lang={article.lang} dir="auto">{seen}</q>{Object.hasOwn(words.labelling.where, where) && ` ${words.labelling.where[where as keyof typeof words.labelling.where]}`}</li>)}
        </ul>
      )}
    </div>
  );
}

/** What shows the kind, of the finding that counts: an admin's, else the latest. */
function kindEvidence({ findings }: ArticlePage) {
  const found = findings.filter(({ field }) => field === "kind");
  return (found.find(({ origin }) => origin === "admin") ?? found.at(-1))?.evidence ?? [];
}

/** The ways to say that a label is wrong. */
function Wrong({ locale: { routes, words: { labelling } }, article }: { locale: Locale; article: ArticlePage }) {
  const ways = [
    { href: routes.dispute("kind", article.id), word: labelling.wrong.kind },
    { href: routes.dispute("topic", article.id), word: labelling.wrong.topic },
    ...(article.source.demo ? [] : [{ href: routes.dispute("control", article.source.slug), word: article.source.control === "unknown" ? labelling.control.help : labelling.wrong.control }]),
  ];
  return <p className="meta meta-row mt-3 no-print">{ways.map(({ href, word }) => <a key={href} className="quiet-link inline-flex min-h-6 items-center" href={href} rel="nofollow">{word}</a>)}</p>;
}
