import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { AdminPage } from "@/components/admin/admin-page";
import { SelectField, TextField } from "@/components/admin/field";
import { StaffList } from "@/components/admin/list";
import { optionsOf } from "@/components/admin/paper-words";
import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import type { suggestionList } from "@/lib/suggestions/queries/lists";
import { DECLINE_REASONS, SUGGESTION_LIMITS, type DeskSuggestion } from "@/lib/suggestions/types";
import { Answer } from "./answer";

type Told = { told?: string; problem?: string };
type ListProps = { locale: Locale; list: typeof suggestionList; asked: Asked; page: Page<typeof suggestionList>; told: Told };

const CELLS = { address: ({ address }: ListRow<typeof suggestionList>) => <bdi className="wrap-anywhere">{address}</bdi> };

function telling({ words: { suggesting: { queue } } }: Locale, { told, problem }: Told): Told {
  return problem === undefined ? { told: toldIn(queue.told, told) } : { problem: toldIn(queue.problems, problem) ?? queue.problems.other };
}

/** Every source that readers asked for. */
export function AdminSuggestions({ locale, list, asked, page, told }: ListProps) {
  const { routes, words: { suggesting: { queue } } } = locale;
  return (
    <AdminPage wide locale={locale} here="suggestions" title={queue.title} lead={queue.lead} {...telling(locale, told)}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={queue} address={routes.adminSuggestions()}
        show={["address", "voices", "state", "createdAt"]} link={({ id }) => routes.adminSuggestion(id)} cells={CELLS}
      />
    </AdminPage>
  );
}

/** One of them: who asks and why, and what becomes of it. */
export function AdminSuggestion({ locale, suggestion, told }: { locale: Locale; suggestion: DeskSuggestion; told: Told }) {
  const { routes, words: { suggesting: { queue, states } } } = locale;
  const { id, address, state, at } = suggestion;
  return (
    <AdminPage locale={locale} here="suggestions" title={address} {...telling(locale, told)}>
      <section className="settings-part">
        <p className="meta">{states[state]} · <Time locale={locale} at={at} precision="minute" /></p>
        <Answer locale={locale} answer={suggestion} />
        <div className="mt-4 flex flex-wrap gap-3">
          {state === "open" && <a className="button button-main" href={routes.adminNewSource({ suggestion: String(id) })}>{queue.look}</a>}
          <a className="button" href={address} rel="noreferrer noopener nofollow" target="_blank">{queue.open}</a>
        </div>
      </section>
      <Voices locale={locale} suggestion={suggestion} />
      {state === "open" && <Decide locale={locale} suggestion={suggestion} />}
      <p className="mt-6"><a className="button" href={routes.adminSuggestions()}>{queue.all}</a></p>
    </AdminPage>
  );
}

/** Who asks for it, and why. */
export function Voices({ locale, suggestion: { voices, asked } }: { locale: Locale; suggestion: DeskSuggestion }) {
  const { words: { suggesting: { queue }, commenting: { inbox } } } = locale;
  return (
    <SettingsSection title={queue.askedBy(voices)}>
      <ul className="rows mt-3">
        {asked.map(({ name, why, at }, place) => (
          <li key={place}>
            <div className="min-w-0">
              <p className="meta"><bdi className="font-semibold text-ink">{name ?? inbox.somebody}</bdi> · <Time locale={locale} at={at} precision="day" /></p>
              <p className="mt-1 wrap-anywhere text-15" dir="auto">{why ?? <span className="text-quiet">{queue.noWhy}</span>}</p>
            </div>
          </li>
        ))}
      </ul>
      {voices > asked.length && <p className="meta mt-2">{queue.moreVoices(voices - asked.length)}</p>}
    </SettingsSection>
  );
}

function Decide({ locale, suggestion: { id } }: { locale: Locale; suggestion: DeskSuggestion }) {
  const { routes, words: { suggesting: { queue, reasons } } } = locale;
  return (
    <>
      <SettingsSection title={queue.take} intro={queue.takeLead}>
        <form method="post" action={routes.adminSuggestionForm("take")} className="form">
          <input type="hidden" name="id" value={id} />
          <TextField name="source" label={queue.source} required maxLength={200} />
          <div><button type="submit" className="button">{queue.take}</button></div>
        </form>
      </SettingsSection>
      <SettingsSection title={queue.decline} intro={queue.decideLead}>
        <form method="post" action={routes.adminSuggestionForm("decline")} className="form">
          <input type="hidden" name="id" value={id} />
          <SelectField name="reason" label={queue.reason} options={[{ value: "", word: "–" }, ...optionsOf(reasons, DECLINE_REASONS)]} required />
          <TextField name="note" label={queue.note} hint={queue.noteHint} rows={2} maxLength={SUGGESTION_LIMITS.note} />
          <div><button type="submit" className="button">{queue.decline}</button></div>
        </form>
      </SettingsSection>
    </>
  );
}
