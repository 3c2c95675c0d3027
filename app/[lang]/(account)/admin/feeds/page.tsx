import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFeeds } from "@/components/admin/feeds";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { feedList } from "@/lib/sources/queries/feeds";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminFeeds.title };
}

export default async function AdminFeedsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const query = await pageQuery(searchParams);
  const asked = askedByPage(feedList, query);
  return <AdminFeeds locale={await pageLocale(params)} list={feedList} asked={asked} page={await listPage(feedList, asked)} told={query} />;
}
