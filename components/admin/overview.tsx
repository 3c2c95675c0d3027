import type { ReactNode } from "react";
import { AccountForm } from "@/components/account/account-form.client";
import { formWords } from "@/components/account/fields";
import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { admit, decline } from "@/lib/accounts/actions/admin";
import type { PendingPerson } from "@/lib/accounts/types";
import { FIGURES, PERIODS, type DayRow, type Overview, type Period } from "@/lib/house/types";
import type { Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";
import { isOutcome } from "@/lib/sources/types/feeds";
import { DayChart } from "./day-chart";
import { outcomeWords } from "./feed-parts";

type Props = { locale: Locale; overview: Overview; period: Period; pending: readonly PendingPerson[]; /** Nothing comes in by itself yet. */ withoutFeeds: boolean; told?: string };

/** How the house stands: what happened, what waits for somebody, what is in trouble, and who waits to be let in. */
export function AdminOverview({ locale, overview, period, pending, withoutFeeds, told }: Props) {
  const { words: { adminHouse: { overview: house }, person: { admin: words } } } = locale;
  return (
    <AdminPage wide lively={pending.length > 0} locale={locale} here="overview" title={words.title} lead={house.lead} told={toldIn(words.told, told)}>
      {withoutFeeds && <Begin locale={locale} />}
      <Days locale={locale} days={overview.days} period={period} />
      <SettingsSection title={house.waiting}><Waiting locale={locale} overview={overview} /></SettingsSection>
      <Pending locale={locale} pending={pending} />
      <SettingsSection title={house.sources}><Sources locale={locale} sources={overview.sources} /></SettingsSection>
      <SettingsSection title={house.work}><Work locale={locale} overview={overview} /></SettingsSection>
      <SettingsSection title={house.storage}><Storage locale={locale} storage={overview.storage} /></SettingsSection>
    </AdminPage>
  );
}

/** The first ways to news that come in by themselves. */
function Begin({ locale: { routes, words: { adding, adminOpml: words } } }: { locale: Locale }) {
  return (
    <SettingsSection title={words.begin} intro={words.beginLead}>
      <p className="mt-4 flex flex-wrap gap-3">
        <a className="button button-main" href={routes.adminStarter()}>{words.starterOpen}</a>
        <a className="button" href={routes.adminNewSource()}>{adding.title}</a>
        <a className="button" href={routes.adminOpml()}>{words.send}</a>
      </p>
    </SettingsSection>
  );
}

function Days({ locale, days, period }: { locale: Locale; days: readonly DayRow[]; period: Period }) {
  const { routes, formats, words: { adminHouse: { overview: words } } } = locale;
  return (
    <section className="settings-part" aria-labelledby="days">
      <h2 id="days" className="headline headline-20">{words.days(period)}</h2>
      <p className="meta mt-1 flex flex-wrap gap-4">
        {PERIODS.map((days) => <a key={days} className="quiet-link inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink" href={routes.adminOverview(days)} aria-current={days === period ? "true" : undefined}>{words.days(days)}</a>)}
      </p>
      <div className="day-charts">{FIGURES.map((name) => <DayChart key={name} locale={locale} days={days} name={name} />)}</div>
      <details className="mt-4">
        <summary className="min-h-11 cursor-pointer py-2">{words.table}</summary>
        <table className="staff-table">
          <thead><tr><th scope="col">{words.day}</th>{FIGURES.map((name) => <th key={name} scope="col">{words.figures[name]}</th>)}</tr></thead>
          <tbody>{days.toReversed().map((row) => <tr key={row.day}><th scope="row">{formats.date(`${row.day}T00:00:00.000Z`, "day")}</th>{FIGURES.map((name) => <td key={name}><span className="staff-label">{words.figures[name]}</span><span>{row[name] ?? words.uncounted}</span></td>)}</tr>)}</tbody>
        </table>
      </details>
    </section>
  );
}

/** A figure of the house with its name, and what to know of it. */
function Fact({ name, href, children }: { name: string; href?: string; children: ReactNode }) {
  return <div className="fact"><dt>{href === undefined ? name : <a className="quiet-link" href={href}>{name}</a>}</dt><dd>{children}</dd></div>;
}

function Waiting({ locale, overview: { queues } }: { locale: Locale; overview: Overview }) {
  const { routes, words: { adminHouse: { overview: words } } } = locale;
  const places = { reported: routes.moderationQueue("reported"), held: routes.moderationQueue("held"), appeals: routes.moderationAppeals(), pending: "#pending", suggestions: routes.adminSuggestions({ state: "open" }) };
  return (
    <dl className="facts">
      {queues.map(({ name, count, oldest }) => (
        <Fact key={name} name={words.queues[name]} href={places[name]}>
          <b>{counted(count)}</b>{oldest && <span className="meta"> {words.since} <Time locale={locale} at={oldest} precision="minute" /></span>}
        </Fact>
      ))}
    </dl>
  );
}

function Pending({ locale, pending }: { locale: Locale; pending: readonly PendingPerson[] }) {
  const { routes, words: { person: { admin: words } } } = locale;
  const onward = routes.admin("decided");
  return (
    <section id="pending" className="settings-part">
      <h2 className="headline headline-20">{words.pending}</h2>
      {pending.length === 0 && <p className="meta mt-2">{words.noPending}</p>}
      <ul className="rows">
        {pending.map(({ id, name, email }) => (
          <li key={id}>
            <p><b>{name}</b> <span className="meta">{email}</span></p>
            <div className="flex gap-3">
              <AccountForm action={admit} hidden={{ id, onward }} submit={words.letIn} quiet words={formWords(locale)} />
              <AccountForm action={decline} hidden={{ id, onward }} submit={words.decline} quiet words={formWords(locale)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ locale, sources: { failing, silent } }: { locale: Locale; sources: Overview["sources"] }) {
  const { routes, words: { adminHouse: { overview: words } } } = locale;
  return (
    <dl className="facts">
      <Fact name={words.failing} href={routes.adminFeeds({ trouble: "yes", sort: "-failures" })}>
        <b>{counted(failing.count)}</b>
        {failing.worst.length > 0 && <ul className="mt-1">{failing.worst.map(({ slug, name, errors, outcome }) => <li key={`${slug} ${errors}`}><a className="quiet-link" href={routes.adminSource(slug)}>{name}</a> <span className="meta">{words.errors(errors)}{isOutcome(outcome) && `: ${outcomeWords(locale, outcome, name)}`}</span></li>)}</ul>}
      </Fact>
      <Fact name={words.silent} href={routes.adminFeeds({ silent: "yes", sort: "lastNewAt" })}>
        <b>{counted(silent.count)}</b> <span className="meta">{words.silentMeans}</span>
        {silent.longest.length > 0 && <ul className="mt-1">{silent.longest.map(({ feed, name, since }) => <li key={feed}><a className="quiet-link" href={routes.adminFeed(feed)}>{name}</a> <span className="meta">{words.silentSince} <Time locale={locale} at={since} precision="day" /></span></li>)}</ul>}
      </Fact>
    </dl>
  );
}

function Work({ locale, overview: { jobs, mails } }: { locale: Locale; overview: Overview }) {
  const { routes, words: { adminHouse: { overview: words, jobs: own } } } = locale;
  return (
    <dl className="facts">
      <Fact name={words.worker} href={routes.adminJobs()}>{own.workers(jobs.workers)}{jobs.lastTurn && <span className="meta block">{own.last}: <Time locale={locale} at={jobs.lastTurn} precision="minute" /></span>}</Fact>
      <Fact name={words.jobsWaiting} href={routes.adminJobs({ state: "waiting" })}><b>{counted(jobs.waiting)}</b></Fact>
      <Fact name={words.jobsFailed} href={routes.adminJobs({ state: "failed" })}><b>{counted(jobs.failed)}</b></Fact>
      <Fact name={words.mailsFailed} href={`${routes.adminMails()}?outcome=failed`}><b>{counted(mails.failed)}</b></Fact>
    </dl>
  );
}

function Storage({ locale: { lang, words: { adminHouse: { overview: words } } }, storage: { database, tables, disk } }: { locale: Locale; storage: Overview["storage"] }) {
  const size = (bytes: number) => sizeOf(bytes, lang);
  return (
    <dl className="facts">
      <Fact name={words.database}><b>{size(database)}</b></Fact>
      <Fact name={words.tables}><ul>{tables.map(({ name, bytes }) => <li key={name}>{name} <span className="meta">{size(bytes)}</span></li>)}</ul></Fact>
      {disk && <Fact name={words.disk}><b>{size(disk.free)}</b> <span className="meta">{words.free(size(disk.size))}</span></Fact>}
    </dl>
  );
}

const counted = (count: number) => (count > 99 ? "99+" : count);

/** Bytes as people say them, three digits at most. */
function sizeOf(bytes: number, lang: string): string {
  const units = ["kilobyte", "megabyte", "gigabyte", "terabyte"];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  return new Intl.NumberFormat(lang, { style: "unit", unit: units[power], maximumSignificantDigits: 3 }).format(bytes / 1_000 ** (power + 1));
}
