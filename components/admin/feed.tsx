import type { ReactNode } from "react";
import { SettingsSection } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import type { Locale } from "@/lib/i18n/locale";
import type { DeskFeed } from "@/lib/sources/types/feeds";
import { AdminPage } from "./admin-page";
import type { Typed } from "./correction-form";
import { FeedForm, FeedMoving } from "./feed-form";
import { FeedHealth, Logged, NextWhy, intervalWords, outcomeWords, Sparkline } from "./feed-parts";
import { tellingOfFeeds, type FeedsTold } from "./feeds";
import { PageCounts, PageResultRow } from "./page-results";
import { ReadingProblems, Transcript } from "./transcript";

type Part = { locale: Locale; feed: DeskFeed };
type Props = Part & { told: FeedsTold; typed: Typed };

/** A feed as it is called here. */
export const nameOf = ({ ownTitle, title, url }: Pick<DeskFeed, "ownTitle" | "title" | "url">) => ownTitle ?? (title || url);

/** One feed: how it is doing, and everything that may be done with it. */
export function AdminFeed({ locale, feed, told, typed }: Props) {
  const { routes, words: { adminFeeds: words } } = locale;
  return (
    <AdminPage locale={locale} here="feeds" title={nameOf(feed)} {...tellingOfFeeds(locale, told)}>
      <div data-feed-page="" data-feed-part="state">
        <Look locale={locale} feed={feed} />
        <Facts locale={locale} feed={feed} />
        <Acts locale={locale} feed={feed} />
        <Looks locale={locale} feed={feed} />
        <Report locale={locale} feed={feed} />
        <Pages locale={locale} feed={feed} />
        <Transcript locale={locale} exchanges={feed.transcript} />
      </div>
      <SettingsSection title={words.edit} intro={words.editLead}><FeedForm locale={locale} feed={feed} typed={typed} /></SettingsSection>
      <SettingsSection title={words.move} intro={words.moveLead}><FeedMoving locale={locale} feed={feed} /></SettingsSection>
      <div data-feed-part="deletion"><Deletion locale={locale} feed={feed} /></div>
      <p className="mt-6 flex flex-wrap gap-3"><a className="button" href={routes.adminFeeds()}>{words.all}</a><a className="button" href={routes.adminSource(feed.source.slug)}>{words.toSource}</a></p>
    </AdminPage>
  );
}

/** A look that is under way, or about to begin: a browser with scripts follows it, others have a link. */
function Look({ locale, feed: { id, looking, due, lastCheckedAt } }: Part) {
  const { routes, words: { adminFeeds: { now: words } } } = locale;
  if (!looking && !due) return null;
  return (
    <section className="settings-part" data-feed-look={`/api/v1/admin/feeds/${id}/look`} data-last={lastCheckedAt ?? ""} data-words={JSON.stringify({ ...words.stages, waiting: words.waiting, progress: words.progress })}>
      <h2 className="headline headline-20">{words.title}</h2>
      <output className="mt-2 block" data-feed-said="">{looking ? words.stages.leased : words.waiting}</output>
      <p className="mt-4" data-feed-again=""><a className="button" href={routes.adminFeed(id)}>{words.again}</a></p>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div className="fact min-w-0 wrap-anywhere"><dt>{name}</dt><dd>{children}</dd></div>;
}

function Facts({ locale, feed }: Part) {
  const { routes, formats, words: { adminFeeds: { facts: words, ...rest }, adminLists } } = locale;
  const { source, url, siteUrl, format, language, lastCheckedAt, lastSuccessAt, lastNewAt, nextCheckAt, nextReason, state, fixedSeconds, weeks, articles, articlesAlone, createdAt, movedTo, lastProblem, hub } = feed;
  const time = (at: string | null) => (at ? <Time locale={locale} at={at} precision="minute" /> : rest.never);
  return (
    <section className="settings-part">
      <dl className="facts">
        <Fact name={words.state}><FeedHealth locale={locale} feed={feed} />{lastProblem && <Logged locale={locale} words={lastProblem} />}</Fact>
        <Fact name={words.source}><a className="quiet-link" href={routes.adminSource(source.slug)}><bdi>{source.name}</bdi></a></Fact>
        <Fact name={words.address}><a className="quiet-link" href={url} rel="external noreferrer" dir="ltr">{url}</a></Fact>
        {siteUrl && <Fact name={words.site}><a className="quiet-link" href={siteUrl} rel="external noreferrer" dir="ltr">{siteUrl}</a></Fact>}
        {movedTo && <Fact name={words.movedTo}><span dir="ltr">{movedTo}</span></Fact>}
        <Fact name={words.next}>{state === "active" && nextCheckAt ? <>{time(nextCheckAt)}<NextWhy locale={locale} reason={nextReason} /></> : adminLists.nothing}</Fact>
        <Fact name={words.lastChecked}>{time(lastCheckedAt)}</Fact>
        <Fact name={words.lastSuccess}>{time(lastSuccessAt)}</Fact>
        <Fact name={words.lastNew}>{time(lastNewAt)}</Fact>
        <Fact name={words.interval}>{intervalWords(locale, fixedSeconds)}</Fact>
        {hub && (
          <Fact name={words.hub}>
            {rest.hubs[hub.state]}{hub.lastPushAt && <>, {rest.hubLast} {time(hub.lastPushAt)}</>}
            <span className="meta block" dir="ltr">{hub.hub}</span>
            {hub.problem && <Logged locale={locale} words={hub.problem} />}
          </Fact>
        )}
        <Fact name={words.weeks}><Sparkline locale={locale} weeks={weeks} /></Fact>
        <Fact name={words.articles}>{rest.articles(articles, articlesAlone)}</Fact>
        {format && <Fact name={words.format}>{format}</Fact>}
        {language && <Fact name={words.language}>{formats.language(language) ?? language}</Fact>}
        <Fact name={words.added}>{time(createdAt)}</Fact>
      </dl>
    </section>
  );
}

function Acts({ locale, feed: { id, state } }: Part) {
  const { routes, words: { adminFeeds: words } } = locale;
  const button = (act: "check" | "pause" | "resume" | "test") => <PostButton action={routes.adminFeedForm(id, act)} words={words[act]} />;
  return (
    <section className="settings-part">
      <div className="flex flex-wrap gap-3">{state === "active" ? <>{button("check")}{button("pause")}</> : button("resume")}{button("test")}</div>
      <p className="meta mt-2">{words.testHint}</p>
    </section>
  );
}

/** The last looks, the newest first. */
function Looks({ locale, feed: { looks, url } }: Part) {
  const { adminFeeds: words } = locale.words;
  if (looks.length === 0) return null;
  const columns = words.looksColumns;
  return (
    <SettingsSection title={words.looks}>
      <table className="staff-table mt-3">
        <thead><tr><th scope="col">{columns.at}</th><th scope="col">{columns.outcome}</th><th scope="col">{columns.took}</th></tr></thead>
        <tbody>
          {looks.map(({ at, outcome, ms, added, updated, problem }) => (
            <tr key={at}>
              <th scope="row"><Time locale={locale} at={at} precision="minute" /></th>
              <td><span className="staff-label">{columns.outcome}</span><span>
                {outcomeWords(locale, outcome, url)}{added + updated > 0 && ` (${words.brought(added, updated)})`}
                {problem && <Logged locale={locale} words={problem} />}
              </span></td>
              <td><span className="staff-label">{columns.took}</span><span>{words.ms(ms)}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsSection>
  );
}

const COUNTED = ["added", "updated", "known", "carried", "deleted", "dropped", "failed"] as const;

function Report({ locale, feed: { report } }: Part) {
  const { adminFeeds: { report: title, reportWords: words } } = locale.words;
  if (!report) return null;
  const parts = COUNTED.flatMap((name) => (report[name] ? [`${report[name]} ${words[name]}`] : []));
  return (
    <SettingsSection title={title}>
      <p className="mt-2">{[words.entries(report.entries), ...parts].join(", ")}</p>
      <ReadingProblems locale={locale} problems={report.problems} more={report.moreProblems} />
    </SettingsSection>
  );
}

/** The pages that were fetched for the texts of its articles. */
function Pages({ locale, feed: { source, pages: { counts, last } } }: Part) {
  const { routes, words: { adminFeeds: { pages: words }, adminFullText } } = locale;
  if (last.length === 0) return null;
  return (
    <SettingsSection title={words.title} intro={words.lead}>
      <PageCounts locale={locale} counts={counts} />
      <details className="mt-3">
        <summary className="quiet-link inline-flex min-h-11 items-center">{adminFullText.last}</summary>
        <ul className="rows">{last.map((result) => <PageResultRow key={result.id} locale={locale} result={result} />)}</ul>
      </details>
      <p className="mt-2"><a className="quiet-link inline-flex min-h-11 items-center" href={routes.adminFullText(source.slug)}>{adminFullText.link}</a></p>
    </SettingsSection>
  );
}

function Deletion({ locale, feed: { id, articlesAlone } }: Part) {
  const { routes, words: { adminFeeds: words } } = locale;
  return (
    <SettingsSection title={words.deletion} intro={words.deletionLead}>
      <div className="mt-4"><PostButton action={routes.adminFeedForm(id, "delete")} words={words.deletionKeep} fields={{ articles: "keep" }} /></div>
      {articlesAlone > 0 && (
        <form method="post" action={routes.adminFeedForm(id, "delete")} className="form">
          <p className="text-15">{words.deletionDropLead}</p>
          <input type="hidden" name="articles" value="drop" />
          <label className="check"><input type="checkbox" name="sure" value="yes" required /> {words.deletionSure}</label>
          <div><button type="submit" className="button">{words.deletionDrop(articlesAlone)}</button></div>
        </form>
      )}
    </SettingsSection>
  );
}
