import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { isCursor } from "@/lib/articles/cursor";
import type { Locale } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";
import type { ListScope } from "@/lib/routes";
import { pathIn, type Place } from "./place";

/** A list of articles in pages. `slug` is empty where the paper has but one such list. */
export type PagedList = {
  scope: (slug: string) => ListScope;
  /** What its pages say of themselves; null where there is no such list. */
  describe: (locale: Locale, slug: string) => Promise<{ title: string; first: string; later: string } | null>;
  show: (locale: Locale, slug: string, place: Place) => ReactNode;
};

type Props = { params: Promise<{ lang: string; slug?: string; cursor?: string }> };

/** What a route file of a list exports: its first page, or with `way` the pages before or after the cursor in the address. */
export function listRoute(list: PagedList, way?: "before" | "after") {
  const placeOf = (cursor: string): Place => (way ? { [way]: cursor } : {});
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      const locale = await pageLocale(params);
      const { slug = "", cursor = "" } = await params;
      const about = await list.describe(locale, slug);
      if (!about) return {};
      const scope = list.scope(slug);
      const description = way ? about.later : about.first;
      return pageMetadata(locale, { title: about.title, description, path: pathIn(scope, placeOf(cursor)), feed: scope, index: !way });
    },
    async Page({ params }: Props): Promise<ReactNode> {
      const locale = await pageLocale(params);
      const { slug = "", cursor = "" } = await params;
      if (way && !isCursor(cursor)) notFound();
      return list.show(locale, slug, placeOf(cursor));
    },
  };
}
