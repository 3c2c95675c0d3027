import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskLabels } from "@/components/labels/desk";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { disputeList } from "@/lib/labels/queries/lists";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { queueCounts } from "@/lib/moderation/queries/queues";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.labelling.queue.title };
}

export default async function DeskLabelsRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const asked = askedByPage(disputeList, await pageQuery(searchParams));
  const [page, counts] = await Promise.all([listPage(disputeList, asked), queueCounts()]);
  return <DeskLabels locale={await pageLocale(params)} list={disputeList} asked={asked} page={page} counts={counts} />;
}
