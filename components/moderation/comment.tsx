import type { ModeratorActor } from "@/lib/auth/actors";
import type { Locale } from "@/lib/i18n/locale";
import type { DeskAct, DeskComment, DeskNote, PersonHistory, DeskPart } from "@/lib/moderation/types";
import { DecisionButtons, NoDefault } from "./decisions";
import { DeskCommentBody } from "./desk-comment";
import { DeskPage, type DeskTold } from "./desk-page";
import { DiscussionStanding } from "./discussion-standing";
import { Acts, LastComments, Notes } from "./history";
import { mayDecide } from "./queue";
import { likelyReason } from "./words";

type Props = {
  locale: Locale;
  actor: ModeratorActor;
  comment: DeskComment;
  acts: readonly DeskAct[];
  notes: readonly DeskNote[];
  history: PersonHistory | null;
  discussion: { id: number; closed: boolean } | null;
  counts: Readonly<Record<DeskPart, number>>;
  told: DeskTold;
};

/** One comment with everything that is known of it and of who wrote it. */
export function DeskCommentPage({ locale, actor, comment, acts, notes, history, discussion, counts, told }: Props) {
  const { routes, words: { desk } } = locale;
  return (
    <DeskPage locale={locale} here={null} title={desk.comment(comment.id)} counts={counts} told={told}>
      <article className="desk-item desk-whole" data-desk-item="" data-desk-whole="">
        <div className="grid min-w-0 gap-2">
          <DeskCommentBody locale={locale} comment={comment} heading={null} />
          {mayDecide(actor, comment) && (
            <form method="post" action={routes.moderationForm("decide")}>
              <NoDefault />
              <input type="hidden" name="comment" value={comment.id} />
              <DecisionButtons words={desk} id={comment.id} likely={likelyReason(comment)} />
            </form>
          )}
        </div>
      </article>
      <p className="meta needs-script mt-4">{desk.keys}</p>
      <section className="settings-part"><h2 className="headline headline-20">{desk.acts}</h2><Acts locale={locale} acts={acts} /></section>
      {history && (
        <>
          <section className="settings-part"><h2 className="headline headline-20">{desk.lastComments}</h2><LastComments locale={locale} comments={history.comments} /></section>
          <section className="settings-part"><h2 className="headline headline-20">{desk.actsOnPerson}</h2><Acts locale={locale} acts={history.acts} /></section>
        </>
      )}
      {discussion && <DiscussionStanding locale={locale} comment={comment.id} discussion={discussion} />}
      <Notes locale={locale} notes={notes} about={{ comment: String(comment.id) }} />
    </DeskPage>
  );
}
