import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { SelectField, TextField } from "@/components/admin/field";
import { StaffList } from "@/components/admin/list";
import { optionsOf } from "@/components/admin/paper-words";
import { Time } from "@/components/article/time";
import { Declined, Wish } from "@/components/story/proposal";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import type { DeskPart } from "@/lib/moderation/types";
import type { proposalList } from "@/lib/stories/queries/proposals";
import { PROPOSAL_DECLINES, PROPOSAL_LIMITS, type DeskProposal } from "@/lib/stories/types";
import { DeskPage } from "./desk-page";

type DeskCounts = Readonly<Record<DeskPart, number>>;

type Told = { told?: string; problem?: string };
type List = typeof proposalList;

const CELLS = {
  kind: ({ kind }: ListRow<List>, { words: { belonging: { queue } } }: Locale) => queue.kinds[kind],
  article: ({ article }: ListRow<List>, { words: { adminLists } }: Locale) => (article === null ? adminLists.nothing : <bdi className="wrap-anywhere">{article}</bdi>),
  story: ({ story }: ListRow<List>, { words: { adminLists } }: Locale) => (story === null ? adminLists.nothing : <bdi className="wrap-anywhere">{story}</bdi>),
  other: ({ other }: ListRow<List>, { words: { adminLists } }: Locale) => (other === null ? adminLists.nothing : <bdi className="wrap-anywhere">{other}</bdi>),
} as const;

/** Everything that readers proposed about stories. */
export function DeskProposals({ locale, list, asked, page, counts, told }: { locale: Locale; list: List; asked: Asked; page: Page<List>; counts: DeskCounts; told: Told }) {
  const { routes, words: { belonging: { queue, problems } } } = locale;
  return (
    <DeskPage wide locale={locale} here="proposals" title={queue.title} lead={queue.lead} counts={counts}>
      {told.problem !== undefined && <p role="alert" className="form-problem mt-6">{toldIn(problems, told.problem) ?? problems.other}</p>}
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={queue} address={routes.moderationProposals()}
        show={["kind", "article", "story", "other", "voices", "state", "createdAt"]} link={({ id }) => routes.moderationProposal(id)} cells={CELLS}
      />
    </DeskPage>
  );
}

/** One of them: who proposes it and why, and what becomes of it. */
export function DeskProposalPage({ locale, proposal, counts, told }: { locale: Locale; proposal: DeskProposal; counts: DeskCounts; told: Told }) {
  const { routes, words: { belonging: words } } = locale;
  const { queue } = words;
  const { id, kind, state, at, actId, story, article } = proposal;
  const said = toldIn(words.told, told.told);
  return (
    <DeskPage locale={locale} here="proposals" title={queue.kinds[kind]} counts={counts}>
      {said && <output className="form-note mt-6 block">{said}</output>}
      {told.problem !== undefined && <p role="alert" className="form-problem mt-6">{toldIn(words.problems, told.problem) ?? words.problems.other}</p>}
      <section className="settings-part">
        <p className="text-17"><Wish locale={locale} proposal={proposal} /></p>
        <p className="meta mt-1">{queue.filters.state.options[state]} · <Time locale={locale} at={at} precision="minute" />{actId !== null && <> · <a className="quiet-link" href={routes.act(actId)}>{words.act(actId)}</a></>}</p>
        <Declined locale={locale} proposal={proposal} />
        {(story ?? article) && <p className="mt-3"><a className="button" href={routes.belongs({ story: story?.slug, article: article?.slug })}>{words.title}</a></p>}
      </section>
      <Voices locale={locale} proposal={proposal} />
      {state === "open" && <Decide locale={locale} id={id} />}
      <p className="mt-6"><a className="button" href={routes.moderationProposals()}>{queue.all}</a></p>
    </DeskPage>
  );
}

function Voices({ locale, proposal: { voices, proposed } }: { locale: Locale; proposal: DeskProposal }) {
  const { words: { belonging: { queue, reasons }, commenting: { inbox } } } = locale;
  return (
    <SettingsSection title={queue.proposedBy(voices)}>
      <ul className="rows mt-3">
        {proposed.map(({ name, reason, why, at }, place) => (
          <li key={place}>
            <div className="min-w-0">
              <p className="meta"><bdi className="font-semibold text-ink">{name ?? inbox.somebody}</bdi> · {reasons[reason]} · <Time locale={locale} at={at} precision="day" /></p>
              {why !== null && <p className="mt-1 wrap-anywhere text-15" dir="auto">{why}</p>}
            </div>
          </li>
        ))}
      </ul>
      {voices > proposed.length && <p className="meta mt-2">{queue.more(voices - proposed.length)}</p>}
    </SettingsSection>
  );
}

function Decide({ locale, id }: { locale: Locale; id: number }) {
  const { routes, words: { belonging: { queue, declines } } } = locale;
  return (
    <>
      <SettingsSection title={queue.accept} intro={queue.acceptLead}>
        <form method="post" action={routes.moderationProposalForm(id, "accept")} className="mt-3"><button type="submit" className="button button-main">{queue.accept}</button></form>
      </SettingsSection>
      <SettingsSection title={queue.decline} intro={queue.declineLead}>
        <form method="post" action={routes.moderationProposalForm(id, "decline")} className="form">
          <SelectField name="reason" label={queue.reason} options={[{ value: "", word: "–" }, ...optionsOf(declines, PROPOSAL_DECLINES)]} required />
          <TextField name="note" label={queue.note} hint={queue.noteHint} rows={2} maxLength={PROPOSAL_LIMITS.note} />
          <div><button type="submit" className="button">{queue.decline}</button></div>
        </form>
      </SettingsSection>
    </>
  );
}
