import { SettingsSection } from "@/components/account/settings-page";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import type { DeskFeed, FeedTest, TestState } from "@/lib/sources/types/feeds";
import { AdminPage } from "./admin-page";
import { nameOf } from "./feed";
import { outcomeWords } from "./feed-parts";
import { ReadingProblems, Transcript } from "./transcript";

type Props = { locale: Locale; feed: DeskFeed; test: TestState };

/** A test of a feed: that it is under way, or all that it said. */
export function AdminFeedTest({ locale, feed, test }: Props) {
  const { routes, words: { adminFeeds } } = locale;
  const { tested: words } = adminFeeds;
  const open = test.state === "waiting" || test.state === "running";
  return (
    <AdminPage locale={locale} here="feeds" title={words.title(nameOf(feed))} lead={words.lead}>
      <div data-feed-page="" data-feed-part="state">
        {open && (
          <section className="settings-part" data-feed-test={`/api/v1/admin/feeds/${feed.id}/tests/${test.job}`}>
            <output className="block">{test.state === "waiting" ? words.waiting : words.running}</output>
            <p className="mt-4" data-feed-again=""><a className="button" href={routes.adminFeedTest(feed.id, test.job)}>{words.again}</a></p>
          </section>
        )}
        {!open && !test.result && <p className="form-problem mt-6">{words.gone} {test.problem && <span lang={englishOnly(locale)}>{test.problem}</span>}</p>}
        {test.result && <Result locale={locale} result={test.result} />}
        <p className="mt-6"><a className="button" href={routes.adminFeed(feed.id)}>{words.back}</a></p>
      </div>
    </AdminPage>
  );
}

function Result({ locale, result }: { locale: Locale; result: FeedTest }) {
  const { adminFeeds: { tested: words, ms } } = locale.words;
  const { problem, url, entries, movedTo, problems, moreProblems, transcript } = result;
  return (
    <>
      <section className="settings-part">
        {problem
          ? <><p className="form-problem">{outcomeWords(locale, problem.reason, url)}</p><p className="meta mt-2 wrap-anywhere" lang={englishOnly(locale)}>{problem.words}</p></>
          : <p className="form-note">{words.fine(entries, ms(result.ms))}</p>}
        {movedTo && <p className="mt-3 wrap-anywhere">{words.movedTo} <span dir="ltr">{movedTo}</span></p>}
        <ReadingProblems locale={locale} problems={problems} more={moreProblems} />
      </section>
      {result.first.length > 0 && <Entries locale={locale} result={result} />}
      <Transcript locale={locale} exchanges={transcript} open />
    </>
  );
}

function Entries({ locale, result: { first, entries } }: { locale: Locale; result: FeedTest }) {
  const { routes, words: { adminFeeds: { tested: words } } } = locale;
  return (
    <SettingsSection title={words.first} intro={first.length < entries ? words.firstOf(first.length, entries) : undefined}>
      <table className="staff-table mt-3">
        <thead><tr><th scope="col">{words.columns.entry}</th><th scope="col">{words.columns.standing}</th><th scope="col">{words.columns.article}</th></tr></thead>
        <tbody>
          {first.map(({ title, url, standing, article }, at) => (
            <tr key={at}>
              <th scope="row"><bdi>{title ?? words.untitled}</bdi>{url && <span className="meta block font-normal" dir="ltr">{url}</span>}</th>
              <td><span className="staff-label">{words.columns.standing}</span><span>{words.standings[standing]}</span></td>
              <td><span className="staff-label">{words.columns.article}</span><span>{article && <a className="quiet-link" href={routes.adminArticle(article.id)}><bdi>{article.title}</bdi></a>}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsSection>
  );
}
