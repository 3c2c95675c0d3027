import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { cachedVersion } from "@/lib/articles/cached";
import type { ArticleVersion } from "@/lib/articles/types/versions";
import { shorten } from "@/lib/format/text";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { VersionPage } from "./version-page";

type Props = { params: Promise<{ lang: string; slug: string; number: string }> };

async function versionIn(params: Props["params"]): Promise<ArticleVersion | null> {
  const { slug, number } = await params;
  return /^[1-9]\d{0,8}$/.test(number) ? cachedVersion(slug, Number(number)) : null;
}

/** What the route file of an article's versions exports. */
export const versionRoute = {
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const locale = await pageLocale(params);
    const found = await versionIn(params);
    if (!found) return {};
    const { article: { slug }, number, count, title } = found;
    const words = locale.words.article.versions;
    return pageMetadata(locale, {
      title: words.of(title, number, count), description: shorten(words.description(title, number, count)), path: routes.articleVersion(slug, number),
      canonical: locale.routes.article(slug), picture: routes.picture(slug), index: false,
    });
  },
  async Page({ params }: Props): Promise<ReactNode> {
    const locale = await pageLocale(params);
    const found = await versionIn(params);
    if (!found) notFound();
    return <VersionPage locale={locale} version={found} />;
  },
};
