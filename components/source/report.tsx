import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { kindTone } from "@/lib/format/kind-tone";
import { type Locale, topicName } from "@/lib/i18n/locale";
import { perWeek, stateOfFeeds } from "@/lib/sources/rules/report";
import type { Share, SourceFigures, SourceReport as Report } from "@/lib/sources/types/report";
import { ReportBars } from "./report-bars";

/** Under so many articles a share says little. */
const FEW = 20;

/** What a source publishes and how: a few figures at once, all of them one click away, each over a time that is said. */
export function SourceReport({ locale, report }: { locale: Locale; report: Report | null }) {
  const { formats, words: { sourceReport: words } } = locale;
  if (!report) return <section className="border-t border-ink py-4" aria-labelledby="report"><h2 id="report" className="panel-title">{words.title}</h2><p className="meta mt-2">{words.notYet}</p></section>;
  const { figures, countedAt } = report;
  return (
    <section className="border-t border-ink py-4" aria-labelledby="report">
      <h2 id="report" className="panel-title">{words.title}</h2>
      <p className="meta mt-1">{figures.since && figures.lastAt ? words.over(figures.articles, formats.date(figures.since, "day"), formats.date(figures.lastAt, "day")) : words.none} {figures.articles > 0 && figures.articles < FEW && words.few}</p>
      <KeyFigures locale={locale} figures={figures} />
      <details className="report-all mt-4">
        <summary className="quiet-link inline-flex min-h-6 items-center text-15">{words.all}</summary>
        <div className="report-parts mt-4">
          {figures.articles > 0 && <Rhythm locale={locale} figures={figures} />}
          {figures.articles > 0 && <Contents locale={locale} figures={figures} />}
          {figures.articles > 0 && <Words locale={locale} figures={figures} />}
          <Health locale={locale} figures={figures} />
        </div>
        <p className="meta mt-4">{words.countedOn(formats.date(countedAt, "minute"))}</p>
      </details>
    </section>
  );
}

function KeyFigures({ locale, figures }: { locale: Locale; figures: SourceFigures }) {
  const { words: { sourceReport: words } } = locale;
  const { articles, kinds, gapSeconds } = figures;
  const views = kinds.filter(({ kind }) => kindTone(kind) === "view").reduce((sum, each) => sum + each.articles, 0);
  const share = (part: number) => (articles === 0 ? "–" : words.percent(percent(locale, part, articles)));
  const all: [string, string][] = [
    [words.figures.rhythm, number(locale, perWeek(figures))], [words.figures.gap, gapSeconds === null ? "–" : words.gap(gapSeconds)],
    [words.figures.copied, share(figures.reprints)], [words.figures.views, share(views)], [words.figures.changed, share(figures.headlineChanges)],
    [words.figures.feeds, words.states[stateOfFeeds(figures.feeds)]],
  ];
  return <dl className="report-figures mt-3">{all.map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}</dl>;
}

function Rhythm({ locale, figures: { hours, weekdays, gapSeconds, lastAt } }: { locale: Locale; figures: SourceFigures }) {
  const { words: { sourceReport: words } } = locale;
  const [dated, peak] = [hours.some((count) => count > 0), hours.indexOf(Math.max(...hours))];
  const days = words.weekdays.map((day, at) => `${day} ${weekdays[at] ?? 0}`).join(", ");
  return (
    <Part title={words.rhythm}>
      {dated ? <ReportBars title={words.perHour} values={hours} label={words.hourChart(`${peak}–${peak + 1}`, hours[peak] ?? 0)} marks={["0", "6", "12", "18", "24"]} /> : <p>{words.undated}</p>}
      <ReportBars title={words.perDay} values={weekdays} label={words.dayChart(days)} marks={words.weekdays} />
      {gapSeconds !== null && <p>{words.medianGap(words.gap(gapSeconds))}</p>}
      {lastAt && <p><Sentence text={words.last} parts={{ time: <Time locale={locale} at={lastAt} precision="minute" /> }} /></p>}
    </Part>
  );
}

/** What it writes: kinds of piece, topics and languages, each with its number. */
function Contents({ locale, figures: { articles, kinds, topics, languages } }: { locale: Locale; figures: SourceFigures }) {
  const { formats, routes, words: { labels, sourceReport: words } } = locale;
  const named = topics.reduce((sum, topic) => sum + topic.articles, 0);
  return (
    <>
      <Part title={words.kinds}><Shares locale={locale} whole={articles} rows={kinds.map(({ kind, articles: count }) => ({ key: kind, name: labels.kinds[kind].word, count }))} /></Part>
      <Part title={words.topics}>
        <Shares locale={locale} whole={articles} rows={[...topics.map((topic) => ({ key: topic.slug, name: <Link href={routes.topic(topic.slug)} className="quiet-link">{topicName(locale, topic)}</Link>, count: topic.articles })), ...(articles > named ? [{ key: "", name: words.others, count: articles - named }] : [])]} />
      </Part>
      <Part title={words.languages}><Shares locale={locale} whole={articles} rows={languages.map(({ lang, articles: count }) => ({ key: lang, name: (lang === "und" ? null : formats.language(lang)) ?? words.unknownLanguage, count }))} /></Part>
    </>
  );
}

/** How much of it others had first or printed later, and what was changed. */
function Words({ locale, figures }: { locale: Locale; figures: SourceFigures }) {
  const { words: { sourceReport: words } } = locale;
  const { articles, reprints, printsOf, reprinted, printedBy, headlineChanges, textChanges, corrections, correctedHere } = figures;
  return (
    <>
      <Part title={words.copied}>
        <p>{words.reprints(reprints, articles)}</p><Sources locale={locale} title={words.printsOf} sources={printsOf} />
        <p className="mt-2">{words.reprinted(reprinted, articles)}</p><Sources locale={locale} title={words.printedBy} sources={printedBy} />
      </Part>
      <Part title={words.changes}>
        <p>{words.headlineChanges(headlineChanges, articles)}</p><p>{words.textChanges(textChanges, articles)}</p>
        <p>{words.corrections(corrections)}</p>{correctedHere > 0 && <p>{words.correctedHere(correctedHere)}</p>}
      </Part>
    </>
  );
}

function Health({ locale, figures: { feeds } }: { locale: Locale; figures: SourceFigures }) {
  const { formats, words: { sourceReport: words } } = locale;
  const day = (date: string) => formats.date(`${date}T00:00:00.000Z`, "day");
  const lines = feeds.feeds === 0 ? [words.noFeeds] : [
    words.feeds(feeds.feeds), feeds.paused > 0 && words.paused(feeds.paused), feeds.failing > 0 && words.failing(feeds.failing), feeds.silent > 0 && words.silent(feeds.silent),
    feeds.lastAnswer && words.lastAnswer(day(feeds.lastAnswer)), feeds.lastNew && words.lastNew(day(feeds.lastNew)),
  ];
  return <Part title={words.health}>{lines.map((line) => line && <p key={line}>{line}</p>)}</Part>;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <div className="text-15"><h3 className="font-semibold">{title}</h3><div className="mt-1">{children}</div></div>;
}

function Shares({ locale, rows, whole }: { locale: Locale; rows: readonly { key: string; name: ReactNode; count: number }[]; whole: number }) {
  return <ul>{rows.map(({ key, name, count }) => <li key={key} className="flex justify-between gap-4 border-b border-rule py-1"><span><bdi>{name}</bdi></span><span className="text-quiet">{number(locale, count)} · {locale.words.sourceReport.percent(percent(locale, count, whole))}</span></li>)}</ul>;
}

function Sources({ locale: { routes }, title, sources }: { locale: Locale; title: string; sources: readonly Share[] }) {
  if (sources.length === 0) return null;
  return <p className="meta">{title}: {sources.map(({ slug, name, articles }, at) => <span key={slug}>{at > 0 && ", "}<Link href={routes.source(slug)} className="quiet-link"><bdi>{name}</bdi></Link> ({articles})</span>)}</p>;
}

const number = ({ lang }: Locale, value: number) => new Intl.NumberFormat(lang, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
/** A share in percent, to the tenth where it is small: what is there is never nothing. */
const percent = (locale: Locale, part: number, whole: number) => number(locale, whole === 0 ? 0 : (part / whole) * 100);
