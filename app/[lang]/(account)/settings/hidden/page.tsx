import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HiddenPeople } from "@/components/account/hidden-people";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { listHidden } from "@/lib/comments/queries";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.talk.hidden.title };
}

export default async function HiddenPeopleRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.hiddenPeople()));
  return <HiddenPeople locale={locale} userId={actor.userId} people={await listHidden(actor.userId)} told={query.told} />;
}
