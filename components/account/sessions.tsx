import { endOthers, endSession } from "@/lib/accounts/actions/settings";
import type { SessionRow } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm } from "./account-form.client";
import { formWords } from "./fields";
import { SettingsPage, toldIn } from "./settings-page";

/** Where a reader is signed in, and how to end it. */
export function SessionSettings({ locale, sessions, own, told, userId }: { locale: Locale; sessions: readonly SessionRow[]; own: string; told?: string; userId: string }) {
  const { routes, formats, words: { person } } = locale;
  const { sessions: words } = person;
  const time = (at: Date) => formats.date(at.toISOString(), "minute");
  return (
    <SettingsPage locale={locale} here="sessions" title={person.parts.sessions} lead={<p>{words.lead}</p>} told={toldIn(person.told, told)} userId={userId}>
      <ul className="rows">
        {sessions.map(({ id, device, lastSeenAt, createdAt }) => (
          <li key={id}>
            <div>
              <p className="font-semibold">{device ?? words.unknown}{id === own && <span className="meta"> · {words.here}</span>}</p>
              <p className="meta">{words.seen(time(lastSeenAt))} · {words.since(time(createdAt))}</p>
            </div>
            {id !== own && <AccountForm action={endSession} hidden={{ id, onward: routes.sessionSettings("ended") }} submit={words.end} quiet words={formWords(locale)} />}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <AccountForm action={endOthers} hidden={{ onward: routes.sessionSettings("others") }} submit={words.others} quiet words={formWords(locale)} />}
    </SettingsPage>
  );
}
