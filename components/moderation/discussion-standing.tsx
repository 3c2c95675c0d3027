import { SelectField } from "@/components/admin/field";
import { optionsOf } from "@/components/admin/paper-words";
import { HIDING_REASONS, SHOWING_REASONS } from "@/lib/articles/types/desk";
import type { Locale } from "@/lib/i18n/locale";

/** Whether readers may comment where a comment stands, and changing it. */
export function DiscussionStanding({ locale, comment, discussion: { id, closed } }: { locale: Locale; comment: number; discussion: { id: number; closed: boolean } }) {
  const { routes, words: { log, adminPaper: { articles: words } } } = locale;
  return (
    <section className="settings-part">
      <h2 className="headline headline-20">{words.discussion}</h2>
      <p className="standfirst mt-1 text-15 text-quiet">{closed ? words.closedLead : words.openLead}</p>
      <form method="post" action={routes.moderationForm("discussion")} className="form">
        <input type="hidden" name="comment" value={comment} />
        <input type="hidden" name="discussion" value={id} />
        <input type="hidden" name="do" value={closed ? "open" : "close"} />
        <SelectField name="reason" label={words.reason} options={closed ? optionsOf(log.reasons, SHOWING_REASONS) : optionsOf(log.reasons, HIDING_REASONS)} />
        <div><button type="submit" className="button">{closed ? words.open : words.close}</button></div>
      </form>
    </section>
  );
}
