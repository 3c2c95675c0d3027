import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SessionSettings } from "@/components/account/sessions";
import { sessionsOf } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.parts.sessions };
}

export default async function SessionsRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.sessionSettings()));
  const own = actor.proof.kind === "session" ? actor.proof.sessionId : "";
  return <SessionSettings locale={locale} sessions={await sessionsOf(actor.userId)} own={own} told={query.told} userId={actor.userId} />;
}
