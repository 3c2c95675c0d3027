import { Fragment, type ReactNode } from "react";
import { Note, WaysOn } from "@/components/shell/notes";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import type { SearchAddress } from "@/lib/search/rules/asked";
import { parseSearch, searchWords, withFilter } from "@/lib/search/rules/parse";
import type { SearchProblem, SearchResult } from "@/lib/search/types";
import { ActiveFilters, Narrow, valueWords } from "./narrow";
import { TooLong } from "./refused";
import { FoundArticles, FoundStories } from "./results";

type Props = { locale: Locale; asked: SearchAddress; result: SearchResult | "too-long" | null };

/** The field, and what was found for what it holds. */
export function SearchPage({ locale, asked, result }: Props) {
  const words = locale.words.search;
  return (
    <>
      <div className="pt-8 pb-5">
        <h1 className="headline headline-48 mb-4">{words.title}</h1>
        <SearchForm locale={locale} asked={asked} />
        {result !== null && result !== "too-long" && <ActiveFilters locale={locale} result={result} />}
      </div>
      {result === null ? <><NothingAsked locale={locale} text={asked.text} /><Help locale={locale} open /></> : result === "too-long" ? <TooLong locale={locale} asked={asked} /> : <Result locale={locale} asked={asked} result={result} />}
    </>
  );
}

function SearchForm({ locale: { routes, words: { search: words } }, asked }: Pick<Props, "locale" | "asked">) {
  return (
    <search><form action={routes.search()} method="get" className="search-form" data-search="" data-suggest={routes.searchSuggestions()} data-label={words.suggestions} data-kinds={JSON.stringify(words.kinds)}>
      <label htmlFor="q" className="sr-only">{words.title}</label>
      <input id="q" name="q" type="search" defaultValue={asked.text} placeholder={words.field} maxLength={300} autoComplete="off" autoCapitalize="none" enterKeyHint="search" required dir="auto" />
      {asked.sort === "date" && <input type="hidden" name="sort" value="date" />}
      {asked.form === "stories" && <input type="hidden" name="as" value="stories" />}
      <button type="submit" className="button button-main">{words.button}</button>
    </form></search>
  );
}

function Result({ locale, asked, result }: Props & { result: SearchResult }) {
  const { routes, words: { search: words } } = locale;
  const query = <b dir="auto">{result.understood}</b>;
  const empty = result.items.length === 0 && result.stories.length === 0;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 pb-4">
        <p className="search-found text-15">{words.found(result.count, result.atLeast)} <Sentence text={words.foundFor} parts={{ query }} /></p>
        {!empty && <Choices locale={locale} result={result} />}
      </div>
      {result.correctedFrom !== null && <p className="search-note"><Sentence text={words.corrected} parts={{ typed: <b dir="auto">{result.correctedFrom}</b>, query }} /></p>}
      {result.problems.map((problem) => <Problem key={problem.what + problem.text} locale={locale} result={result} problem={problem} />)}
      {result.count === 0 && !empty && <p className="search-note">{words.noneSome}</p>}
      <div className="search-columns">
        <div>
          {empty ? <Nothing locale={locale} result={result} later={asked.after !== null} /> : result.form === "stories" ? <FoundStories locale={locale} result={result} /> : <FoundArticles locale={locale} result={result} />}
          {!empty && result.count === 0 && <Without locale={locale} result={result} />}
          {!empty && (
            <nav aria-label={words.results} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
              {asked.after === null ? <span /> : <Link href={routes.search({ ...asked, after: null })} className="button">{words.first}</Link>}
              {result.next ? <Link href={routes.search({ ...asked, text: result.understood, after: result.next })} rel="next nofollow" className="button">{words.next}</Link> : <p className="meta">{words.end}</p>}
            </nav>
          )}
        </div>
        <Narrow locale={locale} result={result} />
      </div>
      <FeedOf locale={locale} text={result.understood} />
      <Help locale={locale} />
    </>
  );
}

/** Why nothing was looked for, where something was typed. */
function NothingAsked({ locale: { words: { search: words } }, text }: { locale: Locale; text: string }) {
  if (text === "") return null;
  const said = parseSearch(text).problems.some(({ what }) => what === "only-not") ? words.problems["only-not"] : words.nothingAsked;
  return <div className="search-note"><p><Sentence text={said} parts={{ text: <b dir="auto">{text}</b> }} /></p></div>;
}

/** What was forgiven, and what could have been meant by a filter that was left out. */
function Problem({ locale, result: { query, sort, form }, problem: { what, text, field, known = [] } }: { locale: Locale; result: SearchResult; problem: SearchProblem }) {
  const { routes, words: { search: words } } = locale;
  return (
    <div className="search-note">
      <p><Sentence text={words.problems[what]} parts={{ text: <b dir="auto">{text}</b> }} /></p>
      {field && known.length > 0 && (
        <p className="mt-1">{words.known[field]} {known.map((value, at) => (
          <Fragment key={value}>{at > 0 && " · "}<Link href={routes.search({ text: searchWords(withFilter(query, field, value)), sort, form })} rel="nofollow" className="underline">{valueWords(locale, field, { value, label: null })}</Link></Fragment>
        ))}</p>
      )}
    </div>
  );
}

/** In which order, and whether articles or stories. */
function Choices({ locale: { routes, words: { search: words } }, result: { understood: text, sort, form } }: { locale: Locale; result: SearchResult }) {
  const choice = (href: string, said: string, chosen: boolean): ReactNode => <Link href={href} aria-current={chosen ? "true" : undefined} rel="nofollow">{said}</Link>;
  return (
    <div className="search-choices meta">
      <nav aria-label={words.sort.label}>{choice(routes.search({ text, form }), words.sort.relevance, sort === "relevance")}{choice(routes.search({ text, form, sort: "date" }), words.sort.date, sort === "date")}</nav>
      <nav aria-label={words.form.label}>{choice(routes.search({ text, sort }), words.form.articles, form === "articles")}{choice(routes.search({ text, sort, form: "stories" }), words.form.stories, form === "stories")}</nav>
    </div>
  );
}

function Nothing({ locale, result, later }: { locale: Locale; result: SearchResult; later: boolean }) {
  const { routes, words: { search: words } } = locale;
  if (later) return <Note title={words.end}><WaysOn links={[{ href: routes.search({ text: result.understood }), words: words.first }]} /></Note>;
  return (
    <div className="border-t border-ink">
      <Note title={words.none}>
        <p>{words.noneWhy}</p>
        <Without locale={locale} result={result} />
        <p>{words.noneWays}</p>
        <WaysOn links={[{ href: routes.suggest(), words: words.suggestSource }, { href: routes.latest(), words: locale.words.shell.sections.latest }]} />
      </Note>
    </div>
  );
}

/** The same search for a feed reader: what is new for it, as it comes. */
function FeedOf({ locale: { routes, words: { search: words } }, text }: { locale: Locale; text: string }) {
  return <p className="meta py-3 no-print"><Sentence text={words.feed} parts={{ feed: <Link href={routes.feed({ kind: "search", text }, "rss")} rel="nofollow" className="underline">{words.feedWord}</Link> }} /></p>;
}

/** Searches with one thing less. */
function Without({ locale: { routes, words: { search: words } }, result: { without } }: { locale: Locale; result: SearchResult }) {
  if (without.length === 0) return null;
  return (
    <div className="py-3">
      <p className="mb-2 text-15">{words.without}</p>
      <ul className="flex flex-wrap gap-2 font-sans">
        {without.map(({ left, text }) => <li key={left}><Link href={routes.search({ text })} rel="nofollow" className="button"><s dir="auto">{left}</s></Link></li>)}
      </ul>
    </div>
  );
}

/** What may be typed. */
function Help({ locale: { routes, words: { search: words } }, open = false }: { locale: Locale; open?: boolean }) {
  return (
    <details className="search-help border-t border-rule py-5" open={open}>
      <summary className="text-15 font-semibold">{words.help}</summary>
      <dl className="facts mt-3">
        {words.helpRows.map(([typed, means]) => (
          <div key={typed} className="contents"><dt><Link href={routes.search({ text: typed })} rel="nofollow" className="quiet-link"><code>{typed}</code></Link></dt><dd>{means}</dd></div>
        ))}
      </dl>
    </details>
  );
}
