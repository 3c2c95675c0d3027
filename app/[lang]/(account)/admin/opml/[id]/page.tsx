import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminOpmlList } from "@/components/admin/opml-list";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { feedListEntries, findFeedList } from "@/lib/sources/queries/feed-lists";
import { isMoving } from "@/lib/sources/rules";
import { feedListIdSchema, feedListQuerySchema, LIST_SHOWN } from "@/lib/sources/schema/feed-lists";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminOpml.title };
}

export default async function AdminOpmlListRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const parsed = feedListIdSchema.safeParse({ id: (await params).id });
  const list = parsed.success ? await findFeedList(parsed.data.id) : null;
  if (!list) notFound();
  const query = await pageQuery(searchParams);
  const { after } = feedListQuerySchema.catch({ after: 0, part: "all" }).parse({ after: query.after });
  const chooses = list.chosen < list.feeds;
  const [entries, troubles] = await Promise.all([
    chooses ? feedListEntries(list.id, { take: LIST_SHOWN }) : { entries: [], next: null },
    feedListEntries(list.id, { part: "trouble", after }),
  ]);
  return <AdminOpmlList locale={await pageLocale(params)} list={list} entries={entries} troubles={troubles} moves={isMoving(list, new Date())} told={query} />;
}
