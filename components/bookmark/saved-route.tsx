import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import type { UserActor } from "@/lib/auth/actors";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { listIdSchema } from "@/lib/bookmarks/schema";
import type { Shelf } from "@/lib/bookmarks/types";
import { inLanguage } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";
import { SavedPage } from "./saved-page";

type Props = { params: Promise<{ lang: string; id?: string }>; searchParams: PageQuery };
type Shown = { locale: Locale; actor: UserActor; query: Readonly<Record<string, string | undefined>>; id: string };

/**
 * What a route file of a reader's saved pieces exports. A guest is led to sign in and back.
 * @param path of the page in the first language
 */
export function savedRoute(path: (id: string, query: Shown["query"]) => string, show: (shown: Shown) => ReactNode | Promise<ReactNode>) {
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      return { title: (await pageLocale(params)).words.saved.title };
    },
    async Page({ params, searchParams }: Props): Promise<ReactNode> {
      const [locale, query, actor, { id = "" }] = await Promise.all([pageLocale(params), pageQuery(searchParams), gatePage(), params]);
      if (!actor) redirect(locale.routes.signIn(inLanguage(path(id, query), locale.lang)));
      return show({ locale, actor, query, id });
    },
  };
}

/** The page of a shelf. */
export function shelfRoute(shelf: Shelf) {
  return savedRoute(() => (shelf === "inbox" ? "/saved" : `/saved/${shelf}`), ({ locale, actor, query }) => <SavedPage locale={locale} userId={actor.userId} place={{ shelf }} query={query} />);
}

/** The page of a named list. */
export function savedListRoute() {
  return savedRoute((id) => `/saved/lists/${encodeURIComponent(id)}`, ({ locale, actor, query, id }) => {
    const list = listIdSchema.safeParse(id);
    return list.success ? <SavedPage locale={locale} userId={actor.userId} place={{ list: list.data }} query={query} /> : notFound();
  });
}
