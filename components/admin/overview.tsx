import { AccountForm } from "@/components/account/account-form.client";
import { formWords } from "@/components/account/fields";
import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { admit, decideRegistration, decline } from "@/lib/accounts/actions/admin";
import { REGISTRATION_MODES, type PendingPerson, type RegistrationMode } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";

type Props = { locale: Locale; mode: RegistrationMode; pending: readonly PendingPerson[]; told?: string };

/** Who may sign up, and who waits to be let in. */
export function AdminOverview({ locale, mode, pending, told }: Props) {
  const { routes, words: { person: { admin: words } } } = locale;
  const onward = routes.admin("decided");
  const modes = REGISTRATION_MODES.map((value) => ({ value, word: words.modes[value] }));
  return (
    <AdminPage lively locale={locale} here="overview" title={words.title} lead={words.lead} told={toldIn(words.told, told)}>
      <SettingsSection title={words.registration}>
        <AccountForm action={decideRegistration} fields={[{ name: "registration", label: words.registration, type: "select", autoComplete: "off", value: mode, options: modes }]} hidden={{ onward }} submit={words.registrationSubmit} quiet words={formWords(locale)} />
      </SettingsSection>
      <SettingsSection title={words.pending}>
        {pending.length === 0 && <p className="meta mt-2">{words.noPending}</p>}
        <ul className="rows">
          {pending.map(({ id, name, email }) => (
            <li key={id}>
              <p><b>{name}</b> <span className="meta">{email}</span></p>
              <div className="flex gap-3">
                <AccountForm action={admit} hidden={{ id, onward }} submit={words.letIn} quiet words={formWords(locale)} />
                <AccountForm action={decline} hidden={{ id, onward }} submit={words.decline} quiet words={formWords(locale)} />
              </div>
            </li>
          ))}
        </ul>
      </SettingsSection>
    </AdminPage>
  );
}
