import { AccountForm } from "@/components/account/account-form.client";
import { formWords } from "@/components/account/fields";
import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { invite, takeBack } from "@/lib/accounts/actions/admin";
import type { InvitationRow } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";

/** Invitations that were made, and making one: its link is shown once. */
export function AdminInvitations({ locale, invitations, told }: { locale: Locale; invitations: readonly InvitationRow[]; told?: string }) {
  const { routes, formats, words: { person: { admin: words } } } = locale;
  return (
    <AdminPage lively locale={locale} here="invitations" title={words.parts.invitations} told={toldIn(words.told, told)}>
      {invitations.length === 0 && <p className="settings-part meta">{words.noInvitations}</p>}
      <ul className="rows">
        {invitations.map(({ id, note, usesLeft, expires }) => (
          <li key={id}>
            <p>{note} <span className="meta">{words.usesLeft(usesLeft)} · {words.until(formats.date(expires.toISOString(), "day"))}</span></p>
            <AccountForm action={takeBack} hidden={{ id, onward: routes.adminInvitations("taken") }} submit={words.endInvitation} quiet words={formWords(locale)} />
          </li>
        ))}
      </ul>
      <SettingsSection title={words.invite}>
        <AccountForm
          action={invite} submit={words.inviteSubmit} words={formWords(locale)}
          fields={[
            { name: "note", label: words.note, type: "text", autoComplete: "off" },
            { name: "uses", label: words.uses, type: "number", autoComplete: "off", value: "1" },
            { name: "days", label: words.forDays, type: "number", autoComplete: "off", value: "14" },
          ]}
        />
      </SettingsSection>
    </AdminPage>
  );
}
