import type { MailRow } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AdminPage } from "./admin-page";

/** The outbox: what was sent, what waits and why. */
export function AdminMails({ locale, mails, next }: { locale: Locale; mails: readonly MailRow[]; next: number | null }) {
  const { routes, words: { person: { admin: words } } } = locale;
  return (
    <AdminPage locale={locale} here="mails" title={words.parts.mails} lead={words.mailsLead}>
      {mails.length === 0 && <p className="settings-part meta">{words.noMails}</p>}
      <ul className="rows">
        {mails.map((mail) => (
          <li key={mail.id}>
            <a className="quiet-link" href={routes.adminMail(mail.id)}>{mail.subject}</a>
            <span className="meta">{mail.to} · {outcome(locale, mail)}</span>
          </li>
        ))}
      </ul>
      {next !== null && <p className="mt-6"><a className="button" href={`${routes.adminMails()}?before=${next}`}>{words.more}</a></p>}
    </AdminPage>
  );
}

function outcome({ formats, words: { person: { admin: words } } }: Locale, { sentAt, nextTryAt, lastError }: MailRow): string {
  if (sentAt) return words.sent(formats.date(sentAt.toISOString(), "minute"));
  const waits = nextTryAt && words.waits(formats.date(nextTryAt.toISOString(), "minute"));
  return [lastError && words.failed(lastError), waits].filter(Boolean).join(" · ") || words.kept;
}

/** One mail as it was written; of one that has been sent, the links in it are for its reader alone. */
export function AdminMail({ locale, mail }: { locale: Locale; mail: MailRow & { text: string } }) {
  return (
    <AdminPage locale={locale} here="mails" title={mail.subject} lead={`${mail.to} · ${outcome(locale, mail)}`}>
      {mail.sentAt
        ? <p className="settings-part meta">{locale.words.person.admin.sentText}</p>
        : <pre className="settings-part whitespace-pre-wrap wrap-anywhere">{mail.text}</pre>}
      <p className="mt-6"><a className="button" href={locale.routes.adminMails()}>{locale.words.person.admin.allMails}</a></p>
    </AdminPage>
  );
}
