import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { cachedArticle } from "@/lib/articles/cached";
import { cachedComment } from "@/lib/comments/cached";
import { commentIdOf, isCommentCursor } from "@/lib/comments/cursor";
import { shorten } from "@/lib/format/text";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { CommentPage, titleOf } from "./comment-page";

type Props = { params: Promise<{ lang: string; id: string; cursor?: string }> };

async function load(params: Props["params"]) {
  const { id, cursor } = await params;
  const number = commentIdOf(id);
  const { found } = number === null ? { found: null } : await cachedComment(number);
  if (!found || (cursor !== undefined && !isCommentCursor("best", cursor))) return null;
  return { found, cursor, article: found.articleSlug === null ? null : await cachedArticle(found.articleSlug) };
}

/** What the route files of a comment's page export: with its first answers, or those after the cursor in the address. */
export const commentRoute = {
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const locale = await pageLocale(params);
    const loaded = await load(params);
    if (!loaded) return {};
    const { found: { comment }, article, cursor } = loaded;
    const words = locale.words.discussion;
    const title = article && comment.status === "published" ? words.byOn(comment.author?.name ?? words.somebody, article.title) : titleOf(locale, comment);
    return pageMetadata(locale, {
      title: shorten(title), description: words.context.description, path: routes.comment(comment.id, cursor),
      picture: article ? routes.picture(article.slug) : undefined, index: cursor === undefined && comment.status === "published",
    });
  },
  async Page({ params }: Props): Promise<ReactNode> {
    const locale = await pageLocale(params);
    const loaded = await load(params);
    if (!loaded) notFound();
    return <CommentPage locale={locale} {...loaded} />;
  },
};
