import { SettingsSection } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import type { Locale } from "@/lib/i18n/locale";
import type { RulesPage } from "@/lib/source-rules/queries/page";
import { MOST_LOOKED_AT, OFFERED_SCOPES, type PlannedArticle, type RulePlan, type RuleRun, type RuleScope } from "@/lib/source-rules/types";
import { scopeOf } from "@/lib/source-rules/rules/scope";
import { SelectField } from "./field";
import { Matched } from "./source-rules-trial";

type Props = { locale: Locale; page: RulesPage };

/** The saved rules over articles that are there: what they would do, and what they did. */
export function RulesOverArticles({ locale, page }: Props) {
  const { routes, words: { sourceRules: { over: words } } } = locale;
  const { slug, rules, plan, runs } = page;
  const options = OFFERED_SCOPES.map((value) => ({ value, word: scopeWords(locale, scopeOf(value)) }));
  return (
    <>
      {rules.length > 0 && (
        <div id="apply">
          <SettingsSection title={words.title} intro={words.lead}>
            <form method="get" action={`${routes.adminSourceRules(slug)}#apply`} className="form">
              <SelectField name="apply" label={words.which} value={plan?.scope ?? "last-100"} options={options} />
              <div><button type="submit" className="button">{words.show}</button></div>
            </form>
            {plan && (plan.plan ? <Plan locale={locale} slug={slug} scope={plan.scope} plan={plan.plan} /> : <p role="alert" className="form-problem mt-4">{words.tooLong}</p>)}
          </SettingsSection>
        </div>
      )}
      {runs.length > 0 && <Runs locale={locale} page={page} />}
    </>
  );
}

function scopeWords({ words: { sourceRules: { over } } }: Locale, scope: RuleScope): string {
  return "last" in scope ? over.last(scope.last) : over.days(scope.days);
}

function Plan({ locale, slug, scope, plan: { version, looked, more, settled, articles } }: { locale: Locale; slug: string; scope: string; plan: RulePlan }) {
  const { routes, words: { sourceRules: { over: words } } } = locale;
  const hidden = articles.filter(({ kind }) => kind === null).length;
  const labelled = articles.length - hidden;
  return (
    <>
      <p className="mt-4 font-semibold">{articles.length === 0 ? words.nothing(looked) : words.would(looked, hidden, labelled)}</p>
      {(settled > 0 || more) && <p className="meta mt-1">{[...(settled > 0 ? [words.settled(settled)] : []), ...(more ? [words.more(MOST_LOOKED_AT)] : [])].join(" ")}</p>}
      {articles.length > 0 && (
        <>
          <ol className="rows rule-trial mt-3">{articles.map((article) => <Planned key={article.id} locale={locale} article={article} />)}</ol>
          <p className="mt-4 text-15">{words.sure}</p>
          <div className="mt-3"><PostButton main action={routes.adminSourceRulesForm(slug, "apply")} words={words.go(hidden, labelled)} fields={{ scope, plan: version }} /></div>
        </>
      )}
    </>
  );
}

function Planned({ locale, article: { id, title, at, kind, rule, match, comments } }: { locale: Locale; article: PlannedArticle }) {
  const { routes, words: { labels, sourceRules: { trial, over: words } } } = locale;
  const does = kind === null ? (rule === null ? words.hiddenByNone : words.hiddenBy(rule)) : trial.label(labels.kinds[kind].word, rule ?? 0);
  return (
    <li>
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere"><a className="quiet-link" href={routes.adminArticle(id)}><bdi>{title}</bdi></a></p>
        <p className="meta"><Time locale={locale} at={at} precision="minute" /> · <strong>{does}</strong>{comments > 0 && ` · ${words.comments(comments)}`}</p>
        {match && <Matched locale={locale} match={match} />}
      </div>
    </li>
  );
}

/** Its rows are brought up to date while a worker is at one of them. */
function Runs({ locale, page: { slug, runs } }: Props) {
  const { routes, words: { sourceRules: { over: words } } } = locale;
  const goes = runs.some(({ state }) => state === "doing" || state === "undoing");
  return (
    <div id="runs">
      <SettingsSection title={words.runs}>
        <ul className="rows mt-3" data-uploads="">{runs.map((run) => <Run key={run.id} locale={locale} slug={slug} run={run} />)}</ul>
        {goes && <p className="mt-4" data-uploads-look=""><a className="button" href={`${routes.adminSourceRules(slug)}#runs`}>{words.look}</a></p>}
      </SettingsSection>
    </div>
  );
}

function Run({ locale, slug, run }: { locale: Locale; slug: string; run: RuleRun }) {
  const { routes, words: { sourceRules: { over: words } } } = locale;
  const { id, scope, looked, state, at, undoneAt, hidden, labelled, waiting, left, undone, kept, alone } = run;
  const goes = state === "doing" || state === "undoing";
  const said = [
    state === "undone" ? words.undone(undone) : words.did(hidden, labelled),
    ...(goes ? [words.waiting(waiting)] : []),
    ...(state === "done" && left > 0 ? [words.left(left)] : []), ...(state === "undone" && kept > 0 ? [words.kept(kept)] : []),
  ];
  return (
    <li data-upload={id} data-state={`${goes ? "waiting" : state} ${waiting}`}>
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{words.states[state]}</p>
        <p className="meta"><Time locale={locale} at={at} precision="minute" /> · {scopeWords(locale, scope)} ({words.looked(looked)}){undoneAt && <> · {words.undoneAt} <Time locale={locale} at={undoneAt} precision="minute" /></>}</p>
        <p>{said.join(" ")}</p>
        {alone.length > 0 && <ul className="meta">{alone.map((article) => <li key={article.id} className="wrap-anywhere"><a className="quiet-link" href={routes.adminArticle(article.id)}><bdi>{article.title}</bdi></a></li>)}</ul>}
      </div>
      {state === "done" && hidden + labelled > 0 && <div className="desk-acts"><PostButton action={routes.adminSourceRulesForm(slug, "undo")} words={words.undo} about={words.runAbout(id)} fields={{ run: String(id) }} /></div>}
    </li>
  );
}
