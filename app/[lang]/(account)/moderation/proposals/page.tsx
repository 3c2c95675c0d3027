import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskProposals } from "@/components/moderation/proposals";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { proposalList } from "@/lib/stories/queries/proposals";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.belonging.queue.title };
}

export default async function ProposalsRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const query = await pageQuery(searchParams);
  const asked = askedByPage(proposalList, query);
  const [page, counts] = await Promise.all([listPage(proposalList, asked), queueCounts()]);
  return <DeskProposals locale={await pageLocale(params)} list={proposalList} asked={asked} page={page} counts={counts} told={query} />;
}
