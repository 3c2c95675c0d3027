import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminSourceRules } from "@/components/admin/source-rules";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { rulesPage } from "@/lib/source-rules/queries/page";

type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.sourceRules.list };
}

export default async function AdminSourceRulesRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const kept = await keptText(query.kept);
  const page = await rulesPage((await params).slug, query, kept?.fields ?? null);
  if (!page) notFound();
  return <AdminSourceRules locale={locale} page={page} told={query} />;
}
