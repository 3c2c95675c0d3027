import { readdress, rename, repassword } from "@/lib/accounts/actions/settings";
import type { Profile } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm, type Field } from "./account-form.client";
import { OtherWays } from "./account-page";
import { accountFields, formWords } from "./fields";
import { SettingsPage, SettingsSection, toldIn } from "./settings-page";

/** Name, address and password of a reader. */
export function ProfileSettings({ locale, profile, told }: { locale: Locale; profile: Profile; told?: string }) {
  const { routes, formats, words: { account, person } } = locale;
  const { profile: words } = person;
  const fields = accountFields(account);
  const browserWords = formWords(locale);
  const current: readonly Field[] = profile.hasPassword ? [{ name: "current", label: words.yourPassword, type: "password", autoComplete: "current-password" }] : [];
  const until: readonly Field[] = current.map((field) => ({ ...field, label: words.current }));
  const email = profile.email ?? "";
  return (
    <SettingsPage locale={locale} here="profile" title={person.parts.profile} lead={<p>{words.lead} {words.since(formats.date(profile.createdAt.toISOString(), "day"))}.</p>} told={toldIn(person.told, told)} userId={profile.id}>
      <SettingsSection title={words.name}>
        <AccountForm action={rename} fields={[{ ...fields.name(), value: profile.name ?? "" }]} hidden={{ onward: routes.settings("name") }} submit={words.nameSubmit} quiet words={browserWords} />
      </SettingsSection>
      <SettingsSection title={words.email} intro={words.emailIntro(email)}>
        <AccountForm action={readdress} fields={[{ ...fields.email(), label: words.newEmail }, ...current]} account={email} submit={words.emailSubmit} quiet words={browserWords} />
      </SettingsSection>
      <SettingsSection title={words.password} intro={profile.hasPassword ? words.passwordIntro : words.passwordNone}>
        <AccountForm action={repassword} fields={[...until, fields.newPassword()]} account={email} hidden={{ onward: routes.settings("password") }} submit={profile.hasPassword ? words.passwordSubmit : words.passwordSet} quiet words={browserWords} />
      </SettingsSection>
      <OtherWays ways={[{ href: routes.signOut(), words: account.signOut.title }, ...(profile.role === "reader" ? [] : [{ href: routes.moderation(), words: locale.words.desk.title }]), ...(profile.role === "admin" ? [{ href: routes.admin(), words: person.admin.title }] : [])]} />
    </SettingsPage>
  );
}
