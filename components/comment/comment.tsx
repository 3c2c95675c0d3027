import { Time } from "@/components/article/time";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { CommentAuthor, CommentView } from "@/lib/comments/types";
import { langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { ActSlot } from "./act-slot";

type Props = {
  locale: Locale;
  comment: CommentView;
  /** The article's, which its quoted passage is in. */
  lang?: string;
  /** The slug of the article on whose page it stands: a thread about another article of its story says so. */
  here?: string;
  /** It is what the page is about. */
  marked?: boolean;
};

/** One comment without its answers: who says it and when, what it says; or why nobody can read it any more. */
export function Comment({ locale, comment, lang: langHere, here, marked = false }: Props) {
  const words = locale.words.discussion;
  const { id, author, status } = comment;
  const lang = comment.about?.lang ?? langHere;
  const there = status === "published";
  return (
    <article
      id={`comment-${id}`}
      className={marked ? "comment comment-marked" : "comment"}
      tabIndex={-1}
      data-comment={id}
      data-by={author?.handle}
      aria-label={there ? words.by(author?.name ?? words.somebody) : words.gone}
      aria-current={marked ? "true" : undefined}
    >
      <header className="meta meta-row">
        {author && <Author locale={locale} author={author} />}
        <Link href={locale.routes.comment(id)} className="quiet-link"><Time locale={locale} at={comment.createdAt} precision="minute" /></Link>
        {comment.about && here !== undefined && comment.about.slug !== here && <span><About locale={locale} article={comment.about} /></span>}
        {there && comment.editedAt && <Link href={locale.routes.commentHistory(id)} className="quiet-link">{words.edited}</Link>}
      </header>
      {there ? <Words locale={locale} comment={comment} lang={lang} /> : <p className="tombstone">{words.tombstones[status]}</p>}
      {there && (
        <footer className="meta meta-row comment-foot">
          <span data-votes={comment.upvotes} hidden={comment.upvotes === 0}>{words.votes(comment.upvotes)}</span>
          <ActSlot locale={locale} comment={comment} />
        </footer>
      )}
    </article>
  );
}

/** Which other article of the same story a thread is about. */
function About({ locale: { routes, words: { discussion: words } }, article: { slug, title, lang } }: { locale: Locale; article: NonNullable<CommentView["about"]> }) {
  return <Sentence text={words.about} parts={{ article: <Link href={routes.article(slug)} className="quiet-link" lang={langAttribute(lang)}><bdi>{title}</bdi></Link> }} />;
}

/** Who says it, and whether they speak for the paper. */
export function Author({ locale, author }: { locale: Locale; author: CommentAuthor }) {
  const { handle, name, role } = author;
  return (
    <span className="comment-author">
      <Link href={locale.routes.person(handle)} className="font-semibold text-ink"><bdi>{name}</bdi></Link> <span dir="ltr">@{handle}</span>
      {role !== "reader" && <> <span className="staff-mark">{locale.words.discussion.roles[role]}</span></>}
    </span>
  );
}

function Words({ locale, comment, lang }: { locale: Locale; comment: CommentView; lang?: string }) {
  return (
    <>
      {comment.quote !== null && (
        <blockquote className="comment-quote" dir="auto" lang={lang && langAttribute(lang)}>
          <span className="visually-hidden" lang={locale.lang}>{locale.words.discussion.quoted} </span>{comment.quote}
        </blockquote>
      )}
      <div className="comment-words" dir="auto" dangerouslySetInnerHTML={{ __html: wordsIn(locale, comment.html) }} />
    </>
  );
}

/** A comment's HTML as it is stored, its links to people leading to pages in the reader's language. */
export function wordsIn({ routes }: Locale, html: string): string {
  const people = routes.person("");
  return people === "/people/" ? html : html.replaceAll('<a href="/people/', `<a href="${people}`);
}
