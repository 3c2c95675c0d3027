import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageMetadata } from "@/components/shell/metadata";
import { isCursor } from "@/lib/articles/cursor";
import { pageLocale } from "@/lib/i18n/page-locale";
import { type ListScope, routes } from "@/lib/routes";

/** Where in a list a page stands: its first page, or the one before or after a cursor. */
export type Place = { before?: string; after?: string };

/** A list of articles in pages. `slug` is empty where the paper has but one such list. */
export type PagedList = {
  scope: (slug: string) => ListScope;
  /** What its pages say of themselves; null where there is no such list. */
  describe: (slug: string) => Promise<{ title: string; first: string; later: string } | null>;
  show: (slug: string, place: Place) => ReactNode;
};

type Props = { params: Promise<{ lang: string; slug?: string; cursor?: string }> };

/** What a route file of a list exports: its first page, or with `way` the pages before or after the cursor in the address. */
export function listRoute(list: PagedList, way?: "before" | "after") {
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      await pageLocale(params);
      const { slug = "", cursor = "" } = await params;
      const about = await list.describe(slug);
      if (!about) return {};
      const scope = list.scope(slug);
      const { title } = about;
      if (!way) return pageMetadata({ title, description: about.first, path: routes.list(scope), feed: scope });
      return pageMetadata({ title, description: about.later, path: routes[way](scope, cursor), feed: scope, index: false });
    },
    async Page({ params }: Props): Promise<ReactNode> {
      await pageLocale(params);
      const { slug = "", cursor = "" } = await params;
      if (!way) return list.show(slug, {});
      if (!isCursor(cursor)) notFound();
      return list.show(slug, { [way]: cursor });
    },
  };
}
