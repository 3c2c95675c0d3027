import { Time } from "@/components/article/time";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import type { FullTextState, PageResult } from "@/lib/sources/schema/full-text";

/** How many articles have the text of their page, and how many keep the feed's. */
export function PageCounts({ locale: { words: { adminFullText: words } }, counts }: { locale: Locale; counts: FullTextState["pages"] }) {
  return (
    <dl className="facts mt-3">
      {(["taken", "waiting", "kept", "failed"] as const).filter((state) => state === "taken" || counts[state] > 0).map((state) => <div key={state} className="fact"><dt>{words.counts[state]}</dt><dd>{counts[state]}</dd></div>)}
    </dl>
  );
}

/** What came of one article's page: which text stands and why, how long both are, and how long it took. */
export function PageResultRow({ locale, result }: { locale: Locale; result: PageResult }) {
  const { routes, words: { adminFullText: words, adminFeeds: { ms: took } } } = locale;
  const { id, title, state, problem, pageLetters, feedLetters, ms, triedAt, nextTryAt, notes } = result;
  const asked = state === "waiting" || nextTryAt !== null;
  const figures = [pageLetters !== null && feedLetters !== null ? words.article.letters(pageLetters, feedLetters) : null, ms === null ? null : words.took(took(ms))].filter((each) => each !== null);
  return (
    <li data-upload={id} data-state={`${asked ? "waiting" : state} ${state} ${triedAt ?? ""}`}>
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere"><a className="quiet-link" href={routes.adminArticle(id)}><bdi>{title}</bdi></a></p>
        <p className="meta"><strong>{words.outcomes[state]}</strong>{triedAt && <> · <Time locale={locale} at={triedAt} precision="minute" /></>}{figures.map((each) => ` · ${each}`)}</p>
        {[...(problem === null ? [] : [problem]), ...notes].map((each) => <p key={each} className="meta wrap-anywhere" lang={englishOnly(locale)}>{each}</p>)}
        {asked && triedAt && nextTryAt && <p className="meta">{words.article.next} <Time locale={locale} at={nextTryAt} precision="minute" /></p>}
      </div>
    </li>
  );
}
