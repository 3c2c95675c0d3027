import { Time } from "@/components/article/time";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { worthAt } from "@/lib/stories/rules/ranking";
import type { Here, NamedTerm } from "@/lib/stories/types";

type Props = { locale: Locale; here: Here; title: string };

/** Why something stands where it does on the front page: the terms of its sum, and the rule that moved it. */
export function WhyHere({ locale, here, title }: Props) {
  const { routes, words: { ranking: words } } = locale;
  return (
    <details className="why-here">
      <summary>{words.why}<span className="visually-hidden">: {title}</span></summary>
      <div className="meta">
        <p>{words.place(here.place, here.bySum)}{here.rule && ` ${words.rules[here.rule]}`}</p>
        {here.at === null ? <p>{words.unknown}</p> : <Sum locale={locale} here={here} at={here.at} />}
        <p><Link href={routes.ranking()} className="quiet-link">{words.formula}</Link></p>
      </div>
    </details>
  );
}

function Sum({ locale, here, at }: { locale: Locale; here: Here; at: string }) {
  const { words: { ranking: words } } = locale;
  const value = (term: NamedTerm) => worthAt({ weight: term.weight, at: Date.parse(term.at) }, Date.parse(at), here.halfLifeHours);
  return (
    <>
      <table>
        <caption className="visually-hidden">{words.terms}</caption>
        <tbody>
          {here.terms.map((term, index) => (
            <tr key={index}>
              <td>{words.worth(value(term))}</td>
              <th scope="row"><bdi>{term.source?.name ?? (term.agency || words.someAgency)}</bdi>, {locale.words.labels.kinds[term.kind].short}, <Time locale={locale} at={term.at} precision="minute" /></th>
            </tr>
          ))}
          {here.rest.origins > 0 && <tr><td>{words.worth(here.rest.sum)}</td><th scope="row">{words.others(here.rest.origins)}</th></tr>}
          <tr className="sum"><td>{words.worth(here.sum)}</td><th scope="row"><Sentence text={words.sum(here.halfLifeHours)} parts={{ time: <Time locale={locale} at={at} precision="minute" /> }} /></th></tr>
        </tbody>
      </table>
      {here.repeating > 0 && <p>{words.repeating(here.repeating)}</p>}
    </>
  );
}
