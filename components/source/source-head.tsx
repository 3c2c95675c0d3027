import { FollowForm } from "@/components/reader/follow-form";
import { Link } from "@/components/ui/link";
import { hostOf } from "@/lib/format/text";
import { type Locale, otherThan } from "@/lib/i18n/locale";
import type { SourcePage } from "@/lib/sources/types";
import type { ControlHistory } from "@/lib/sources/types/control";
import { ControlBefore, PeriodFacts } from "@/components/labels/periods";
import { Fact } from "./fact";
import { ControlDot, DemoMark } from "./source-name";

/** Who a source is: what it is called, who owns and pays for it, and what that statement rests on. */
export function SourceHead({ locale, source, history }: { locale: Locale; source: SourcePage; history: ControlHistory | null }) {
  const { words } = locale;
  const label = words.labels.controls[source.control];
  return (
    <div className="grid gap-x-12 gap-y-6 pt-8 pb-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <p className="meta mb-2 flex items-center gap-2">
          <ControlDot control={source.control} /> <span className="font-semibold text-ink">{label.word}</span>
          {source.demo && <DemoMark locale={locale} />}
        </p>
        <h1 className="headline headline-48" lang={source.language ?? undefined} dir="auto">{source.name}</h1>
        {source.description && <p className="standfirst mt-3 text-17 leading-relaxed lg:text-20 lg:leading-normal" lang={source.language ?? undefined} dir="auto">{source.description}</p>}
        {source.demo && <p className="meta mt-3">{words.labels.demo} {words.source.demoArticles}</p>}
        <div className="mt-5"><FollowForm locale={locale} target="source" slug={source.slug} name={source.name} /></div>
      </div>
      <SourceFacts locale={locale} source={source} history={history} />
    </div>
  );
}

function SourceFacts({ locale, source, history }: { locale: Locale; source: SourcePage; history: ControlHistory | null }) {
  const { routes, words, formats } = locale;
  const [present] = history?.periods ?? [];
  const { labelling } = words;
  const { terms } = words.source;
  const label = words.labels.controls[source.control];
  return (
    <section className="panel" aria-labelledby="who">
      <h2 id="who" className="panel-title mb-3">{words.source.speaking}</h2>
      <dl className="facts">
        <dt>{terms.controlled}</dt><dd>{label.word}. {label.meaning}</dd>
        <Fact term={terms.owner} value={source.owner} lang={otherThan(locale, source.language)} />
        <Fact term={terms.funding} value={source.funding} lang={otherThan(locale, source.language)} />
        <Fact term={terms.country} value={source.country && formats.country(source.country)} />
        <Fact term={terms.language} value={source.language && formats.language(source.language)} />
        {source.demo ? <Fact term={terms.evidence} value={words.labels.demo} />
          : present ? <PeriodFacts locale={locale} period={present} lang={otherThan(locale, source.language)} />
          : <Fact term={terms.evidence} value={source.evidence ?? words.source.noEvidence} />}
        {source.homepage && !source.demo && hostOf(source.homepage) && (
          <><dt>{terms.website}</dt><dd><a href={source.homepage} rel="noopener noreferrer" className="quiet-link">{hostOf(source.homepage)}</a></dd></>
        )}
        <dt>{terms.articles}</dt><dd>{words.counts.articles(source.articleCount)} · <Link href={locale.routes.rewritten(source.slug)} className="quiet-link">{words.article.rewritten.link}</Link></dd>
      </dl>
      {source.control === "unknown" && <p className="meta mt-3">{labelling.control.unknown}</p>}
      {history && <ControlBefore locale={locale} history={history} />}
      {!source.demo && <p className="meta mt-3 no-print"><a className="quiet-link inline-flex min-h-6 items-center" href={routes.dispute("control", source.slug)} rel="nofollow">{source.control === "unknown" ? labelling.control.help : labelling.wrong.control}</a></p>}
    </section>
  );
}
