import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFeed } from "@/components/admin/feed";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskFeed } from "@/lib/sources/queries/feeds";
import { feedIdSchema } from "@/lib/sources/schema/feed-desk";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminFeeds.title };
}

export default async function AdminFeedRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const { data } = feedIdSchema.safeParse({ id: (await params).id });
  if (!data) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const [feed, kept] = await Promise.all([deskFeed(data.id), keptText(query.kept)]);
  if (!feed) notFound();
  return <AdminFeed locale={locale} feed={feed} told={query} typed={kept?.fields ?? null} />;
}
