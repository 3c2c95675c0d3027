import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminAnnouncements } from "@/components/admin/announcements";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { announcementList } from "@/lib/house/queries/announcements";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminHouse.parts.announcements };
}

export default async function AdminAnnouncementsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const asked = askedByPage(announcementList, query);
  return <AdminAnnouncements locale={locale} list={announcementList} asked={asked} page={await listPage(announcementList, asked)} told={query.told} problem={query.problem} />;
}
