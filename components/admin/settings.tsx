import type { ReactNode } from "react";
import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { REGISTRATION_MODES, type RegistrationMode } from "@/lib/accounts/types";
import { RETENTION_FIELDS } from "@/lib/house/schema/settings";
import { DEFAULT_RETENTION, LINE_LENGTH, NAME_LENGTH, RETENTION_BOUNDS, type Retention, type SiteSettings } from "@/lib/house/types";
import { INTERFACE_LANGUAGES, LANGUAGES } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locale";
import { FIRST_LINES, FIRST_NAME, type SiteLogo } from "@/lib/site";
import { AdminPage } from "./admin-page";

type Props = {
  locale: Locale;
  settings: SiteSettings;
  logo: SiteLogo | null;
  /** The contact address where nobody sets one. */
  ownContact: string | null;
  registration: RegistrationMode;
  retention: Retention;
  told?: string;
  problem?: string;
};

/** Everything that admins decide about the paper itself, one form for each part. */
export function AdminSettings({ told, problem, ...props }: Props) {
  const { adminHouse: { parts, settings: words } } = props.locale.words;
  return (
    <AdminPage locale={props.locale} here="settings" title={parts.settings} lead={words.lead} told={toldIn(words.told, told)} problem={problem && (toldIn(words.problems, problem) ?? words.problems.other)}>
      <NameForm {...props} />
      <LogoForms {...props} />
      <RegistrationForm {...props} />
      <SettingsSection title={words.comments} intro={words.commentsLead}>
        <p className="mt-3"><a className="button" href={props.locale.routes.adminComments()}>{words.commentsLink}</a></p>
      </SettingsSection>
      <RetentionForm {...props} />
    </AdminPage>
  );
}

type Parts = Omit<Props, "told" | "problem">;

function NameForm({ locale: { routes, formats, words: { adminHouse: { settings: words } } }, settings, ownContact }: Parts) {
  return (
    <SettingsSection title={words.name}>
      <form method="post" action={routes.adminSettingsForm("site")} className="form">
        <Field name="name" label={words.nameLabel} hint={words.nameHint(NAME_LENGTH, FIRST_NAME)}>
          <input id="name" name="name" defaultValue={settings.name ?? ""} maxLength={NAME_LENGTH} autoComplete="off" className="desk-input" aria-describedby="name-hint" />
        </Field>
        {INTERFACE_LANGUAGES.map((lang) => (
          <Field key={lang} name={`line-${lang}`} label={words.lineLabel(formats.language(lang) ?? LANGUAGES[lang].name)} hint={words.lineHint(FIRST_LINES[lang])}>
            <textarea id={`line-${lang}`} name={`line-${lang}`} lang={lang} defaultValue={settings.lines[lang] ?? ""} maxLength={LINE_LENGTH} aria-describedby={`line-${lang}-hint`} />
          </Field>
        ))}
        <Field name="contact" label={words.contactLabel} hint={words.contactHint(ownContact ?? words.noContact)}>
          <input id="contact" name="contact" type="email" defaultValue={settings.contact ?? ""} maxLength={254} autoComplete="off" className="desk-input" aria-describedby="contact-hint" />
        </Field>
        <div><button type="submit" className="button button-main">{words.save}</button></div>
      </form>
    </SettingsSection>
  );
}

function LogoForms({ locale: { routes, words: { adminHouse: { settings: words } } }, logo }: Parts) {
  return (
    <SettingsSection title={words.logo} intro={words.logoLead}>
      {logo && (
        <div className="mt-4 flex flex-wrap items-center gap-4">
          {/* Our own drawing of it, in its own size. */}
          {/* eslint-disable-next-line @next/next/no-img-element */}
          <img className="settings-logo" src={logo.path} width={logo.width} height={logo.height} alt={words.logoAlt} />
          <form method="post" action={routes.adminSettingsForm("remove-logo")}><button type="submit" className="button">{words.logoRemove}</button></form>
        </div>
      )}
      <form method="post" action={routes.adminSettingsForm("logo")} encType="multipart/form-data" className="form">
        <Field name="file" label={words.logoFile} hint={words.logoHint}>
          <input id="file" name="file" type="file" required accept="image/png,image/jpeg,image/webp" className="desk-input" aria-describedby="file-hint" />
        </Field>
        <label className="check"><input type="checkbox" name="alone" value="on" defaultChecked={logo?.alone ?? false} /> {words.logoAlone}</label>
        <div><button type="submit" className="button">{words.logoSave}</button></div>
      </form>
    </SettingsSection>
  );
}

function RegistrationForm({ locale: { routes, words: { adminHouse: { settings: words }, person: { admin } } }, registration }: Parts) {
  return (
    <SettingsSection title={words.registration} intro={words.registrationHint}>
      <form method="post" action={routes.adminSettingsForm("registration")} className="form">
        <div className="field">
          <label htmlFor="registration">{words.registration}</label>
          <select id="registration" name="registration" className="select">{REGISTRATION_MODES.map((mode) => <option key={mode} value={mode} selected={mode === registration}>{admin.modes[mode]}</option>)}</select>
        </div>
        <div><button type="submit" className="button">{admin.registrationSubmit}</button></div>
      </form>
      <p className="mt-4 flex flex-wrap gap-3"><a className="button" href={routes.adminInvitations()}>{words.invitations}</a><a className="button" href={routes.admin()}>{words.waiting}</a></p>
    </SettingsSection>
  );
}

function RetentionForm({ locale: { routes, words: { adminHouse: { settings: words } } }, retention }: Parts) {
  return (
    <SettingsSection title={words.retention} intro={words.retentionLead}>
      <form method="post" action={routes.adminSettingsForm("retention")} className="form">
        {RETENTION_FIELDS.map((name) => {
          const [least, most] = RETENTION_BOUNDS[name];
          const { label, hint } = words.keep[name];
          return (
            <Field key={name} name={name} label={label} hint={`${hint} ${words.between(least, most, DEFAULT_RETENTION[name])}`}>
              <input id={name} name={name} type="number" required min={least} max={most} defaultValue={retention[name]} className="desk-input" aria-describedby={`${name}-hint`} />
            </Field>
          );
        })}
        <div><button type="submit" className="button">{words.save}</button></div>
      </form>
    </SettingsSection>
  );
}

function Field({ name, label, hint, children }: { name: string; label: string; hint: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <p id={`${name}-hint`} className="meta">{hint}</p>
      {children}
    </div>
  );
}
