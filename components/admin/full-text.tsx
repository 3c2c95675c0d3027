import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { FULL_TEXTS } from "@/lib/closed-lists";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { triedPageSchema, type FullTextState, type TriedPage } from "@/lib/sources/schema/full-text";
import { AdminPage } from "./admin-page";
import type { Typed } from "./correction-form";
import { SelectField, TextField } from "./field";
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
      <SettingsSection title={words.state}><Outcome locale={locale} state={state} /></SettingsSection>
      <p className="mt-6"><a className="button" href={routes.adminSource(state.slug)}>{words.back}</a></p>
    </AdminPage>
  );
}

function triedIn(typed: Typed): TriedPage | null {
  const given = (typed as Record<string, string> | null)?.["tried"];
  return given === undefined ? null : (triedPageSchema.safeParse(JSON.parse(given)).data ?? null);
}

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

function Outcome({ locale, state: { pages, problems } }: Part) {
  const { routes, words: { adminFullText: words } } = locale;
  if (pages.waiting + pages.taken + pages.kept + pages.failed === 0) return <p className="mt-3">{words.none}</p>;
  return (
    <>
      <dl className="facts mt-3">
        {(["taken", "waiting", "kept", "failed"] as const).map((state) => <div key={state} className="contents"><dt>{words.counts[state]}</dt><dd>{pages[state]}</dd></div>)}
      </dl>
      {problems.length > 0 && (
        <>
          <h3 className="headline headline-17 mt-5">{words.why}</h3>
          <ul className="rows mt-2">
            {problems.map(({ id, title, problem }) => (
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
