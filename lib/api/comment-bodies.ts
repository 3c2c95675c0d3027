import type { z } from "zod";
import { appealPage, decisionOf, reasonIn, reasonsOf } from "@/lib/comments/rules/told";
import type { inboxNoticeSchema, mineSchema, ownCommentSchema, postedSchema } from "@/lib/comments/schema";
import type { CommentedArticle, InboxNotice, OwnComment, Posted } from "@/lib/comments/types";
import { FIRST_LANGUAGE, type InterfaceLanguage } from "@/lib/i18n/languages";
import { localeOf } from "@/lib/i18n/locale";
import { disputeText } from "@/lib/labels/rules";
import { blockedIn } from "@/lib/moderation/rules/blocked";
import type { Standing } from "@/lib/moderation/types";
import { routes } from "@/lib/routes";
import { proposalText } from "@/lib/stories/rules/proposal-text";
import { answerText } from "@/lib/suggestions/rules";
import { absolute } from "@/lib/site";

const words = localeOf(FIRST_LANGUAGE).words.commenting;
const urlOf = (id: number) => absolute(routes.comment(id));
const articleBody = (article: CommentedArticle | null) => article && { id: article.id, title: article.title, url: absolute(routes.article(article.slug)) };

/**
 * What became of a comment that was sent.
 * @param own the same comment as its author sees it, with why
 */
export function postedBody(posted: Posted, own: OwnComment | null): z.input<typeof postedSchema> {
  return { ...posted, url: urlOf(posted.id), reasons: own ? reasonsOf(own, words) : [] };
}

/**
 * A comment as its author gets it.
 * @param lang of the reasons, and of the page to appeal on
 */
export function ownBody(own: OwnComment, lang: InterfaceLanguage = FIRST_LANGUAGE): z.input<typeof ownCommentSchema> {
  const { words: { commenting }, routes: pages } = localeOf(lang);
  const appeal = appealPage(own, pages);
  const { id, status, html, quote, upvotes, createdAt, publishAt, editedAt, editableUntil } = own;
  return {
    id, status, html, quote, upvotes, createdAt, publishAt, editedAt, editableUntil, url: urlOf(id), article: articleBody(own.article),
    discussion: own.discussionId, parent: own.parentId, reasons: reasonsOf(own, commenting), text: own.markdown, answers: own.answerCount,
    appeal: appeal && absolute(appeal), appealed: own.decided?.appealed ?? false,
  };
}

/** What keeps somebody from writing, in words, with the page where something can be done about it; null where nothing does. */
export function blockedBody(standing: Standing, lang: InterfaceLanguage): z.input<typeof mineSchema>["blocked"] {
  const locale = localeOf(lang);
  const blocked = blockedIn(standing, locale);
  return blocked && { ...blocked, url: absolute(blocked.url) };
}

/** One thing in the inbox. */
export function noticeBody({ id, kind, createdAt, read, comment, decided, warning, suggestion, dispute, proposal }: InboxNotice): z.input<typeof inboxNoticeSchema> {
  const said = [
    decided && !warning && !suggestion && !dispute && !proposal ? decisionOf(decided, words) : null, warning && words.inbox.warned(reasonIn(warning.reason, words)), warning?.text,
    suggestion && answerText(suggestion, localeOf(FIRST_LANGUAGE)), dispute && disputeText(dispute), proposal && proposalText(proposal),
  ];
  return {
    id, kind, createdAt, read, words: said.filter(Boolean).join(" "),
    comment: comment && { id: comment.id, url: urlOf(comment.id), author: comment.author?.handle ?? null, html: comment.html, article: articleBody(comment.article) },
  };
}
