import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TokenSettings } from "@/components/account/tokens";
import { apiTokens } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.parts.tokens };
}

export default async function TokensRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.tokenSettings()));
  return <TokenSettings locale={locale} tokens={await apiTokens(actor.userId)} told={query.told} userId={actor.userId} now={new Date()} />;
}
