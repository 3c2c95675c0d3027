import { AccountForm } from "@/components/account/account-form.client";
import { formWords } from "@/components/account/fields";
import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { decideStanding, giveRole, signOutEverywhere } from "@/lib/accounts/actions/admin";
import { STANDING_REASONS, type PersonRow } from "@/lib/accounts/types";
import { ROLES } from "@/lib/auth/actors";
import type { Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";

type ListProps = { locale: Locale; people: readonly PersonRow[]; next: string | null; q: string };

/** Everybody with an account, or those a search finds. */
export function AdminPeople({ locale, people, next, q }: ListProps) {
  const { routes, words: { person: { admin: words } } } = locale;
  const more = next && `${routes.adminUsers()}?${new URLSearchParams({ ...(q ? { q } : {}), after: next })}`;
  return (
    <AdminPage lively locale={locale} here="people" title={words.parts.people}>
      <form action={routes.adminUsers()} className="form settings-part">
        <div className="field">
          <label htmlFor="people-q">{words.search}</label>
          <div className="field-box"><input id="people-q" type="search" name="q" defaultValue={q} /><button className="field-show">{words.find}</button></div>
        </div>
      </form>
      {people.length === 0 && <p className="settings-part meta">{words.nobody}</p>}
      <ul className="rows">
        {people.map((one) => (
          <li key={one.id}>
            <a className="quiet-link" href={routes.adminUser(one.id)}>{one.name ?? one.email ?? one.id}</a>
            <span className="meta">{one.email} · {words.roles[one.role]} · {standing(locale, one)}</span>
          </li>
        ))}
      </ul>
      {more && <p className="mt-6"><a className="button" href={more}>{words.more}</a></p>}
    </AdminPage>
  );
}

function standing({ formats, words: { person: { admin: words } } }: Locale, { status, statusUntil, deleteAfter }: PersonRow): string {
  const said = status === "suspended" && statusUntil ? words.suspendedUntil(formats.date(statusUntil.toISOString(), "minute")) : words.statuses[status];
  return deleteAfter ? `${said}, ${words.leaving(formats.date(deleteAfter.toISOString(), "day"))}` : said;
}

type PersonProps = { locale: Locale; person: PersonRow & { sessions: number }; told?: string };

/** One person: their role, whether they may be here, their sessions. */
export function AdminPerson({ locale, person, told }: PersonProps) {
  const { routes, words: { log, person: { admin: words } } } = locale;
  const hidden = { id: person.id, onward: routes.adminUser(person.id, "decided") };
  const browserWords = formWords(locale);
  return (
    <AdminPage lively locale={locale} here="people" title={person.name ?? person.email ?? person.id} lead={`${person.email ?? ""} · ${words.roles[person.role]} · ${standing(locale, person)}`} told={toldIn(words.told, told)}>
      <SettingsSection title={words.role}>
        <AccountForm action={giveRole} fields={[{ name: "role", label: words.role, type: "select", autoComplete: "off", value: person.role, options: ROLES.map((value) => ({ value, word: words.roles[value] })) }]} hidden={hidden} submit={words.roleSubmit} quiet words={browserWords} />
      </SettingsSection>
      <SettingsSection title={words.standing}>
        <AccountForm
          action={decideStanding} hidden={hidden} submit={words.standingSubmit} quiet words={browserWords}
          fields={[
            { name: "status", label: words.standing, type: "select", autoComplete: "off", value: person.status === "pending" ? "active" : person.status, options: (["active", "suspended", "banned"] as const).map((value) => ({ value, word: words.standings[value] })) },
            { name: "days", label: words.days, type: "select", autoComplete: "off", value: "7", options: (["1", "7", "30", "ever"] as const).map((value) => ({ value, word: words.lasts[value] })) },
            { name: "reason", label: words.standingReason, type: "select", autoComplete: "off", value: "organisation", options: STANDING_REASONS.map((value) => ({ value, word: log.reasons[value] })) },
          ]}
        />
      </SettingsSection>
      <SettingsSection title={words.sessions(person.sessions)}>
        <AccountForm action={signOutEverywhere} hidden={{ id: person.id, onward: routes.adminUser(person.id, "ended") }} submit={words.endSessions} quiet words={browserWords} />
      </SettingsSection>
    </AdminPage>
  );
}
