import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminOverview } from "@/components/admin/overview";
import { pendingPeople } from "@/lib/accounts/queries";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { overview } from "@/lib/house/queries/overview";
import { periodOf } from "@/lib/house/schema/overview";
import { pageLocale } from "@/lib/i18n/page-locale";
import { hasFeeds } from "@/lib/sources/queries/feed-lists";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const period = periodOf(query.days);
  const [house, pending, feeds] = await Promise.all([overview(period), pendingPeople(), hasFeeds()]);
  return <AdminOverview locale={locale} overview={house} period={period} pending={pending} withoutFeeds={!feeds} told={query.told} />;
}
