import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import { queryOfAsked } from "@/lib/listing/asked";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import type { feedList } from "@/lib/sources/queries/feeds";
import { FEED_ACTS, type FeedAct } from "@/lib/sources/types/feeds";
import { toldIn } from "@/components/account/settings-page";
import { AdminPage } from "./admin-page";
import { FeedHealth, NextWhy, intervalOptions, intervalWords, Sparkline } from "./feed-parts";
import { SelectField } from "./field";
import { StaffList } from "./list";

export type FeedsTold = { told?: string; problem?: string; done?: string; same?: string };
type Props = { locale: Locale; list: typeof feedList; asked: Asked; page: Page<typeof feedList>; told: FeedsTold };
type Row = ListRow<typeof feedList>;

const BULK = "feeds-bulk";

/** Every feed with how it is doing, and one form for those that are chosen. */
export function AdminFeeds({ locale, list, asked, page, told }: Props) {
  const { routes, words: { adminFeeds: words, adminOpml } } = locale;
  return (
    <AdminPage wide locale={locale} here="feeds" title={words.title} lead={words.lead} {...tellingOfFeeds(locale, told)}>
      <p className="settings-part flex flex-wrap gap-3"><a className="button button-main" href={routes.adminNewSource()}>{locale.words.adding.title}</a><a className="button" href={routes.adminOpml()}>{adminOpml.inAndOut}</a></p>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={words.list} address={routes.adminFeeds()}
        show={["title", "state", "lastSuccessAt", "nextCheckAt", "lastNewAt", "weeks", "format", "fixedSeconds"]} cells={CELLS}
      />
      {page.rows.length > 0 && <Bulk locale={locale} from={queryOfAsked(list, asked, asked.after)} />}
    </AdminPage>
  );
}

/** What was just done, or why it was not, in words. */
export function tellingOfFeeds({ words: { adminFeeds: words } }: Locale, { told, problem, done, same }: FeedsTold): { told?: string; problem?: string } {
  if (problem !== undefined) return { problem: toldIn(words.problems, problem) ?? words.problems.other };
  const act = done === undefined ? undefined : FEED_ACTS.find((one) => one === told);
  if (!act) return { told: toldIn(words.told, told) };
  const [changed, rest] = [countIn(done), countIn(same)];
  return { told: [...(changed > 0 ? [words.bulkTold[act](changed)] : []), ...(rest > 0 ? [words.bulkSame(rest)] : [])].join(" ") };
}

const countIn = (text = "") => (/^\d{1,3}$/.test(text) ? Number(text) : 0);

const CELLS = {
  title: (row: Row, locale: Locale) => {
    const { routes, words } = locale;
    return (
      <span className="feed-name">
        <label className="feed-tick"><input type="checkbox" name="id" value={row.id} form={BULK} aria-label={words.adminFeeds.choose(row.title)} /></label>
        <span className="min-w-0">
          <a className="quiet-link" href={routes.adminFeed(row.id)}><bdi>{row.title}</bdi></a>
          <span className="meta block font-normal"><a className="quiet-link" href={routes.adminSource(row.sourceSlug)}><bdi>{row.source}</bdi></a></span>
          {row.title !== row.url && <span className="meta block font-normal" dir="ltr">{row.url}</span>}
        </span>
      </span>
    );
  },
  state: (row: Row, locale: Locale) => <FeedHealth locale={locale} feed={row} />,
  lastSuccessAt: ({ lastSuccessAt }: Row, locale: Locale) => (lastSuccessAt ? <Time locale={locale} at={lastSuccessAt} precision="minute" /> : <span className="text-quiet">{locale.words.adminFeeds.never}</span>),
  nextCheckAt: ({ state, nextCheckAt, nextReason }: Row, locale: Locale) => (
    state !== "active" || !nextCheckAt ? <span className="text-quiet">{locale.words.adminLists.nothing}</span>
      : <><Time locale={locale} at={nextCheckAt} precision="minute" /><NextWhy locale={locale} reason={nextReason} /></>
  ),
  weeks: ({ weeks }: Row, locale: Locale) => <Sparkline locale={locale} weeks={weeks.split(",").map(Number)} />,
  fixedSeconds: ({ fixedSeconds }: Row, locale: Locale) => <span className="whitespace-nowrap">{intervalWords(locale, fixedSeconds)}</span>,
};

/** One form for the feeds whose boxes are ticked above. */
function Bulk({ locale, from }: { locale: Locale; from: string }) {
  const { routes, words: { adminFeeds: { bulk: words } } } = locale;
  const button = (act: FeedAct) => <button type="submit" name="do" value={act} className="button">{words.acts[act]}</button>;
  return (
    <form id={BULK} method="post" action={routes.adminFeedsForm()} className="feed-bulk" aria-labelledby="bulk-title">
      <h2 id="bulk-title" className="text-13 font-semibold">{words.title}</h2>
      <input type="hidden" name="from" value={from} />
      <div className="flex flex-wrap gap-3">{button("check")}{button("pause")}{button("resume")}</div>
      <div className="flex flex-wrap items-end gap-3"><SelectField name="interval" label={words.interval} options={intervalOptions(locale)} />{button("interval")}</div>
      <div className="flex flex-wrap items-center gap-3"><label className="check"><input type="checkbox" name="sure" value="yes" /> {words.sure}</label>{button("delete")}</div>
    </form>
  );
}
