import { leave, stay } from "@/lib/accounts/actions/settings";
import { DELETION_DAYS, type Profile } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm, type Field } from "./account-form.client";
import { formWords } from "./fields";
import { SettingsPage, SettingsSection, toldIn } from "./settings-page";

/** Taking everything along, deleting the account, and thinking better of it. */
export function DataSettings({ locale, profile, told }: { locale: Locale; profile: Profile; told?: string }) {
  const { routes, formats, words: { person } } = locale;
  const { data: words } = person;
  const password: readonly Field[] = profile.hasPassword ? [{ name: "current", label: person.profile.yourPassword, type: "password", autoComplete: "current-password" }] : [];
  return (
    <SettingsPage locale={locale} here="data" title={person.parts.data} lead={<p>{words.lead}</p>} told={toldIn(person.told, told)} userId={profile.id}>
      {profile.deleteAfter && (
        <SettingsSection title={words.leaving(formats.date(profile.deleteAfter.toISOString(), "day"))} intro={words.leavingText}>
          <AccountForm action={stay} hidden={{ onward: routes.dataSettings("kept") }} submit={words.keep} words={formWords(locale)} />
        </SettingsSection>
      )}
      <SettingsSection title={words.export} intro={words.exportText}>
        <p className="mt-4"><a className="button" href="/api/v1/me/export" download>{words.exportLink}</a></p>
      </SettingsSection>
      {!profile.deleteAfter && (
        <SettingsSection title={words.delete} intro={words.deleteText(DELETION_DAYS)}>
          <AccountForm action={leave} fields={password} account={profile.email ?? ""} submit={words.deleteSubmit} quiet words={formWords(locale)} />
        </SettingsSection>
      )}
    </SettingsPage>
  );
}
