import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { ArticlePage } from "@/lib/articles/types";
import { cachedAnswers, cachedDiscussion } from "@/lib/comments/cached";
import type { CommentInContext } from "@/lib/comments/queries";
import type { CommentView } from "@/lib/comments/types";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { routes as addresses } from "@/lib/routes";
import { LiveFace } from "./live-face";
import { CommentPager } from "./pager";
import { Thread } from "./thread";

type Props = { locale: Locale; found: CommentInContext; article: ArticlePage | null; cursor?: string };

/** One comment where it stands: under what it answers, over a page of its answers. */
export async function CommentPage({ locale, found, article, cursor }: Props) {
  const { routes, words: { discussion: words } } = locale;
  const { comment, above, more, discussionId } = found;
  const [{ comments, next }, face] = await Promise.all([cachedAnswers(discussionId, comment.id, cursor), article && cachedDiscussion(article.id)]);
  const highest = above[0]?.parentId;
  const pager = (
    <CommentPager
      label={words.context.pages}
      first={cursor === undefined ? null : { href: routes.comment(comment.id), words: words.context.firstAnswers }}
      next={next === null ? null : { href: routes.comment(comment.id, next), words: words.context.moreAnswers }}
    />
  );
  return (
    <Page locale={locale} path={addresses.comment(comment.id, cursor)} section={article?.topics[0] ? { topic: article.topics[0].slug } : null}>
      <PageTitle title={titleOf(locale, comment)}>{article && <OnArticle locale={locale} article={article} />}</PageTitle>
      <div className="discussion border-t border-ink pt-3" data-in-discussion={discussionId}>
        {article && face && <LiveFace face={face} of={article.id} shows="part" hidden />}
        <p className="meta meta-row gap-x-4 pb-2">
          {article && <Link href={routes.discussion(article.slug)} className="quiet-link">{words.whole}</Link>}
          {more && highest && <Link href={routes.comment(highest)} className="quiet-link">{words.context.higher}</Link>}
        </p>
        <Thread locale={locale} comments={[chain([...above, { ...comment, answers: comments }])]} lang={article?.lang} label={words.list} marked={{ id: comment.id, after: pager }} />
      </div>
    </Page>
  );
}

/** What the page of a comment is called. */
export function titleOf({ words: { discussion: words } }: Locale, { status, author }: CommentView): string {
  return status === "published" ? words.by(author?.name ?? words.somebody) : words.gone;
}

/** The article that is spoken of, as a link. */
export function OnArticle({ locale, article }: { locale: Locale; article: { slug: string; title: string; lang: string } }) {
  const link = <Link href={locale.routes.article(article.slug)} className="quiet-link" lang={langAttribute(article.lang)} dir={direction(article.lang)}>{article.title}</Link>;
  return <Sentence text={locale.words.discussion.about} parts={{ article: link }} />;
}

/** Each under the one before it. */
function chain(comments: readonly CommentView[]): CommentView {
  return comments.toReversed().reduce((below, comment) => ({ ...comment, answers: [below] }));
}
