import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminSources } from "@/components/admin/sources";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { sourceList } from "@/lib/sources/queries/lists";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.parts.sources };
}

export default async function AdminSourcesRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const query = await pageQuery(searchParams);
  const asked = askedByPage(sourceList, query);
  const [page, kept] = await Promise.all([listPage(sourceList, asked), keptText(query.kept)]);
  return <AdminSources locale={await pageLocale(params)} list={sourceList} asked={asked} page={page} told={query} typed={kept?.fields ?? null} />;
}
