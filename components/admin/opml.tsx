import { SettingsSection, toldIn } from "@/components/account/settings-page";
import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import type { FeedListState } from "@/lib/sources/schema/feed-lists";
import { AdminPage } from "./admin-page";
import { TextField } from "./field";
import { cameOf } from "./opml-words";
import type { PaperTold } from "./paper-words";

type Props = { locale: Locale; lists: readonly FeedListState[]; told: PaperTold };

/** Bringing subscription lists and taking one's own along, and what became of the last that were sent. */
export function AdminOpml({ locale, lists, told: { problem } }: Props) {
  const { routes, words: { adminOpml: words } } = locale;
  return (
    <AdminPage locale={locale} here="opml" title={words.title} lead={words.lead} problem={problem && (toldIn(words.problems, problem) ?? words.problems.other)}>
      <SettingsSection title={words.send} intro={words.sendLead}>
        <form method="post" action={routes.adminOpmlForm("send")} encType="multipart/form-data" className="form">
          <div className="field">
            <label htmlFor="field-file">{words.file}</label>
            <input id="field-file" type="file" name="file" required accept=".opml,.xml,text/x-opml,application/xml,text/xml" className="desk-input" />
          </div>
          <div><button type="submit" className="button button-main">{words.sendSubmit}</button></div>
        </form>
        <details className="mt-4">
          <summary className="quiet-link inline-flex min-h-11 items-center text-15">{words.paste}</summary>
          <form method="post" action={routes.adminOpmlForm("send")} className="form">
            <TextField name="text" label={words.text} rows={8} required />
            <div><button type="submit" className="button">{words.sendSubmit}</button></div>
          </form>
        </details>
      </SettingsSection>
      <SettingsSection title={words.starter} intro={words.starterLead}><p className="mt-4"><a className="button" href={routes.adminStarter()}>{words.starterOpen}</a></p></SettingsSection>
      <SettingsSection title={words.take} intro={words.takeLead}><p className="mt-4"><a className="button" href={routes.opmlFile()} download="">{words.export}</a></p></SettingsSection>
      {lists.length > 0 && (
        <SettingsSection title={words.sent}>
          <ul className="rows mt-3">{lists.map((list) => (
            <li key={list.id}>
              <div className="grid min-w-0 gap-1">
                <p className="wrap-anywhere font-semibold"><a className="quiet-link" href={routes.adminOpmlList(list.id)}><bdi>{list.name}</bdi></a></p>
                <p className="meta"><Time locale={locale} at={list.sentAt} precision="minute" /> · {words.feeds(list.feeds)} · {words.states[list.state]}{list.chosen > 0 && `: ${cameOf(locale, list).join(", ")}`}</p>
              </div>
            </li>
          ))}</ul>
        </SettingsSection>
      )}
    </AdminPage>
  );
}
