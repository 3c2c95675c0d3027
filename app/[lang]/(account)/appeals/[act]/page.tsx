import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AppealPage, OldLink } from "@/components/moderation/own-act";
import { appealerBy } from "@/lib/auth/appeal-link";
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
  // Who is banned comes by the link of their mail, and to this page alone.
  const who = query.token === undefined ? actor : await appealerBy(query.token, id);
  if (!who && query.token !== undefined) return <OldLink locale={locale} />;
  if (!who) redirect(locale.routes.signIn(locale.routes.appeal(id)));
  const act = await ownAct(who.userId, id);
  if (!act) notFound();
  return <AppealPage locale={locale} act={act} comment={act.comment} problem={query.problem} token={query.token} />;
}
