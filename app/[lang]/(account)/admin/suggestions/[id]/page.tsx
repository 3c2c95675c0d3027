import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminSuggestion } from "@/components/suggestion/desk";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskSuggestion } from "@/lib/suggestions/queries";
import { suggestionIdSchema } from "@/lib/suggestions/schema";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.suggesting.queue.title };
}

export default async function AdminSuggestionRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const id = suggestionIdSchema.safeParse({ id: (await params).id });
  const suggestion = id.success ? await deskSuggestion(id.data.id) : null;
  if (!suggestion) notFound();
  return <AdminSuggestion locale={await pageLocale(params)} suggestion={suggestion} told={await pageQuery(searchParams)} />;
}
