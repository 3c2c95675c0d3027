import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SpamWords } from "@/components/moderation/word-lists";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { spamLearnt } from "@/lib/moderation/queries/words";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.parts.spam };
}

export default async function SpamRoute({ params }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, counts, learnt] = [await pageLocale(params), await queueCounts(), await spamLearnt()];
  return <SpamWords locale={locale} counts={counts} learnt={learnt} />;
}
