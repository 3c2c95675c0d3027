import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminOpml } from "@/components/admin/opml";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { latestFeedLists } from "@/lib/sources/queries/feed-lists";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminOpml.title };
}

export default async function AdminOpmlRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [told, lists] = await Promise.all([pageQuery(searchParams), latestFeedLists()]);
  return <AdminOpml locale={await pageLocale(params)} lists={lists} told={told} />;
}
