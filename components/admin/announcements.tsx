import { SettingsSection, toldIn } from "@/components/account/settings-page";
import type { announcementList } from "@/lib/house/queries/announcements";
import { ANNOUNCEMENT_LENGTH, LEVELS } from "@/lib/house/types";
import { INTERFACE_LANGUAGES, LANGUAGES } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import { AdminPage } from "./admin-page";
import { StaffList } from "./list";

type Props = { locale: Locale; list: typeof announcementList; asked: Asked; page: Page<typeof announcementList>; told?: string; problem?: string };

type Row = ListRow<typeof announcementList>;

/** Short words that are not broken for want of room. */
const CELLS = {
  level: ({ level }: Row, { words }: Locale) => <span className="whitespace-nowrap">{words.adminHouse.announcements.levels[level]}</span>,
  state: ({ state }: Row, { words }: Locale) => <span className="whitespace-nowrap">{words.adminHouse.announcements.list.filters.state.options[state]}</span>,
};

/** What is announced, what was, and a form for something new. */
export function AdminAnnouncements({ locale, list, asked, page, told, problem }: Props) {
  const { routes, words: { adminHouse: { parts, announcements: words } } } = locale;
  return (
    <AdminPage wide locale={locale} here="announcements" title={parts.announcements} lead={words.lead} told={toldIn(words.told, told)} problem={problem && (toldIn(words.problems, problem) ?? words.problems.other)}>
      <SettingsSection title={words.make}><NewAnnouncement locale={locale} /></SettingsSection>
      <h2 className="headline headline-20 mt-6">{words.all}</h2>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={words.list} address={routes.adminAnnouncements()}
        show={["text", "level", "state", "createdAt", "until", "endedAt"]}
        cells={CELLS} act={endForm}
      />
    </AdminPage>
  );
}

function endForm({ id, state }: Row, { routes, words: { adminHouse: { announcements: words } } }: Locale) {
  if (state !== "current") return null;
  return <form method="post" action={routes.adminAnnouncementsForm("end")}><input type="hidden" name="id" value={id} /><button type="submit" className="button whitespace-nowrap">{words.end}</button></form>;
}

function NewAnnouncement({ locale: { routes, formats, words: { adminHouse: { announcements: words } } } }: { locale: Locale }) {
  return (
    <form method="post" action={routes.adminAnnouncementsForm("make")} className="form">
      {INTERFACE_LANGUAGES.map((lang) => (
        <div key={lang} className="field">
          <label htmlFor={`text-${lang}`}>{words.text(formats.language(lang) ?? LANGUAGES[lang].name)}</label>
          <textarea id={`text-${lang}`} name={`text-${lang}`} lang={lang} maxLength={ANNOUNCEMENT_LENGTH} aria-describedby="text-hint" />
        </div>
      ))}
      <p id="text-hint" className="meta">{words.textHint(ANNOUNCEMENT_LENGTH)}</p>
      <div className="field">
        <label htmlFor="level">{words.level}</label>
        <select id="level" name="level" className="select">{LEVELS.map((level) => <option key={level} value={level}>{words.levels[level]}</option>)}</select>
      </div>
      <div className="field">
        <label htmlFor="until">{words.until}</label>
        <p id="until-hint" className="meta">{words.untilHint}</p>
        <input id="until" name="until" type="datetime-local" className="desk-input" aria-describedby="until-hint" />
      </div>
      <div><button type="submit" className="button button-main">{words.submit}</button></div>
    </form>
  );
}
