import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminDocuments } from "@/components/admin/documents";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { latestUploads } from "@/lib/documents/queries/desk";
import { importList } from "@/lib/documents/queries/lists";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.parts.documents };
}

export default async function AdminDocumentsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const query = await pageQuery(searchParams);
  const asked = askedByPage(importList, query);
  const [page, uploads] = await Promise.all([listPage(importList, asked), latestUploads()]);
  return <AdminDocuments locale={await pageLocale(params)} list={importList} asked={asked} page={page} uploads={uploads} told={query} />;
}
