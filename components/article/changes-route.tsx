import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { cachedChanges } from "@/lib/articles/cached";
import { shorten } from "@/lib/format/text";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { ChangesPage } from "./changes-page";

type Props = { params: Promise<{ lang: string; slug: string; number?: string }> };

/** A number of a version in an address, undefined on the first page, or null where it is none. */
function versionIn(number: string | undefined): number | undefined | null {
  if (number === undefined) return undefined;
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
}

/** What the route files of an article's changes export. */
export const changesRoute = {
  async generateMetadata({ params }: Props): Promise<Metadata> {
    const locale = await pageLocale(params);
    const { slug, number } = await params;
    const before = versionIn(number);
    const found = before === null ? null : await cachedChanges(slug, before);
    if (!found || found.changes.length === 0) return {};
    const words = locale.words.article.changes;
    const { title } = found.article;
    return pageMetadata(locale, {
      title: words.of(title), description: shorten(words.description(title)), path: routes.articleChanges(slug, before ?? undefined), picture: routes.picture(slug), index: false,
    });
  },
  async Page({ params }: Props): Promise<ReactNode> {
    const locale = await pageLocale(params);
    const { slug, number } = await params;
    const before = versionIn(number);
    const found = before === null ? null : await cachedChanges(slug, before);
    if (!found || found.changes.length === 0 || before === null) notFound();
    return <ChangesPage locale={locale} found={found} before={before} />;
  },
};
