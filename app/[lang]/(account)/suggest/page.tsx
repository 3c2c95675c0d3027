import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SuggestPage } from "@/components/suggestion/suggest";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { getSource } from "@/lib/sources/queries";
import { ownSuggestions } from "@/lib/suggestions/queries";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.suggesting.title };
}

export default async function SuggestRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.suggest({ kept: query.kept })));
  const [own, kept, known] = await Promise.all([ownSuggestions(actor.userId), keptText(query.kept), query.known === undefined ? null : getSource({ slug: query.known })]);
  return <SuggestPage locale={locale} own={own} known={known} told={query.told} problem={query.problem} typed={kept?.fields ?? null} />;
}
