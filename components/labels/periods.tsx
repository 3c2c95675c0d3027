import type { Locale } from "@/lib/i18n/locale";
import type { ControlHistory, ControlPeriod } from "@/lib/sources/types/control";
import { Details, Fact } from "@/components/source/fact";
import { EvidenceList } from "./evidence";

/** When something held of a source, in words; nothing where it always did. */
export function validity({ formats, words: { labelling: { control } } }: Locale, { from, until }: Pick<ControlPeriod, "from" | "until">): string | null {
  const day = (date: string) => formats.date(`${date}T00:00:00.000Z`, "day");
  if (from && until) return control.between(day(from), day(until));
  return from ? control.since(day(from)) : until && control.until(day(until));
}

/** What a statement about control rests on, since when it holds, and who said it when. */
export function PeriodFacts({ locale, period, lang }: { locale: Locale; period: ControlPeriod; lang?: string }) {
  const { formats, words: { labelling: { control } } } = locale;
  return (
    <>
      <Fact term={control.holds} value={validity(locale, period)} />
      {period.evidence.length > 0 && <><dt>{control.known}</dt><dd><EvidenceList evidence={period.evidence} lang={lang} /></dd></>}
      <Fact term={control.said} value={control.on(control.origins[period.origin], formats.date(period.saidAt, "day"))} />
    </>
  );
}

/** Who controlled a source before, and what was said and put right since; nothing where there is neither. */
export function ControlBefore({ locale, history: { periods, corrected } }: { locale: Locale; history: ControlHistory }) {
  const { formats, words: { labelling: { control } } } = locale;
  return (
    <>
      {periods.length > 1 && <Details title={control.history}>{periods.slice(1).map((period, at) => <Period key={at} locale={locale} period={period} />)}</Details>}
      {corrected.length > 0 && <Details title={control.corrected}>{corrected.map((period, at) => <Period key={at} locale={locale} period={period} note={control.putRight(formats.date(period.replacedAt, "day"))} />)}</Details>}
    </>
  );
}

function Period({ locale, period, note }: { locale: Locale; period: ControlPeriod; note?: string }) {
  const { words: { labels } } = locale;
  const facts = [labels.controls[period.control].word, period.owner, validity(locale, period), note].filter(Boolean);
  return <li className="border-b border-rule py-2"><p>{facts.map((fact, at) => <span key={at}>{at > 0 && " · "}<bdi>{fact}</bdi></span>)}</p><div className="meta"><EvidenceList evidence={period.evidence} /></div></li>;
}
