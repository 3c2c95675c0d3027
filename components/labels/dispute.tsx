import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { SelectField, TextField } from "@/components/admin/field";
import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { CONTROLS, KINDS } from "@/lib/closed-lists";
import { direction, langAttribute } from "@/lib/format/text";
import { englishOnly, type Locale } from "@/lib/i18n/locale";
import { DISPUTE_LIMITS, NO_TOPIC, type DisputableLabel } from "@/lib/labels/types";
import { reasonWords } from "@/lib/moderation/rules/act-words";
import { EvidenceList } from "./evidence";
import { labelWord, placeOf, type TopicWord } from "@/lib/labels/rules";

type Voice = { value: string; why: string };
type Props = { locale: Locale; label: DisputableLabel; topics: readonly TopicWord[]; own: Voice | null; typed: Voice | null; told?: string; problem?: string };

/** Where a reader says that a label is wrong: what it says and why, what was decided before, and the form. */
export function DisputePage({ locale, label, topics, own, typed, told, problem }: Props) {
  const { routes, words: { labelling: words } } = locale;
  const place = placeOf(locale, label.on);
  const said = toldIn(words.told, told);
  return (
    <Page locale={locale} path={`/dispute/${label.label}/${place.id}`} section={null}>
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      <div className="settings-column">
        {said && <output className="form-note block">{said}</output>}
        {problem !== undefined && <p role="alert" className="form-problem">{toldIn(words.problems, problem) ?? words.problems.other}</p>}
        <section className="settings-part">
          <dl className="facts">
            <dt>{words.on}</dt><dd><Link className="quiet-link" href={place.href}><bdi lang={place.lang && langAttribute(place.lang)} dir={place.lang && direction(place.lang)}>{place.name}</bdi></Link></dd>
            <dt>{words.labels[label.label]}</dt><dd className="font-semibold">{labelWord(locale, label.label, label.said, topics)}</dd>
            <dt>{words.because}</dt><dd><Reason locale={locale} label={label} /></dd>
          </dl>
        </section>
        <Decisions locale={locale} label={label} topics={topics} />
        <section className="settings-part">
          <form method="post" action={routes.disputeForm(label.label, place.id, "send")} className="form">
            <SelectField name="value" label={words.should} value={typed?.value ?? own?.value ?? ""} options={[{ value: "", word: words.choose }, ...optionsOf(locale, label, topics)]} required />
            <TextField name="why" label={words.why} hint={label.label === "control" ? `${words.whyHint} ${words.controlHint}` : words.whyHint} value={typed?.why ?? own?.why} rows={3} maxLength={DISPUTE_LIMITS.why} required />
            <div><button type="submit" className="button button-main">{own ? words.again : words.send}</button></div>
          </form>
          {own && <form method="post" action={routes.disputeForm(label.label, place.id, "withdraw")} className="mt-3"><button type="submit" className="button">{words.withdraw}</button></form>}
        </section>
        <p className="mt-6 flex flex-wrap gap-2"><Link className="button" href={place.href}>{words.back}</Link><a className="button" href={routes.ownDisputes()}>{words.own.title}</a></p>
      </div>
    </Page>
  );
}

/** Why a label says what it says. */
export function Reason({ locale, label: { label, reason, evidence } }: { locale: Locale; label: Pick<DisputableLabel, "label" | "reason" | "evidence"> }) {
  const { words: { labelling: words } } = locale;
  if (label === "control") return evidence.length > 0 ? <EvidenceList evidence={evidence} /> : words.noEvidence;
  return reason ? <bdi lang={englishOnly(locale)}>{reason}</bdi> : words.noReason;
}

/** Everything else that the label could say. */
export function optionsOf(locale: Locale, { label, said }: Pick<DisputableLabel, "label" | "said">, topics: readonly TopicWord[]) {
  const words = label === "kind" ? KINDS : label === "control" ? CONTROLS : [...topics.map(({ slug }) => slug), NO_TOPIC];
  return words.filter((value) => value !== said).map((value) => ({ value, word: labelWord(locale, label, value, topics) }));
}

/** What was decided about a label before, each with its act in the public log. */
export function Decisions({ locale, label: { label, decided }, topics }: { locale: Locale; label: Pick<DisputableLabel, "label" | "decided">; topics: readonly TopicWord[] }) {
  const { routes, words: { labelling: words, log } } = locale;
  if (decided.length === 0) return null;
  const word = (said: string | null) => labelWord(locale, label, said ?? "", topics);
  return (
    <SettingsSection title={words.decided}>
      <ul className="rows mt-3">
        {decided.map(({ state, said, value, reason, actId, at }, number) => (
          <li key={number}>
            <div>
              <p>{state === "overruled" ? words.decisions.overruled(word(said), word(value)) : words.decisions[state](word(said))} {reason && words.reason(reasonWords(log, reason))}</p>
              <p className="meta"><Time locale={locale} at={at} precision="day" />{actId !== null && <> · <Link className="quiet-link" href={routes.act(actId)}>{words.act}</Link></>}</p>
            </div>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
