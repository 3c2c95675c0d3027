import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminSource } from "@/components/admin/sources";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskSource } from "@/lib/sources/queries/desk";

type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.parts.sources };
}

export default async function AdminSourceRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const [source, kept] = await Promise.all([deskSource((await params).slug), keptText(query.kept)]);
  if (!source) notFound();
  return <AdminSource locale={locale} source={source} told={query} typed={kept?.fields ?? null} />;
}
