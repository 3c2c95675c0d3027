import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminDocument } from "@/components/admin/document";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { deskReport } from "@/lib/documents/queries/desk";
import { pageLocale } from "@/lib/i18n/page-locale";
import { idOf } from "@/lib/moderation/rules/forms";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.documents.report };
}

export default async function AdminDocumentRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query, id] = [await pageLocale(params), await pageQuery(searchParams), idOf((await params).id)];
  const from = idOf(query.from) ?? 0;
  const report = id === null ? null : await deskReport(id, from);
  if (!report) notFound();
  return <AdminDocument locale={locale} report={report} from={from} />;
}
