import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { CommentView } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { Comment } from "./comment";

type Props = {
  locale: Locale;
  comments: readonly CommentView[];
  lang?: string;
  /** The slug of the article on whose page they stand. */
  here?: string;
  /** What the list is called, where it stands at the top. */
  label?: string;
  /** The comment that the page is about, with what follows its answers. */
  marked?: { id: number; after: ReactNode };
};

/** Comments with their answers below them, as lists in lists. Answers can be folded away. */
export function Thread({ locale, comments, lang, here, label, marked }: Props) {
  return (
    <ol className="thread" aria-label={label}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <Comment locale={locale} comment={comment} lang={lang} here={here} marked={comment.id === marked?.id} />
          <Answers locale={locale} comment={comment} lang={comment.about?.lang ?? lang} marked={marked} />
        </li>
      ))}
    </ol>
  );
}

/** The answers to a comment, as many as the page holds, and the way to the others. */
function Answers({ locale, comment, lang, marked }: Omit<Props, "comments" | "label"> & { comment: CommentView }) {
  const words = locale.words.discussion;
  const { id, answers, answerCount } = comment;
  if (answerCount === 0) return null;
  const more = answerCount - answers.length;
  const leads = (text: string) => <p className="answers-more meta"><Link href={locale.routes.comment(id)} className="quiet-link">{text}</Link></p>;
  const rest = id === marked?.id ? marked.after : more > 0 && leads(answers.length > 0 ? words.moreAnswers(more) : words.answers(more));
  if (answers.length === 0) return <>{rest}</>;
  return (
    <details className="answers" open>
      <summary className="meta">{words.answers(answerCount)}</summary>
      <Thread locale={locale} comments={answers} lang={lang} marked={marked} />
      {rest}
    </details>
  );
}
