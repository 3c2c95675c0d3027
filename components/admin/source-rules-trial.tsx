import { SettingsSection } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import type { RulesPage } from "@/lib/source-rules/queries/page";
import type { RuleMatch, TriedItem } from "@/lib/source-rules/types";

type Props = { locale: Locale; trial: NonNullable<RulesPage["trial"]> };

/** What rules would have done to the last items: which rule, and the words that it matched. */
export function RuleTrial({ locale, trial: { items, drops, labels, stayedAway, tried, unsaved } }: Props) {
  const words = locale.words.sourceRules.trial;
  const figures = [words.figures(drops, items), ...(labels > 0 ? [words.labels(labels)] : []), ...(stayedAway > 0 ? [words.stayedAway(stayedAway)] : [])];
  return (
    <SettingsSection title={words.title} intro={unsaved ? words.unsaved : words.saved}>
      <p className="mt-3 font-semibold">{items === 0 ? words.nothing : `${figures.join("; ")}.`}</p>
      <ol className="rows rule-trial mt-3">{tried.map((item, at) => <Tried key={at} locale={locale} item={item} />)}</ol>
    </SettingsSection>
  );
}

function Tried({ locale, item: { title, at, articleId, drops, rule, match, label } }: { locale: Locale; item: TriedItem }) {
  const { routes, words: { labels, sourceRules: { trial: words } } } = locale;
  const outcome = drops ? (rule === null ? words.notKept : words.dropped(rule)) : rule === null ? words.comes : words.kept(rule);
  return (
    <li>
      <div className="grid min-w-0 gap-1">
        <p className={`wrap-anywhere ${drops ? "line-through" : ""}`}>{articleId === null ? <bdi>{title}</bdi> : <a className="quiet-link" href={routes.adminArticle(articleId)}><bdi>{title}</bdi></a>}</p>
        <p className="meta">
          <Time locale={locale} at={at} precision="minute" /> · <strong>{outcome}</strong>
          {label && !drops && <> · <strong>{words.label(labels.kinds[label.kind].word, label.rule)}</strong></>}
          {articleId === null && <> · {words.away}</>}
        </p>
        {match && <Matched locale={locale} match={match} />}
        {label?.match && !drops && <Matched locale={locale} match={label.match} />}
      </div>
    </li>
  );
}

/** The words that a rule matched, with what stands around. */
export function Matched({ locale: { words: { sourceRules: { fields, trial } } }, match: { field, before, matched, after } }: { locale: Locale; match: RuleMatch }) {
  return <p className="meta wrap-anywhere">{trial.matched(fields[field])} <bdi>{before}<mark>{matched}</mark>{after}</bdi></p>;
}
