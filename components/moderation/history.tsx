import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import type { DeskAct, DeskLine, DeskNote } from "@/lib/moderation/types";
import { actWords } from "./words";

/** What was done, by whom and why, the latest first. */
export function Acts({ locale, acts }: { locale: Locale; acts: readonly DeskAct[] }) {
  const { routes, words: { desk } } = locale;
  if (acts.length === 0) return <p className="meta mt-2">{desk.noActs}</p>;
  return (
    <ul className="rows">
      {acts.map((act) => (
        <li key={act.id}>
          <span>{actWords(desk, act)}{act.undone && ` (${desk.undone})`}{act.commentId !== null && <> · <a className="quiet-link" href={routes.moderationComment(act.commentId)}>{desk.comment(act.commentId)}</a></>}</span>
          <span className="meta"><bdi>{desk.by(act.by ?? desk.paper)}</bdi> · <Time locale={locale} at={act.at} precision="minute" /></span>
        </li>
      ))}
    </ul>
  );
}

/** Somebody's last comments. */
export function LastComments({ locale, comments }: { locale: Locale; comments: readonly DeskLine[] }) {
  const { routes, words: { desk } } = locale;
  if (comments.length === 0) return <p className="meta mt-2">{desk.noComments}</p>;
  return (
    <ul className="mt-2 grid gap-3">
      {comments.map(({ id, status, html, createdAt }) => (
        <li key={id} className="border-b border-rule pb-3">
          <p className="meta"><a className="quiet-link" href={routes.moderationComment(id)}>{desk.comment(id)}</a> · {desk.statuses[status]} · <Time locale={locale} at={createdAt} precision="minute" /></p>
          <div className="prose desk-words desk-short" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
        </li>
      ))}
    </ul>
  );
}

/** What moderators noted for one another, and a new note. `about` is what the form sends along. */
export function Notes({ locale, notes, about }: { locale: Locale; notes: readonly DeskNote[]; about: Readonly<Record<string, string>> }) {
  const { routes, words: { desk } } = locale;
  return (
    <section className="settings-part">
      <h2 className="headline headline-20">{desk.notes}</h2>
      <p className="meta">{desk.notesLead}</p>
      <ul className="mt-2 grid gap-2">
        {notes.map(({ id, text, by, at }) => <li key={id}><p dir="auto" className="whitespace-pre-wrap wrap-anywhere">{text}</p><p className="meta"><bdi>{desk.by(by ?? desk.nobody)}</bdi> · <Time locale={locale} at={at} precision="minute" /></p></li>)}
      </ul>
      <form method="post" action={routes.moderationForm("note")} className="form">
        {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <div className="field"><label htmlFor="note">{desk.note}</label><textarea id="note" name="text" required maxLength={2_000} rows={3} className="desk-text" /></div>
        <div><button type="submit" className="button">{desk.keepNote}</button></div>
      </form>
    </section>
  );
}
