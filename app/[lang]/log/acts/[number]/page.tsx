import { notFound } from "next/navigation";
import { ActPage } from "@/components/moderation/act-page";
import { pageMetadata } from "@/components/shell/metadata";
import { pageLocale } from "@/lib/i18n/page-locale";
import { cachedAct } from "@/lib/moderation/cached";
import { actText } from "@/lib/moderation/rules/act-words";
import { actNumberSchema } from "@/lib/moderation/schema";
import { routes } from "@/lib/routes";

type Props = { params: Promise<{ lang: string; number: string }> };

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const number = actNumberSchema.safeParse((await params).number).data;
  const found = number === undefined ? null : await cachedAct(number);
  if (!found) return {};
  const { log } = locale.words;
  return pageMetadata(locale, { title: `${log.act(found.act.id)} · ${log.title}`, description: actText(log, found.act), path: routes.act(found.act.id), index: false });
}

export default async function ActRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const number = actNumberSchema.safeParse((await params).number).data;
  if (number === undefined) notFound();
  return <ActPage locale={locale} number={number} />;
}
