import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminTopics } from "@/components/admin/topics";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskTopics } from "@/lib/topics/queries";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminTopics.title };
}

export default async function AdminTopicsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  return <AdminTopics locale={locale} topics={await deskTopics()} told={query.told} problem={query.problem} />;
}
