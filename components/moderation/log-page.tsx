import { notFound } from "next/navigation";
import { Time } from "@/components/article/time";
import { Note } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { dayKey } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locale";
import { cachedLog } from "@/lib/moderation/cached";
import { reasonWords, shortHash } from "@/lib/moderation/rules/act-words";
import type { LoggedAct } from "@/lib/moderation/rules/chain";
import { ACTIONS, type Action, type ActTarget, type LogList } from "@/lib/moderation/types";
import { routes as addresses } from "@/lib/routes";
import { actDetail, ActSentence } from "./act-sentence";
import { HowToVerify } from "./how-to-verify";

type Props = { locale: Locale; action: Action | null; before?: number };

/** A page of the log: all acts, or those of one kind, by day, the newest first. */
export async function LogPage({ locale, action, before }: Props) {
  const list = await cachedLog(action, { before });
  if (!list) notFound();
  const { log } = locale.words;
  const lead = action ? log.ofKind(log.kinds[action]) : before === undefined ? log.lead : log.laterLead;
  return (
    <Page locale={locale} path={before === undefined ? addresses.log(action) : addresses.logBefore(before, action)} section={null}>
      <PageTitle title={log.title}>{lead}</PageTitle>
      {before === undefined && action === null && <HowToVerify locale={locale} />}
      <Kinds locale={locale} chosen={action} />
      {list.acts.length > 0
        ? <Days locale={locale} list={list} targets={list.targets} heads={action === null} />
        : <div className="border-t border-ink"><Note title={log.empty}><p>{action ? log.emptyKind : log.emptyWhy}</p></Note></div>}
      {list.acts.length > 0 && (
        <nav aria-label={locale.words.shell.pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
          {list.newer ? <Link href={locale.routes.log(action)} className="button">{log.newest}</Link> : <span />}
          {list.older ? <Link href={locale.routes.logBefore(list.older, action)} rel="next" className="button">{log.older}</Link> : <p className="meta">{log.end}</p>}
        </nav>
      )}
    </Page>
  );
}

function Kinds({ locale: { words: { log }, routes }, chosen }: { locale: Locale; chosen: Action | null }) {
  return (
    <details className="log-kinds no-print" open={chosen !== null}>
      <summary>{log.filter}</summary>
      <ul>
        {[null, ...ACTIONS].map((action) => (
          <li key={action ?? "all"}><Link href={routes.log(action)} aria-current={action === chosen ? "page" : undefined} className="quiet-link">{action ? log.kinds[action] : log.all}</Link></li>
        ))}
      </ul>
    </details>
  );
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
            <h2 id={`day-${key}`} className="mb-4 text-13 font-semibold lg:mb-0">{locale.formats.editionDay(`${key}T12:00:00Z`)}</h2>
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
