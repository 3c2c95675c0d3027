import { notFound } from "next/navigation";
import { Time } from "@/components/article/time";
import { Note } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { dayKey } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locale";
import { cachedDaysOfLog, cachedLog } from "@/lib/moderation/cached";
import { reasonWords, shortHash } from "@/lib/moderation/rules/act-words";
import type { LoggedAct } from "@/lib/moderation/rules/chain";
import { logViewOf, monthsOf, segmentOf } from "@/lib/moderation/rules/log-view";
import { ACTIONS, TARGETS, type ActTarget, type LogList, type LogView } from "@/lib/moderation/types";
import { routes as addresses } from "@/lib/routes";
import { actDetail, ActSentence } from "./act-sentence";
import { HowToVerify } from "./how-to-verify";

type Props = { locale: Locale; view: LogView; before?: number };

/** A part of the log in words, or null for all of it. */
export function viewWords({ formats, words: { log: { kinds, onTypes, byActor, system } } }: Locale, { action, targetType, actor, since, until }: LogView): string | null {
  if (since !== undefined) return formats.date(`${since}T12:00:00Z`, since === until ? "day" : "month");
  if (action) return kinds[action];
  if (targetType) return onTypes[targetType];
  return actor === undefined ? null : byActor(actor === "system" ? system : actor);
}

/** A page of the log: all acts, or a part of them, by day, the newest first. */
export async function LogPage({ locale, view, before }: Props) {
  const [list, days] = await Promise.all([cachedLog(view, { before }), cachedDaysOfLog()]);
  // Random names that nobody has, and days on which nothing was done, are no pages: there would be no end of them.
  if (!list || ((view.actor !== undefined || view.since !== undefined) && list.acts.length === 0)) notFound();
  const { log } = locale.words;
  const [segment, words] = [segmentOf(view), viewWords(locale, view)];
  const lead = words !== null ? log.ofKind(words) : before === undefined ? log.lead : log.laterLead;
  return (
    <Page locale={locale} path={before === undefined ? addresses.log(segment) : addresses.logBefore(before, segment)} section={null}>
      <PageTitle title={log.title}>{lead}</PageTitle>
      {before === undefined && segment === null && <HowToVerify locale={locale} />}
      <Parts locale={locale} chosen={segment} months={days ? monthsOf(days.first, days.newest) : []} />
      {list.acts.length > 0
        ? <Days locale={locale} list={list} targets={list.targets} heads={segment === null || view.since !== undefined} />
        : <div className="border-t border-ink"><Note title={log.empty}><p>{segment ? log.emptyKind : log.emptyWhy}</p></Note></div>}
      {list.acts.length > 0 && (
        <nav aria-label={locale.words.shell.pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
          {list.newer ? <Link href={locale.routes.log(segment)} className="button">{log.newest}</Link> : <span />}
          {list.older ? <Link href={locale.routes.logBefore(list.older, segment)} rel="next" className="button">{log.older}</Link> : <p className="meta">{log.end}</p>}
        </nav>
      )}
    </Page>
  );
}

/** The parts of the log that have pages of their own: kinds of acts, and the months that have any. */
function Parts({ locale, chosen, months }: { locale: Locale; chosen: string | null; months: readonly string[] }) {
  const { words: { log } } = locale;
  const kinds: LogView[] = [{}, ...TARGETS.map((targetType) => ({ targetType })), ...ACTIONS.map((action) => ({ action }))];
  return (
    <details className="log-kinds no-print" open={chosen !== null}>
      <summary>{log.filter}</summary>
      <ul>{kinds.map((view) => <Part key={segmentOf(view) ?? "all"} locale={locale} view={view} chosen={chosen} />)}</ul>
      {months.length > 0 && <ul aria-label={log.months}>{months.map((month) => <Part key={month} locale={locale} view={logViewOf(month) ?? {}} chosen={chosen} />)}</ul>}
    </details>
  );
}

function Part({ locale, view, chosen }: { locale: Locale; view: LogView; chosen: string | null }) {
  const segment = segmentOf(view);
  return <li><Link href={locale.routes.log(segment)} aria-current={segment === chosen ? "page" : undefined} className="quiet-link">{viewWords(locale, view) ?? locale.words.log.all}</Link></li>;
}

type Day = { key: string; acts: LoggedAct[] };

function byDay(acts: readonly LoggedAct[]): Day[] {
  const days: Day[] = [];
  for (const act of acts) {
    const key = dayKey(act.at);
    const last = days.at(-1);
    if (last?.key === key) last.acts.push(act);
    else days.push({ key, acts: [act] });
  }
  return days;
}

/** @param heads whether all acts are here, so that a day's newest act has its head */
function Days({ locale, list, targets, heads }: { locale: Locale; list: LogList; targets: ReadonlyMap<string, ActTarget>; heads: boolean }) {
  return (
    <div>
      {byDay(list.acts).map(({ key, acts }, at) => {
        const [newest] = acts;
        // The first day of a page may go on above it.
        const whole = at > 0 || list.following === null || dayKey(list.following) !== key;
        return (
          <section key={key} aria-labelledby={`day-${key}`} className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
            <h2 id={`day-${key}`} className="mb-1 text-13 font-semibold lg:mb-0"><Link href={locale.routes.log(key)} className="quiet-link inline-flex min-h-11 items-center lg:min-h-0">{locale.formats.editionDay(`${key}T12:00:00Z`)}</Link></h2>
            <div className="min-w-0">
              {heads && whole && newest && <DayHead locale={locale} hash={newest.hash} ended={at > 0 || list.following !== null || key < dayKey(new Date().toISOString())} />}
              <ol className="acts">{acts.map((act) => <li key={act.id}><Act locale={locale} act={act} targets={targets} /></li>)}</ol>
            </div>
          </section>
        );
      })}
    </div>
  );
}

function DayHead({ locale: { words: { log: { heads } } }, hash, ended }: { locale: Locale; hash: string; ended: boolean }) {
  return <p className="day-head">{ended ? heads.ended : heads.soFar}: <code className="whole-hash">{hash}</code></p>;
}

function Act({ locale, act, targets }: { locale: Locale; act: LoggedAct; targets: ReadonlyMap<string, ActTarget> }) {
  const { words: { log }, routes } = locale;
  const detail = actDetail(locale, act);
  return (
    <>
      <p className="act-says"><ActSentence locale={locale} act={act} targets={targets} />: {reasonWords(log, act.reason)}{detail && <>, {detail}</>}</p>
      <p className="meta meta-row">
        <Link href={routes.act(act.id)} className="quiet-link">{log.act(act.id)}</Link>
        <Time locale={locale} at={act.at} precision="minute" />
        <code>{shortHash(act.hash)}…</code>
      </p>
    </>
  );
}
