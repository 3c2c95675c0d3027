import type { ReactNode } from "react";
import { Page } from "@/components/shell/page-frame";
import type { Locale } from "@/lib/i18n/locale";
import { StandingNote } from "./standing-note";

export type SettingsPart = keyof Locale["words"]["person"]["parts"];

/** The ways between the pages of a reader's settings. */
export function SettingsNav({ locale, here }: { locale: Locale; here: SettingsPart | null }) {
  const { routes, words: { person } } = locale;
  const parts: readonly [SettingsPart, string][] = [
    ["profile", routes.settings()], ["ways", routes.signInSettings()], ["reading", routes.readingSettings()], ["following", routes.following()], ["muted", routes.muted()], ["hidden", routes.hiddenPeople()],
    ["sessions", routes.sessionSettings()], ["tokens", routes.tokenSettings()], ["data", routes.dataSettings()],
  ];
  return <PartsNav label={person.settings} here={here} parts={parts.map(([key, href]) => ({ key, href, word: person.parts[key] }))} />;
}

/** Pages that belong together, in a row of links. */
export function PartsNav({ label, here, parts }: { label: string; here: string | null; parts: readonly { key: string; href: string; word: string }[] }) {
  return (
    <nav aria-label={label} className="settings-nav">
      {parts.map(({ key, href, word }) => <a key={key} href={href} aria-current={key === here ? "page" : undefined}>{word}</a>)}
    </nav>
  );
}

type Props = { locale: Locale; here: SettingsPart | null; title: string; lead?: ReactNode; told?: string; userId: string; children: ReactNode };

/** A page of a reader's settings. At its top it says what was just done, and what keeps them from writing, if anything does. */
export function SettingsPage({ locale, here, title, lead, told, userId, children }: Props) {
  const page = (
    <div className="settings-column">
      <SettingsNav locale={locale} here={here} />
      <h1 className="headline headline-38 mt-8">{title}</h1>
      {lead && <div className="standfirst mt-3 text-17 text-quiet">{lead}</div>}
      <StandingNote locale={locale} userId={userId} />
      {told && <output className="form-note mt-6 block">{told}</output>}
      <div className="mt-6 border-t border-ink">{children}</div>
    </div>
  );
  return <Page locale={locale} section="settings" lively={page}>{null}</Page>;
}

/** One thing on such a page, under its heading. */
export function SettingsSection({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <section className="settings-part">
      <h2 className="headline headline-20">{title}</h2>
      {intro && <p className="standfirst mt-1 text-15 text-quiet">{intro}</p>}
      {children}
    </section>
  );
}

/** What the address says was done, in words; nothing of the address itself is shown. */
export function toldIn(words: Readonly<Record<string, string>>, told: string | undefined): string | undefined {
  return told !== undefined && Object.hasOwn(words, told) ? words[told] : undefined;
}
