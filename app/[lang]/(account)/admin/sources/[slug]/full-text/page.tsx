import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFullText } from "@/components/admin/full-text";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { fullTextOf } from "@/lib/sources/queries/full-text";

type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminFullText.link };
}

export default async function AdminFullTextRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const [state, kept] = await Promise.all([fullTextOf((await params).slug), keptText(query.kept)]);
  if (!state) notFound();
  return <AdminFullText locale={locale} state={state} told={query} typed={kept?.fields ?? null} problem={kept?.problem ?? null} />;
}
