import { CONTROL_LABELS, countryName, DEMO_EXPLANATION, languageName } from "@/lib/format/labels";
import { count, hostOf } from "@/lib/format/text";
import type { SourcePage } from "@/lib/sources/types";
import { ControlDot, DemoMark } from "./source-name";

/** Who a source is: what it is called, who owns and pays for it, and what that statement rests on. */
export function SourceHead({ source }: { source: SourcePage }) {
  const label = CONTROL_LABELS[source.control];
  return (
    <div className="grid gap-x-12 gap-y-6 pt-8 pb-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <p className="meta mb-2 flex items-center gap-2">
          <ControlDot control={source.control} /> <span className="font-semibold text-ink">{label.word}</span>
          {source.demo && <DemoMark />}
        </p>
        <h1 className="headline headline-48" lang={source.language ?? undefined} dir="auto">{source.name}</h1>
        {source.description && <p className="standfirst mt-3 text-17 leading-relaxed lg:text-20 lg:leading-normal" lang={source.language ?? undefined} dir="auto">{source.description}</p>}
        {source.demo && <p className="meta mt-3">{DEMO_EXPLANATION} Its articles were written to show how this paper works.</p>}
      </div>
      <section className="panel" aria-labelledby="who">
        <h2 id="who" className="panel-title mb-3">Who is speaking</h2>
        <dl className="facts">
          <dt>Controlled</dt><dd>{label.word}. {label.meaning}</dd>
          <Fact term="Owner" value={source.owner} />
          <Fact term="Paid by" value={source.funding} />
          <Fact term="Country" value={source.country && countryName(source.country)} />
          <Fact term="Language" value={source.language && languageName(source.language)} />
          <Fact term="Known from" value={source.evidence ?? "nothing on record yet"} />
          {source.homepage && !source.demo && hostOf(source.homepage) && (
            <><dt>Website</dt><dd><a href={source.homepage} rel="noopener noreferrer" className="quiet-link">{hostOf(source.homepage)}</a></dd></>
          )}
          <dt>In this paper</dt><dd>{count(source.articleCount, "article")}</dd>
        </dl>
      </section>
    </div>
  );
}

/** One term of a list of facts; nothing where nothing is known. */
export function Fact({ term, value }: { term: string; value: string | null }) {
  return value ? <><dt>{term}</dt><dd>{value}</dd></> : null;
}
