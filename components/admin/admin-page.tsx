import type { ReactNode } from "react";
import { PartsNav } from "@/components/account/settings-page";
import { Page } from "@/components/shell/page-frame";
import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; here: "overview" | "people" | "invitations" | "mails" | "comments" | "settings" | "announcements" | "jobs" | "articles" | "sources" | "feeds" | "suggestions" | "opml" | "documents" | "topics"; title: string; lead?: ReactNode; told?: string; problem?: string; wide?: boolean; lively?: boolean; children: ReactNode };

/**
 * A page for admins, with the ways to the others. It is HTML alone unless something `lively` stands in it, such as an
 * AccountForm; `wide` gives a list the room that it wants.
 */
export function AdminPage({ locale, here, title, lead, told, problem, wide = false, lively = false, children }: Props) {
  const { routes, words: { adminFeeds, adminHouse, adminOpml, adminPaper, adminTopics, person: { admin }, desk, suggesting } } = locale;
  const parts = [
    { key: "overview", href: routes.admin(), word: admin.parts.overview }, { key: "people", href: routes.adminUsers(), word: admin.parts.people },
    { key: "invitations", href: routes.adminInvitations(), word: admin.parts.invitations }, { key: "mails", href: routes.adminMails(), word: admin.parts.mails },
    { key: "articles", href: routes.adminArticles(), word: adminPaper.parts.articles }, { key: "sources", href: routes.adminSources(), word: adminPaper.parts.sources },
    { key: "feeds", href: routes.adminFeeds(), word: adminFeeds.title },
    { key: "suggestions", href: routes.adminSuggestions(), word: suggesting.queue.title },
    { key: "opml", href: routes.adminOpml(), word: adminOpml.title },
    { key: "documents", href: routes.adminDocuments(), word: adminPaper.parts.documents },
    { key: "topics", href: routes.adminTopics(), word: adminTopics.title },
    { key: "settings", href: routes.adminSettings(), word: adminHouse.parts.settings }, { key: "announcements", href: routes.adminAnnouncements(), word: adminHouse.parts.announcements },
    { key: "jobs", href: routes.adminJobs(), word: adminHouse.parts.jobs },
    { key: "comments", href: routes.adminComments(), word: desk.parts.policy }, { key: "desk", href: routes.moderation(), word: desk.title },
  ];
  const page = (
    <>
      <PartsNav label={admin.title} here={here} parts={parts} />
      <div className={wide ? "staff-column" : "settings-column"}>
        <h1 className="headline headline-38 mt-8">{title}</h1>
        {lead && <p className="standfirst mt-3 text-17 text-quiet">{lead}</p>}
        {told && <output className="form-note mt-6 block">{told}</output>}
        {problem && <p role="alert" className="form-problem mt-6">{problem}</p>}
        <div className="mt-6 border-t border-ink">{children}</div>
      </div>
    </>
  );
  return lively ? <Page locale={locale} section={null} lively={page}>{null}</Page> : <Page locale={locale} section={null}>{page}</Page>;
}
