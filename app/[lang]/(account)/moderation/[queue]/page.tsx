import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Queue } from "@/components/moderation/queue";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listQueue, queueCounts, queueStart } from "@/lib/moderation/queries/queues";
import { QUEUES } from "@/lib/moderation/types";

type Props = { params: Promise<{ lang: string; queue: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.title };
}

export default async function QueueRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, told, actor] = [await pageLocale(params), await pageQuery(searchParams), await gateModeratorPage()];
  const given = (await params).queue;
  const queue = QUEUES.find((one) => one === given);
  if (!queue || !actor) notFound();
  const after = queueStart(told.after);
  const [page, counts] = await Promise.all([listQueue(queue, actor.userId, after), queueCounts()]);
  return <Queue locale={locale} actor={actor} queue={queue} page={page} counts={counts} after={after} told={told} />;
}
