import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { cachedRewritten } from "@/lib/articles/cached";
import { isCursor } from "@/lib/articles/cursor";
import type { Locale } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedSource } from "@/lib/sources/cached";
import { RewrittenPage } from "./rewritten-page";

type Props = { params: Promise<{ lang: string; slug?: string; cursor?: string }> };

/** The source whose rewritten articles alone are listed: null where the list is of all, undefined where there is no such source. */
async function sourceOf(slug: string | undefined): Promise<{ slug: string; name: string } | null | undefined> {
  return slug === undefined ? null : ((await cachedSource(slug)) ?? undefined);
}

const titleOf = ({ words: { article: { rewritten } } }: Locale, source: { name: string } | null): string => (source ? rewritten.bySource(source.name) : rewritten.title);

/** What the route files of the lists of what was rewritten export. */
export const rewrittenRoute = {
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const locale = await pageLocale(params);
    const { slug, cursor } = await params;
    const source = await sourceOf(slug);
    if (source === undefined) return {};
    return pageMetadata(locale, { title: titleOf(locale, source), description: locale.words.article.rewritten.description, path: routes.rewritten(slug, cursor), index: cursor === undefined });
  },
  async Page({ params }: Props): Promise<ReactNode> {
    const locale = await pageLocale(params);
    const { slug, cursor } = await params;
    if (cursor !== undefined && !isCursor(cursor)) notFound();
    const [source, list] = await Promise.all([sourceOf(slug), cachedRewritten(slug, cursor)]);
    if (source === undefined || !list) notFound();
    return <RewrittenPage locale={locale} title={titleOf(locale, source)} source={source} list={list} cursor={cursor} />;
  },
};
