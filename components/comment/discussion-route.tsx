import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import { cachedArticle } from "@/lib/articles/cached";
import { isCommentCursor } from "@/lib/comments/cursor";
import type { CommentOrder } from "@/lib/comments/types";
import { direction, langAttribute, shorten } from "@/lib/format/text";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { Discussion } from "./discussion";

type Props = { params: Promise<{ lang: string; slug: string; cursor?: string }> };

/**
 * What a route file of a discussion exports: its first page in an order, or the one after the cursor in the address.
 * @param only what is said of this article alone, of all that share its discussion
 */
export function discussionRoute(order: CommentOrder, only = false) {
  const at = (slug: string, cursor?: string) => (only ? routes.discussionOnly(slug, cursor) : routes.discussion(slug, order, cursor));
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      const locale = await pageLocale(params);
      const { slug, cursor } = await params;
      const article = await cachedArticle(slug);
      if (!article) return {};
      const words = locale.words.discussion;
      return pageMetadata(locale, {
        title: words.of(article.title),
        description: shorten(cursor === undefined ? words.description(article.title) : words.laterDescription(article.title)),
        path: at(slug, cursor),
        picture: routes.picture(slug),
        // One page of each discussion is enough to find it.
        index: order === "best" && !only && cursor === undefined,
      });
    },
    async Page({ params }: Props): Promise<ReactNode> {
      const locale = await pageLocale(params);
      const { slug, cursor } = await params;
      if (cursor !== undefined && !isCommentCursor(order, cursor)) notFound();
      const article = await cachedArticle(slug);
      if (!article) notFound();
      const topic = article.topics[0];
      const words = locale.words.discussion;
      return (
        <Page locale={locale} path={at(slug, cursor)} section={topic ? { topic: topic.slug } : null}>
          <PageTitle title={words.title}>
            <Sentence text={words.about} parts={{ article: <Link href={locale.routes.article(slug)} className="quiet-link" lang={langAttribute(article.lang)} dir={direction(article.lang)}>{article.title}</Link> }} />
          </PageTitle>
          <div className="discussion border-t border-ink pt-3"><Discussion locale={locale} article={article} order={order} only={only} cursor={cursor} /></div>
        </Page>
      );
    },
  };
}
