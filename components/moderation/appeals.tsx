import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import { NOTE_LENGTH, type DeskAppeal, type DeskPart } from "@/lib/moderation/types";
import { DeskCommentBody } from "./desk-comment";
import { DeskPage, type DeskTold } from "./desk-page";
import { actWords, standingWords } from "./words";

type Props = { locale: Locale; appeals: readonly DeskAppeal[]; next: number | null; counts: Readonly<Record<DeskPart, number>>; told: DeskTold };

/** Open appeals: what each is against, in whose words, and the decision, for another moderator than the first. */
export function DeskAppeals({ locale, appeals, next, counts, told }: Props) {
  const { routes, words: { adminLists, desk } } = locale;
  return (
    <DeskPage locale={locale} here="appeals" title={desk.queues.appeals} lead={desk.queueLeads.appeals} counts={counts} told={told}>
      {appeals.length === 0 && <p className="standfirst mt-6 border-t border-ink pt-6 text-17">{desk.none}</p>}
      <ul>{appeals.map((appeal) => <li key={appeal.id}><OneAppeal locale={locale} appeal={appeal} /></li>)}</ul>
      {next !== null && <p className="mt-6"><a className="button" rel="next" href={routes.moderationAppeals({ after: String(next) })}>{desk.more}</a></p>}
      <p className="settings-part"><a className="quiet-link" href={routes.moderationAllAppeals()}>{adminLists.appeals.title}</a></p>
    </DeskPage>
  );
}

function OneAppeal({ locale, appeal: { id, text, at, mine, act, comment, person } }: { locale: Locale; appeal: DeskAppeal }) {
  const { routes, words: { desk } } = locale;
  const name = person?.name ?? person?.handle ?? desk.nobody;
  return (
    <article className="desk-item" data-desk-item="">
      <div className="grid min-w-0 gap-3">
        <h2 className="text-15 font-semibold">{actWords(desk, act)}</h2>
        <p className="meta"><bdi>{desk.by(act.by ?? desk.paper)}</bdi> · <Time locale={locale} at={act.at} precision="minute" />{person && <> · <a className="quiet-link" href={routes.moderationPerson(person.id)}><bdi>{name}</bdi></a> · {standingWords(locale, person)}</>}</p>
        {comment && <DeskCommentBody locale={locale} comment={comment} heading={null} />}
        <div className="form-note">
          <p className="meta"><bdi>{desk.appeal.says(name)}</bdi> · <Time locale={locale} at={at} precision="minute" /></p>
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">{text}</p>
        </div>
        {mine ? <p className="meta">{desk.appeal.mine}</p> : (
          <form method="post" action={routes.moderationForm("appeal")} className="grid gap-3">
            <input type="hidden" name="appeal" value={id} />
            <div className="field"><label htmlFor={`answer-${id}`}>{desk.appeal.answerTo}</label><textarea id={`answer-${id}`} name="text" maxLength={NOTE_LENGTH} rows={2} className="desk-text" /></div>
            <div className="desk-acts">
              <button type="submit" name="act" value="grant" className="button">{desk.appeal.grant}</button>
              <button type="submit" name="act" value="uphold" className="button">{desk.appeal.uphold}</button>
            </div>
          </form>
        )}
      </div>
    </article>
  );
}
