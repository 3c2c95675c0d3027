import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminSuggestions } from "@/components/suggestion/desk";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { suggestionList } from "@/lib/suggestions/queries/lists";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.suggesting.queue.title };
}

export default async function AdminSuggestionsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const query = await pageQuery(searchParams);
  const asked = askedByPage(suggestionList, query);
  return <AdminSuggestions locale={await pageLocale(params)} list={suggestionList} asked={asked} page={await listPage(suggestionList, asked)} told={query} />;
}
