import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskAllAppeals } from "@/components/moderation/lists";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { appealList } from "@/lib/moderation/queries/lists";
import { queueCounts } from "@/lib/moderation/queries/queues";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.title };
}

export default async function DeskAllAppealsRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const asked = askedByPage(appealList, await pageQuery(searchParams));
  const [page, counts] = await Promise.all([listPage(appealList, asked), queueCounts()]);
  return <DeskAllAppeals locale={await pageLocale(params)} list={appealList} asked={asked} page={page} counts={counts} />;
}
