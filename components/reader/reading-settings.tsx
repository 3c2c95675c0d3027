import type { ReactNode } from "react";
import { DENSITIES, KEYS_ON_OFF, SIZES, THEMES, WIDTHS } from "@/components/shell/appearance-choices";
import { SettingsNav } from "@/components/account/settings-page";
import { StandingNote } from "@/components/account/standing-note";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { INTERFACE_LANGUAGES, LANGUAGES } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locale";
import { keptOf, DEFAULT_PREFERENCES, type KeptName } from "@/lib/preferences/rules";
import type { Preferences } from "@/lib/preferences/schema";

type Option = { value: string; word: string };
type Said = { done?: string; problem?: string };

/** How a reader, or a guest in this browser, wants the paper set. Readers' form works by itself; scripts apply each choice at once. */
export function ReadingSettings({ locale, userId, preferences, said }: { locale: Locale; userId: string | null; preferences: Preferences | null; said: Said }) {
  const { routes, words: { settings: { reading: words } } } = locale;
  return (
    <Page locale={locale} path="/settings/reading" section="settings">
      {preferences && <SettingsNav locale={locale} here="reading" />}
      {userId !== null && <StandingNote locale={locale} userId={userId} />}
      <PageTitle title={words.title}>{preferences ? words.lead : words.leadGuest}</PageTitle>
      {said.done && <output className="form-note mb-6 block">{words.kept}</output>}
      {said.problem && <p role="alert" className="form-problem mb-6">{words.failed}</p>}
      <form method="post" action={routes.readingSettingsForm()} className="settings-form">
        <Fields locale={locale} kept={keptOf(preferences ?? DEFAULT_PREFERENCES)} reader={preferences !== null} />
        {preferences && <div><button className="button">{words.keep}</button></div>}
      </form>
      {!preferences && <p className="mt-6"><Link href={routes.signIn("/settings/reading")} className="button">{words.signIn}</Link></p>}
    </Page>
  );
}

function Fields({ locale, kept, reader }: { locale: Locale; kept: Readonly<Record<KeptName, string>>; reader: boolean }) {
  const { words: { settings: { reading: words }, shell: { display } } } = locale;
  const worded = <Word extends string>({ choices }: { choices: readonly { value: string; word: Word }[] }, by: Readonly<Record<Word, string>>): Option[] => choices.map(({ value, word }) => ({ value, word: by[word] }));
  const field = (name: KeptName, label: string, options: readonly Option[], hint?: ReactNode) => <Field name={name} label={label} chosen={kept[name]} options={options} hint={hint} />;
  return (
    <>
      {field("theme", display.theme, worded(THEMES, display.themes))}
      {field("size", display.size, worded(SIZES, display.sizes))}
      {field("width", display.width, worded(WIDTHS, display.widths))}
      {field("density", display.density, worded(DENSITIES, display.densities), words.densityHint)}
      {field("zone", words.zone, [{ value: "", word: words.zoneOfDevice }, ...ZONES.map((zone) => ({ value: zone, word: zone.replaceAll("_", " ") }))])}
      {field("language", words.language, [{ value: "", word: words.languageOfAddress }, ...INTERFACE_LANGUAGES.map((lang) => ({ value: lang, word: LANGUAGES[lang].name }))], words.languageHint)}
      {reader && field("mark", words.markRead, [{ value: "", word: words.marks.open }, { value: "scroll", word: words.marks.scroll }, { value: "hand", word: words.marks.hand }])}
      {field("keys", display.keys, worded(KEYS_ON_OFF, display.keysOnOff), words.keysHint)}
    </>
  );
}

const ZONES: readonly string[] = Intl.supportedValuesOf("timeZone");

function Field({ name, label, chosen, options, hint }: { name: KeptName; label: string; chosen: string; options: readonly Option[]; hint?: ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={`setting-${name}`} className="text-13 font-semibold">{label}</label>
      <select id={`setting-${name}`} name={name} data-setting={name} aria-describedby={hint ? `hint-${name}` : undefined} className="select">
        {options.map(({ value, word }) => <option key={value} value={value} selected={value === chosen}>{word}</option>)}
      </select>
      {hint && <p id={`hint-${name}`} className="meta">{hint}</p>}
    </div>
  );
}
