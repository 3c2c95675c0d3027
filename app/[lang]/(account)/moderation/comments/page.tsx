import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskComments } from "@/components/moderation/lists";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { commentList } from "@/lib/moderation/queries/lists";
import { queueCounts } from "@/lib/moderation/queries/queues";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.title };
}

export default async function DeskCommentsRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const asked = askedByPage(commentList, await pageQuery(searchParams));
  const [page, counts] = await Promise.all([listPage(commentList, asked), queueCounts()]);
  return <DeskComments locale={await pageLocale(params)} list={commentList} asked={asked} page={page} counts={counts} />;
}
