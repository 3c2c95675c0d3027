import type { ModeratorActor } from "@/lib/auth/actors";
import type { Locale } from "@/lib/i18n/locale";
import type { DeskComment, QueueName, QueuePage, DeskPart } from "@/lib/moderation/types";
import { DecisionButtons, NoDefault } from "./decisions";
import { DeskCommentBody } from "./desk-comment";
import { DeskPage, type DeskTold } from "./desk-page";
import { likelyReason } from "./words";

type Props = {
  locale: Locale;
  actor: ModeratorActor;
  queue: QueueName;
  page: QueuePage;
  counts: Readonly<Record<DeskPart, number>>;
  /** Where this page begins. */
  after?: string;
  told: DeskTold;
};

/** A queue: one form, in which each comment is decided on by itself or with others that are chosen. */
export function Queue({ locale, actor, queue, page: { comments, next }, counts, after, told }: Props) {
  const { routes, words: { desk } } = locale;
  return (
    <DeskPage locale={locale} here={queue} title={desk.queues[queue]} lead={desk.queueLeads[queue]} counts={counts} told={told}>
      {comments.length === 0 ? <p className="standfirst mt-6 border-t border-ink pt-6 text-17">{desk.none}</p> : (
        <form method="post" action={routes.moderationForm("decide")} className="mt-6 border-t border-ink">
          <NoDefault />
          <input type="hidden" name="queue" value={queue} />
          {after && <input type="hidden" name="after" value={after} />}
          <ul>{comments.map((comment) => <li key={comment.id}><Item locale={locale} comment={comment} mayDecide={mayDecide(actor, comment)} /></li>)}</ul>
          <section className="desk-bulk" aria-labelledby="bulk"><h2 id="bulk" className="text-13 font-semibold">{desk.chosen}</h2><DecisionButtons words={desk} /></section>
          <p className="meta needs-script mt-4">{desk.keys}</p>
        </form>
      )}
      {next && <p className="mt-6"><a className="button" rel="next" href={routes.moderationQueue(queue, { after: next })}>{desk.more}</a></p>}
    </DeskPage>
  );
}

/** Nobody decides on their own comments, nor on those of admins. */
export function mayDecide(actor: ModeratorActor, { author, status }: DeskComment): boolean {
  return author?.id !== actor.userId && author?.role !== "admin" && status !== "removed" && status !== "erased";
}

function Item({ locale, comment, mayDecide }: { locale: Locale; comment: DeskComment; mayDecide: boolean }) {
  const { routes, words: { desk } } = locale;
  const { id } = comment;
  return (
    <article className="desk-item" data-desk-item="">
      {mayDecide && <label className="desk-tick"><input type="checkbox" name="id" value={id} aria-label={desk.choose(id)} /></label>}
      <div className="grid min-w-0 gap-2">
        <DeskCommentBody locale={locale} comment={comment} heading={<h2 className="text-15 font-semibold"><a data-story="" className="hover:underline" href={routes.moderationComment(id)}>{desk.comment(id)}</a></h2>} />
        {mayDecide && <DecisionButtons words={desk} id={id} likely={likelyReason(comment)} />}
      </div>
    </article>
  );
}
