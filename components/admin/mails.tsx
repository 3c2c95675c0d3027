import { toldIn } from "@/components/account/settings-page";
import { PostButton } from "@/components/reader/parts";
import type { mailList } from "@/lib/accounts/queries/lists";
import type { MailRow } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import type { Page } from "@/lib/listing/page";
import type { Asked, ListRow } from "@/lib/listing/types";
import { AdminPage } from "./admin-page";
import { StaffList } from "./list";

type Props = { locale: Locale; list: typeof mailList; asked: Asked; page: Page<typeof mailList>; told?: string; problem?: string };

/** The outbox: what was sent, what waits and why. */
export function AdminMails({ locale, list, asked, page, told, problem }: Props) {
  const { routes, words: { adminLists, person: { admin: words } } } = locale;
  return (
    <AdminPage wide locale={locale} here="mails" title={words.parts.mails} lead={words.mailsLead} told={toldIn(adminLists.told, told)} problem={problem && (toldIn(adminLists.problems, problem) ?? adminLists.problems.other)}>
      <StaffList
        locale={locale} list={list} asked={asked} page={page} words={adminLists.mails} address={routes.adminMails()}
        show={["subject", "to", "outcome", "createdAt", "attempts", "lastError"]} link={({ id }) => routes.adminMail(id)} act={again}
      />
    </AdminPage>
  );
}
/** What was given up, or kept because there was no mail server, can be sent again. */
function again({ id, outcome: became, subject }: Pick<ListRow<typeof mailList>, "id" | "outcome" | "subject">, { routes, words: { adminLists } }: Locale) {
  return became === "failed" || became === "kept" ? <PostButton action={routes.adminForm("send-again")} words={adminLists.mailAgain} about={subject} fields={{ id: String(id) }} /> : null;
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
      <p className="mt-6 flex flex-wrap gap-3">{again(mail, locale)}<a className="button" href={locale.routes.adminMails()}>{locale.words.person.admin.allMails}</a></p>
    </AdminPage>
  );
}
