import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceFeeds } from "@/components/admin/source-feeds";
import { AdminSource } from "@/components/admin/sources";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { workersAlive } from "@/lib/house/queries/jobs";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskSource, feedsOfSource } from "@/lib/sources/queries/desk";

type Props = { params: Promise<{ lang: string; slug: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.parts.sources };
}

export default async function AdminSourceRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const { slug } = await params;
  const [source, feeds, workers, kept] = await Promise.all([deskSource(slug), feedsOfSource(slug), workersAlive(new Date()), keptText(query.kept)]);
  if (!source) notFound();
  return <AdminSource locale={locale} source={source} feeds={<SourceFeeds locale={locale} feeds={feeds} workers={workers} />} told={query} typed={kept?.fields ?? null} />;
}
