import type { ReactNode } from "react";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import type { CommentPlace } from "@/lib/comments/queries";
import type { CommentedArticle } from "@/lib/comments/types";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { wordsIn } from "./comment";

/** A page on which something is written or decided, in one column. */
export function WritingFrame({ locale, title, children }: { locale: Locale; title: string; children: ReactNode }) {
  return (
    <Page locale={locale} section={null}>
      <PageTitle title={title} />
      <div className="writing">{children}</div>
    </Page>
  );
}

/** An article's headline as a link to it. */
export function ArticleLink({ locale, article }: { locale: Locale; article: Omit<CommentedArticle, "id"> }) {
  return <a className="quiet-link" href={locale.routes.article(article.slug)} lang={langAttribute(article.lang)} dir={direction(article.lang)}>{article.title}</a>;
}

/** "Under" an article, or that it is gone. */
export function UnderArticle({ locale, article }: { locale: Locale; article: CommentedArticle | null }) {
  const { own } = locale.words.commenting;
  return article ? <Sentence text={own.under} parts={{ article: <ArticleLink locale={locale} article={article} /> }} /> : <>{own.onGone}</>;
}

/** What a comment says, with who says it: what is answered or reported. */
export function Quoted({ locale, comment }: { locale: Locale; comment: CommentPlace }) {
  return (
    <figure className="quoted">
      <figcaption className="meta">{comment.handle && <a className="quiet-link" href={locale.routes.comment(comment.id)}><bdi>{comment.name}</bdi> @{comment.handle}</a>}</figcaption>
      <Words locale={locale} html={comment.html} />
    </figure>
  );
}

/** A comment's words. Its HTML is safe: it was made so when it was stored. */
export function Words({ locale, html }: { locale: Locale; html: string }) {
  return <div className="comment-words" dir="auto" dangerouslySetInnerHTML={{ __html: wordsIn(locale, html) }} />;
}
