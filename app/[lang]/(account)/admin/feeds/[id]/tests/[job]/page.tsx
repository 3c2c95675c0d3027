import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminFeedTest } from "@/components/admin/feed-test";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskFeed, feedTest } from "@/lib/sources/queries/feeds";
import { feedTestIdSchema } from "@/lib/sources/schema/feed-desk";

type Props = { params: Promise<{ lang: string; id: string; job: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminFeeds.title };
}

export default async function AdminFeedTestRoute({ params }: Props) {
  if (!(await gateAdminPage())) notFound();
  const { id, job } = await params;
  const { data } = feedTestIdSchema.safeParse({ id, job });
  if (!data) notFound();
  const [locale, feed, test] = await Promise.all([pageLocale(params), deskFeed(data.id), feedTest(data.id, data.job)]);
  if (!feed || !test) notFound();
  return <AdminFeedTest locale={locale} feed={feed} test={test} />;
}
