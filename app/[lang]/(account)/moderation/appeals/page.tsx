import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskAppeals } from "@/components/moderation/appeals";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { listAppeals } from "@/lib/moderation/queries/appeals";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { idOf } from "@/lib/moderation/rules/forms";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.queues.appeals };
}

export default async function AppealsRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, told, actor] = [await pageLocale(params), await pageQuery(searchParams), await gateModeratorPage()];
  if (!actor) notFound();
  const [{ appeals, next }, counts] = await Promise.all([listAppeals(actor.userId, idOf(told.after) ?? undefined), queueCounts()]);
  return <DeskAppeals locale={locale} appeals={appeals} next={next} counts={counts} told={told} />;
}
