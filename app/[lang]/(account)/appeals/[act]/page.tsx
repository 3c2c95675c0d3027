import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AppealPage } from "@/components/moderation/own-act";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { ownAct } from "@/lib/moderation/queries/appeals";
import { idOf } from "@/lib/moderation/rules/forms";

type Props = { params: Promise<{ lang: string; act: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.appeal.title };
}

export default async function AppealRoute({ params, searchParams }: Props) {
  const [locale, query, actor, id] = [await pageLocale(params), await pageQuery(searchParams), await gatePage(), idOf((await params).act)];
  if (id === null) notFound();
  if (!actor) redirect(locale.routes.signIn(locale.routes.appeal(id)));
  const act = await ownAct(actor.userId, id);
  if (!act) notFound();
  return <AppealPage locale={locale} act={act} comment={act.comment} problem={query.problem} />;
}
