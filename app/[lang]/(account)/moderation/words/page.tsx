import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WordLists } from "@/components/moderation/word-lists";
import { gateModeratorPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { queueCounts } from "@/lib/moderation/queries/queues";
import { listWords, tryWords } from "@/lib/moderation/queries/words";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.parts.words };
}

export default async function WordsRoute({ params, searchParams }: Props) {
  if (!(await gateModeratorPage())) notFound();
  const [locale, told] = [await pageLocale(params), await pageQuery(searchParams)];
  const text = told.try?.slice(0, 2_000);
  const [counts, { words, next }, found] = await Promise.all([queueCounts(), listWords(told.after), text ? tryWords(text) : null]);
  return <WordLists locale={locale} counts={counts} words={words} next={next} tried={text && found ? { text, found } : null} told={told} />;
}
