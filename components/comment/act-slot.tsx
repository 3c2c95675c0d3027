import type { CommentView } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; comment: CommentView };

/** What can be done with a comment; in the line below its words. Plain links and a plain form, which the reader's layer answers at once. */
export function ActSlot({ locale: { routes, words: { commenting: { acts, inbox } } }, comment: { id, author } }: Props) {
  const name = author?.name ?? inbox.somebody;
  return (
    <>
      <form method="post" action={routes.commentActForm(id, "vote")} className="inline-flex no-print" data-vote={id}>
        <button type="submit" className="quiet-link" aria-label={acts.voteFor(name)}>{acts.vote}</button>
      </form>
      <a className="quiet-link no-print" rel="nofollow" href={routes.writeOn(id, "answer")} data-answer={id} aria-label={acts.answerTo(name)}>{acts.answer}</a>
      <a className="quiet-link no-print" rel="nofollow" href={routes.writeOn(id, "flag")} data-flag={id} aria-label={acts.flagOf(name)}>{acts.flag}</a>
    </>
  );
}
