import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskLabel } from "@/components/labels/desk";
import { AdminActor } from "@/lib/auth/actors";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { deskDispute } from "@/lib/labels/queries";
import { disputeIdSchema } from "@/lib/labels/schema";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { listTopics } from "@/lib/topics/queries";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.labelling.queue.title };
}

export default async function DeskLabelRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gateModeratorPage()];
  const id = disputeIdSchema.safeParse({ id: (await params).id });
  const [dispute, topics, counts] = await Promise.all([id.success ? deskDispute(id.data.id) : null, listTopics(), queueCounts()]);
  if (!dispute) notFound();
  return <DeskLabel locale={locale} dispute={dispute} topics={topics} isAdmin={actor instanceof AdminActor} counts={counts} told={query.told} problem={query.problem} />;
}
