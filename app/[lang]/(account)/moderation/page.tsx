import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskOverview } from "@/components/moderation/overview";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { ownDecisions } from "@/lib/moderation/queries/history";
import { queueCounts } from "@/lib/moderation/queries/queues";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.title };
}

export default async function ModerationRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, told, actor] = [await pageLocale(params), await pageQuery(searchParams), await gateModeratorPage()];
  const [counts, last] = await Promise.all([queueCounts(), actor ? ownDecisions(actor.userId) : []]);
  return <DeskOverview locale={locale} counts={counts} last={last} told={told} />;
}
