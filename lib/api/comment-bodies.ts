import type { z } from "zod";
import { decisionOf, reasonIn, reasonsOf } from "@/lib/comments/rules/told";
import type { inboxNoticeSchema, ownCommentSchema, postedSchema } from "@/lib/comments/schema";
import type { CommentedArticle, InboxNotice, OwnComment, Posted } from "@/lib/comments/types";
import { localeOf } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { absolute } from "@/lib/site";

const words = localeOf("en").words.commenting;
const urlOf = (id: number) => absolute(routes.comment(id));
const articleBody = (article: CommentedArticle | null) => article && { id: article.id, title: article.title, url: absolute(routes.article(article.slug)) };

/**
 * What became of a comment that was sent.
 * @param own the same comment as its author sees it, with why
 */
export function postedBody(posted: Posted, own: OwnComment | null): z.input<typeof postedSchema> {
  return { ...posted, url: urlOf(posted.id), reasons: own ? reasonsOf(own, words) : [] };
}

/** A comment as its author gets it. */
export function ownBody(own: OwnComment): z.input<typeof ownCommentSchema> {
  const { id, status, html, quote, upvotes, createdAt, publishAt, editedAt, editableUntil } = own;
  return {
    id, status, html, quote, upvotes, createdAt, publishAt, editedAt, editableUntil, url: urlOf(id), article: articleBody(own.article),
    discussion: own.discussionId, parent: own.parentId, reasons: reasonsOf(own, words), text: own.markdown, answers: own.answerCount,
  };
}

/** One thing in the inbox. */
export function noticeBody({ id, kind, createdAt, read, comment, decided, warning }: InboxNotice): z.input<typeof inboxNoticeSchema> {
  const said = [decided && !warning ? decisionOf(decided, words) : null, warning && words.inbox.warned(reasonIn(warning.reason, words)), warning?.text];
  return {
    id, kind, createdAt, read, words: said.filter(Boolean).join(" "),
    comment: comment && { id: comment.id, url: urlOf(comment.id), author: comment.author?.handle ?? null, html: comment.html, article: articleBody(comment.article) },
  };
}
