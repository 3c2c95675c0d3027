import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { FULL_TEXTS } from "@/lib/closed-lists";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { OFFERED_AGAIN, triedPageSchema, type FullTextState, type TriedPage } from "@/lib/sources/schema/full-text";
import { AdminPage } from "./admin-page";
import type { Typed } from "./correction-form";
import { SelectField, TextField } from "./field";
import { PageCounts, PageResultRow } from "./page-results";
import { optionsOf, type PaperTold } from "./paper-words";

type Props = { locale: Locale; state: FullTextState; told: PaperTold; typed: Typed; /** Why it could not be done, in English. */ problem: string | null };
type Part = { locale: Locale; state: FullTextState };

/** How the full texts of a source are found: what came of it, the settings, and what a page gives under them. */
export function AdminFullText({ locale, state, told, typed, problem }: Props) {
  const { routes, words: { adminFullText: words, adminPaper: { problems } } } = locale;
  const failed = told.problem === undefined ? undefined : (problem ?? toldIn(problems, told.problem) ?? problems.other);
  const tried = triedIn(typed);
  return (
    <AdminPage locale={locale} here="sources" title={words.title(state.name)} lead={words.lead} told={toldIn(words.told, told.told)} problem={failed}>
      {tried && <Tried locale={locale} tried={tried} />}
      <SettingsSection title={words.settings} intro={words.settingsLead}><Settings locale={locale} state={state} typed={typed} /></SettingsSection>
      <div id="pages"><SettingsSection title={words.state}><Outcome locale={locale} state={state} /></SettingsSection></div>
      <p className="mt-6"><a className="button" href={routes.adminSource(state.slug)}>{words.back}</a></p>
    </AdminPage>
  );
}

function triedIn(typed: Typed): TriedPage | null {
  const given = (typed as Record<string, string> | null)?.["tried"];
  return given === undefined ? null : (triedPageSchema.safeParse(JSON.parse(given)).data ?? null);
}

/** Of one host, at most. */
const PAGES_A_MINUTE = 12;

const SELECTORS = ["article", "title", "byline", "date", "picture"] as const;

function Settings({ locale, state, typed }: Part & { typed: Typed }) {
  const { routes, words: { adminFullText: words } } = locale;
  const given = typed as Record<string, string> | null;
  const wrong = (name: string) => given?.[`problem.${name}`];
  const hint = (name: "article" | "remove" | "title" | "byline" | "date" | "picture") => {
    const problem = wrong(name);
    if (problem !== undefined) return <span className="form-problem block" lang={englishOnly(locale)}>{problem}</span>;
    return name === "article" || name === "remove" ? words.hints[name] : undefined;
  };
  return (
    <form method="post" action={routes.adminFullTextForm(state.slug, "keep")} className="form">
      <SelectField name="fullText" label={words.mode} value={given?.["fullText"] ?? state.fullText} options={optionsOf(words.modes, FULL_TEXTS)} />
      <SelectField name="lookAgain" label={words.lookAgain} value={given?.["lookAgain"] ?? (state.lookAgain ? "yes" : "no")} options={optionsOf(words.lookAgainChoices, ["yes", "no"])} />
      {SELECTORS.map((name) => <TextField key={name} name={name} label={words.selectors[name]} hint={hint(name)} value={given?.[name] ?? state.selectors[name] ?? ""} maxLength={500} lang="zxx" />)}
      <TextField name="remove" label={words.selectors.remove} hint={hint("remove")} value={given?.["remove"] ?? state.selectors.remove?.join("\n") ?? ""} rows={3} maxLength={15_000} lang="zxx" />
      <TextField name="address" label={words.address} hint={wrong("address") ?? words.addressHint} value={given?.["address"] ?? ""} maxLength={2_000} lang="zxx" />
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-main">{words.keep}</button>
        <button type="submit" className="button" formAction={routes.adminFullTextForm(state.slug, "try")}>{words.try}</button>
      </div>
    </form>
  );
}

/** What a page gives beside what the feed gave of it. */
function Tried({ locale, tried }: { locale: Locale; tried: TriedPage }) {
  const { words: { adminFullText: words } } = locale;
  const { url, problem, page, feed, notes } = tried;
  const lang = englishOnly(locale);
  const rows = (["title", "byline", "date", "letters", "first", "last"] as const).map((name) => ({ name, page: page?.[name], feed: feed?.[name] }));
  const more = (["language", "picture"] as const).map((name) => ({ name, page: page?.[name], feed: undefined }));
  return (
    <div id="tried">
      <SettingsSection title={words.tried} intro={<bdi className="wrap-anywhere">{words.triedAt(url)}</bdi>}>
        {problem === null ? <output className="form-note mt-4 block">{words.taken}</output> : <p role="alert" className="form-problem mt-4" lang={lang}>{problem}</p>}
        {page && page.removed.map(({ selector, elements }) => <p key={selector} className="meta mt-2 wrap-anywhere">{words.removed(selector, elements)}</p>)}
        {notes.map((note) => <p key={note} className="meta mt-2 wrap-anywhere" lang={lang}>{note}</p>)}
        {(page ?? feed) && (
          <dl className="facts mt-4">
            {[...rows, ...more].filter((row) => row.page || row.feed).map((row) => (
              <Compared key={row.name} label={words.table[row.name]} page={row.page} feed={row.feed} words={words.table} />
            ))}
          </dl>
        )}
      </SettingsSection>
    </div>
  );
}

function Compared({ label, page, feed, words }: { label: string; page: string | number | null | undefined; feed: string | number | null | undefined; words: { page: string; feed: string } }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="grid min-w-0 gap-1 wrap-anywhere">
        {page !== null && page !== undefined && page !== "" && <span><span className="meta">{words.page}:</span> <bdi>{page}</bdi></span>}
        {feed !== null && feed !== undefined && feed !== "" && <span><span className="meta">{words.feed}:</span> <bdi>{feed}</bdi></span>}
      </dd>
    </>
  );
}

function Outcome({ locale, state }: Part) {
  const { routes, words: { adminFullText: words } } = locale;
  const { slug, pages, last, again, problems } = state;
  if (pages.waiting + pages.taken + pages.kept + pages.failed === 0) return <p className="mt-3">{words.none}</p>;
  const older = problems.filter(({ id }) => !last.some((one) => one.id === id));
  const moves = last.some(({ state: one, nextTryAt }) => one === "waiting" || nextTryAt !== null) || (again !== null && again.done < again.asked);
  return (
    <>
      <PageCounts locale={locale} counts={pages} />
      {state.fullText !== "never" && <Again locale={locale} state={state} />}
      <h3 className="headline headline-17 mt-5">{words.last}</h3>
      <ul className="rows mt-2" data-uploads="">
        {again && <li data-upload="again" data-state={`${again.done < again.asked ? "waiting" : "done"} ${again.done}`}><p><strong>{again.done < again.asked ? words.againGoes(again.done, again.asked) : words.againDone(again.asked)}</strong> <span className="meta"><Time locale={locale} at={again.at} precision="minute" /></span></p></li>}
        {last.map((result) => <PageResultRow key={result.id} locale={locale} result={result} />)}
      </ul>
      {moves && <p className="mt-4" data-uploads-look=""><a className="button" href={`${routes.adminFullText(slug)}#pages`}>{words.look}</a></p>}
      {older.length > 0 && (
        <>
          <h3 className="headline headline-17 mt-5">{words.why}</h3>
          <ul className="rows mt-2">
            {older.map(({ id, title, problem }) => (
              <li key={id}>
                <div className="grid min-w-0 gap-1">
                  <a className="quiet-link" href={routes.adminArticle(id)}><bdi>{title}</bdi></a>
                  <p className="meta wrap-anywhere" lang={englishOnly(locale)}>{problem}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Pages that were read before are read again, as selectors and rules are now. */
function Again({ locale, state: { slug, pages } }: Part) {
  const { routes, words: { adminFullText: words } } = locale;
  const all = pages.waiting + pages.taken + pages.kept + pages.failed;
  const offered = OFFERED_AGAIN.filter((count, at) => at === 0 || all > (OFFERED_AGAIN[at - 1] ?? 0));
  return (
    <form method="post" action={routes.adminFullTextForm(slug, "again")} className="form">
      <p className="text-15">{words.againLead}</p>
      <SelectField name="last" label={words.againWhich} value={String(offered.at(-1) === 200 ? 50 : offered.at(-1))} options={offered.map((count) => ({ value: String(count), word: words.againOption(Math.min(count, all), Math.ceil(Math.min(count, all) / PAGES_A_MINUTE)) }))} />
      <div><button type="submit" className="button">{words.again}</button></div>
    </form>
  );
}
