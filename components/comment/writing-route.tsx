import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import type { UserActor } from "@/lib/auth/actors";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import type { Locale } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";

type Given = Readonly<Record<string, string>>;
type Query = Readonly<Record<string, string | undefined>>;
type Props = { params: Promise<{ lang: string } & Given>; searchParams: PageQuery };
export type Writing = { locale: Locale; actor: UserActor; params: Given; query: Query };

/**
 * What a route file of somebody's writing exports. A guest is led to sign in and back.
 * @param path where to come back to
 */
export function writingRoute(title: (locale: Locale) => string, path: (locale: Locale, params: Given, query: Query) => string, show: (writing: Writing) => ReactNode | Promise<ReactNode>) {
  return {
    async generateMetadata({ params }: Props): Promise<Metadata> {
      return { title: title(await pageLocale(params)) };
    },
    async Page({ params, searchParams }: Props): Promise<ReactNode> {
      const [locale, given, query, actor] = await Promise.all([pageLocale(params), params, pageQuery(searchParams), gatePage()]);
      if (!actor) redirect(locale.routes.signIn(path(locale, given, query)));
      return show({ locale, actor, params: given, query });
    },
  };
}

/** A comment's number in an address; anything else names none. */
export function numberIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
