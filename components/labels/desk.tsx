import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { SelectField } from "@/components/admin/field";
import { StaffList } from "@/components/admin/list";
import { Time } from "@/components/article/time";
import { DeskPage } from "@/components/moderation/desk-page";
import { Link } from "@/components/ui/link";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import type { disputeList } from "@/lib/labels/queries/lists";
import { OVERRULING_REASONS, UPHOLDING_REASONS, type DeskDispute } from "@/lib/labels/types";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import { reasonWords } from "@/lib/moderation/rules/act-words";
import type { DeskPart } from "@/lib/moderation/types";
import { Decisions, optionsOf, Reason } from "./dispute";
import { labelWord, placeOf, type TopicWord } from "@/lib/labels/rules";

type Row = ListRow<typeof disputeList>;
type Counts = Readonly<Record<DeskPart, number>>;
type ListProps = { locale: Locale; list: typeof disputeList; asked: Asked; page: Page<typeof disputeList>; counts: Counts };

const CELLS = {
  on: ({ on }: Row, { words: { labelling } }: Locale) => <bdi className="wrap-anywhere">{on || labelling.queue.gone}</bdi>,
  label: ({ label }: Row, { words: { labelling } }: Locale) => labelling.labels[label],
  said: ({ label, said }: Row, locale: Locale) => labelWord(locale, label, said),
};

/** Every label that readers disputed. */
export function DeskLabels({ locale, list, asked, page, counts }: ListProps) {
  const { routes, words: { labelling: { queue } } } = locale;
  return (
    <DeskPage wide locale={locale} here="labels" title={queue.title} lead={queue.lead} counts={counts}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={queue} address={routes.moderationLabels()}
        show={["on", "label", "said", "voices", "state", "createdAt"]} cells={CELLS} link={({ id }) => routes.moderationLabel(id)}
      />
    </DeskPage>
  );
}

type Props = { locale: Locale; dispute: DeskDispute; topics: readonly TopicWord[]; isAdmin: boolean; counts: Counts; told?: string; problem?: string };

/** One of them: what the label says and why, who says what against it, and the decision. */
export function DeskLabel({ locale, dispute, topics, isAdmin, counts, told, problem }: Props) {
  const { routes, words: { labelling: { queue, labels } } } = locale;
  const place = placeOf(locale, dispute.on);
  const open = dispute.state === "open";
  return (
    <DeskPage locale={locale} here="labels" title={labels[dispute.label]} counts={counts}>
      {problem !== undefined ? <p role="alert" className="form-problem mt-6">{toldIn(queue.problems, problem) ?? queue.problems.other}</p> : told !== undefined && <output className="form-note mt-6 block">{toldIn(queue.told, told)}</output>}
      <section className="settings-part">
        <p className="headline headline-20"><bdi lang={place.lang && langAttribute(place.lang)} dir={place.lang && direction(place.lang)}>{place.name}</bdi></p>
        <p className="meta mt-1">{queue.filters.state.options[dispute.state]} · <Time locale={locale} at={dispute.at} precision="minute" /> · <Link className="quiet-link" href={place.href}>{queue.see}</Link></p>
        <p className="mt-3"><span className="text-quiet">{queue.saysNow}:</span> <strong>{labelWord(locale, dispute.label, dispute.said, topics)}</strong></p>
        <div className="meta mt-1"><Reason locale={locale} label={dispute} /></div>
      </section>
      <Voices locale={locale} dispute={dispute} topics={topics} />
      <Decisions locale={locale} label={dispute} topics={topics} />
      {open && dispute.label === "control" && !isAdmin && <p className="settings-part">{queue.adminsOnly}</p>}
      {open && (dispute.label !== "control" || isAdmin) && <Decide locale={locale} dispute={dispute} topics={topics} />}
      <p className="mt-6"><a className="button" href={routes.moderationLabels()}>{queue.all}</a></p>
    </DeskPage>
  );
}

function Voices({ locale, dispute: { label, voices, wanted, spoken }, topics }: { locale: Locale; dispute: DeskDispute; topics: readonly TopicWord[] }) {
  const { words: { labelling: { queue }, commenting: { inbox } } } = locale;
  return (
    <SettingsSection title={queue.disputedBy(voices)}>
      {wanted.length > 1 && <p className="mt-2 text-15">{queue.wanted}: {wanted.map(({ value, voices: count }) => queue.wants(labelWord(locale, label, value, topics), count)).join(", ")}</p>}
      <ul className="rows mt-3">
        {spoken.map(({ name, value, why, at }, place) => (
          <li key={place}>
            <div className="min-w-0">
              <p className="meta"><bdi className="font-semibold text-ink">{name ?? inbox.somebody}</bdi> · {labelWord(locale, label, value, topics)} · <Time locale={locale} at={at} precision="day" /></p>
              <p className="mt-1 wrap-anywhere text-15" dir="auto">{why}</p>
            </div>
          </li>
        ))}
      </ul>
      {voices > spoken.length && <p className="meta mt-2">{queue.more(voices - spoken.length)}</p>}
    </SettingsSection>
  );
}

function Decide({ locale, dispute, topics }: { locale: Locale; dispute: DeskDispute; topics: readonly TopicWord[] }) {
  const { routes, words: { labelling: { queue, choose }, log } } = locale;
  const { id, label, on, wanted } = dispute;
  const reasons = (of: readonly string[]) => of.map((value) => ({ value, word: reasonWords(log, value) }));
  return (
    <>
      <SettingsSection title={queue.overrule} intro={label === "control" ? queue.adminsOnly : queue.overruleLead}>
        {label === "control" && on.type === "source" ? <p><a className="button" href={routes.adminSource(on.slug)}>{queue.bySource}</a></p> : (
          <form method="post" action={routes.moderationLabelForm(id, "overrule")} className="form">
            <SelectField name="value" label={queue.value} value={wanted[0]?.value} options={[{ value: "", word: choose }, ...optionsOf(locale, dispute, topics)]} required />
            <SelectField name="reason" label={queue.decideReason} options={reasons(OVERRULING_REASONS)} required />
            <div><button type="submit" className="button">{queue.overrule}</button></div>
          </form>
        )}
      </SettingsSection>
      <SettingsSection title={queue.uphold} intro={queue.upholdLead}>
        <form method="post" action={routes.moderationLabelForm(id, "uphold")} className="form">
          <div className="field">
            <label htmlFor="uphold-reason">{queue.decideReason}</label>
            <select id="uphold-reason" name="reason" className="select" required>{reasons(UPHOLDING_REASONS).map(({ value, word }) => <option key={value} value={value}>{word}</option>)}</select>
          </div>
          <div><button type="submit" className="button">{queue.uphold}</button></div>
        </form>
      </SettingsSection>
    </>
  );
}
