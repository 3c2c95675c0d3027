import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskProposalPage } from "@/components/moderation/proposals";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { deskProposal } from "@/lib/stories/queries/proposals";
import { proposalIdSchema } from "@/lib/stories/schema/belonging";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.belonging.queue.title };
}

export default async function ProposalRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const id = proposalIdSchema.safeParse({ id: (await params).id });
  const [proposal, counts] = await Promise.all([id.success ? deskProposal(id.data.id) : null, queueCounts()]);
  if (!proposal) notFound();
  return <DeskProposalPage locale={await pageLocale(params)} proposal={proposal} counts={counts} told={await pageQuery(searchParams)} />;
}
