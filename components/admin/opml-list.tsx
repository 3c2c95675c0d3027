import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import { grouped } from "@/lib/format/grouped";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import type { FeedListEntry, FeedListState } from "@/lib/sources/schema/feed-lists";
import { AdminPage } from "./admin-page";
import { cameOf } from "./opml-words";
import type { PaperTold } from "./paper-words";

type Entries = { entries: readonly FeedListEntry[]; next: number | null };
type Props = { locale: Locale; list: FeedListState; entries: Entries; troubles: Entries; /** Whether more is to be seen in a moment. */ moves: boolean; told: PaperTold };

/** What a subscription list holds, choosing of it, and what came of that. */
export function AdminOpmlList({ locale, list, entries, troubles, moves, told: { told, problem } }: Props) {
  const { routes, words: { adminOpml: words } } = locale;
  return (
    <AdminPage locale={locale} here="opml" title={list.name} told={toldIn(words.told, told)} problem={problem && (toldIn(words.problems, problem) ?? words.problems.other)}>
      <Holds locale={locale} list={list} />
      {list.chosen > 0 && <Progress locale={locale} list={list} troubles={troubles} moves={moves} />}
      {(list.state === "shown" || list.state === "done") && list.chosen < list.feeds && <Choosing locale={locale} list={list} entries={entries} />}
      {list.problems.length > 0 && <LeftOut locale={locale} problems={list.problems} />}
      <p className="mt-6"><a className="button" href={routes.adminOpml()}>{words.all}</a></p>
    </AdminPage>
  );
}

function Holds({ locale, list: { feeds, inPaper, twice, problems, sentAt } }: Pick<Props, "locale" | "list">) {
  const { words: { adminOpml: { counts, holds } } } = locale;
  const left = problems.filter(({ entry }) => entry !== null).length - twice;
  const figures = [[counts.feeds, feeds], [counts.inPaper, inPaper], [counts.twice, twice], [counts.left, Math.max(0, left)]] as const;
  return (
    <SettingsSection title={holds}>
      <p className="meta mt-1"><Time locale={locale} at={sentAt} precision="minute" /></p>
      <dl className="facts mt-2">{figures.filter(([, count], at) => at === 0 || count > 0).map(([name, count]) => <div key={name} className="fact"><dt>{name}</dt><dd>{count}</dd></div>)}</dl>
    </SettingsSection>
  );
}

/** Its rows are brought up to date while feeds are stored and fetched for the first time. */
function Progress({ locale, list, troubles, moves }: Pick<Props, "locale" | "list" | "troubles" | "moves">) {
  const { routes, words: { adminOpml: words } } = locale;
  const { id, state, added, known, failed, looked, unreadable } = list;
  return (
    <SettingsSection title={words.progressTitle}>
      <ul className="rows mt-3" data-uploads="">
        <li data-upload="list" data-state={`${moves ? "waiting" : state} ${added + known + failed} ${looked} ${unreadable}`}>
          <div className="grid min-w-0 gap-1"><p className="font-semibold">{words.states[state]}</p><p className="meta">{cameOf(locale, list).join(" · ")}</p></div>
          {state === "stopped" && <PostButton action={routes.adminOpmlListForm(id, "again")} words={words.goOn} />}
        </li>
        {troubles.entries.map(({ position, url, title, outcome, problem }) => (
          <li key={position} data-upload={position} data-state={outcome}>
            <div className="grid min-w-0 gap-1">
              <p className="wrap-anywhere font-semibold"><bdi>{title ?? url}</bdi></p>
              <p className="meta wrap-anywhere"><bdi>{url}</bdi></p>
              {problem && <p className="text-15 wrap-anywhere" lang={englishOnly(locale)}>{problem}</p>}
            </div>
          </li>
        ))}
      </ul>
      {moves && <p className="mt-4" data-uploads-look=""><a className="button" href={routes.adminOpmlList(id)}>{words.look}</a></p>}
      {troubles.next !== null && <p className="mt-4"><a className="button" href={routes.adminOpmlList(id, { after: String(troubles.next) })}>{words.moreTroubles}</a></p>}
    </SettingsSection>
  );
}

function Choosing({ locale, list, entries: { entries, next } }: Pick<Props, "locale" | "list" | "entries">) {
  const { routes, words: { adminOpml: words } } = locale;
  const open = entries.filter(({ outcome }) => outcome === null);
  if (open.every(({ inPaper }) => inPaper) && next === null) return <SettingsSection title={words.choose}><p className="meta mt-2">{words.nothingLeft}</p></SettingsSection>;
  const folders = grouped(open, ({ folder }) => JSON.stringify(folder));
  const left = list.feeds - list.added - list.known - list.failed;
  return (
    <SettingsSection title={words.choose} intro={words.chooseLead}>
      <form method="post" action={routes.adminOpmlListForm(list.id, "add")} className="mt-4 grid gap-6">
        <p className="flex flex-wrap gap-3">
          <button type="submit" name="all" value="yes" className="button button-main">{words.addAll(left)}</button>
          <button type="submit" className="button">{words.addChosen}</button>
        </p>
        {next !== null && <p className="form-note">{words.more(entries.length)}</p>}
        {[...folders].map(([folder, feeds]) => <Folder key={folder} locale={locale} folder={folder} feeds={feeds} />)}
        {open.length > 20 && <p><button type="submit" className="button">{words.addChosen}</button></p>}
      </form>
    </SettingsSection>
  );
}

function Folder({ locale, folder, feeds }: { locale: Locale; folder: string; feeds: readonly FeedListEntry[] }) {
  const { words: { adminOpml: words } } = locale;
  const names = feeds[0]?.folder ?? [];
  return (
    <fieldset className="min-w-0">
      <legend className="headline headline-20 wrap-anywhere"><bdi>{names.join(" › ") || words.noFolder}</bdi> <span className="meta">{words.feeds(feeds.length)}</span></legend>
      {feeds.length > 1 && <label className="check font-semibold"><input type="checkbox" name="folder" value={folder} /> {words.wholeFolder}</label>}
      <ul className="rows">{feeds.map(({ position, title, url, inPaper }) => (
        <li key={position}><div className="min-w-0">
          <label className="check"><input type="checkbox" name="feed" value={position} disabled={inPaper} aria-describedby={`feed-${position}`} /> <bdi className="min-w-0 wrap-anywhere">{title ?? url}</bdi></label>
          <p id={`feed-${position}`} className="meta ps-7 wrap-anywhere"><bdi>{url}</bdi>{inPaper && ` · ${words.inPaper}`}</p>
        </div></li>
      ))}</ul>
    </fieldset>
  );
}

function LeftOut({ locale, problems }: { locale: Locale; problems: FeedListState["problems"] }) {
  const { words: { adminOpml: words } } = locale;
  return (
    <section className="settings-part">
      <details open={problems.length <= 20}>
        <summary className="quiet-link inline-flex min-h-11 items-center">{words.leftOut} ({problems.length})</summary>
        <dl className="facts mt-2">{problems.map(({ entry, words: said }, at) => [
          <dt key={at}>{entry === null ? words.file : words.outline(entry)}</dt>,
          <dd key={`${at} said`} className="wrap-anywhere" lang={englishOnly(locale)}>{said}</dd>,
        ])}</dl>
      </details>
    </section>
  );
}
