import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WaySettings } from "@/components/account/ways";
import { waysHere, waysOf } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { providerChoices, providerName } from "@/lib/auth/next-auth/providers";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.parts.ways };
}

export default async function SignInSettingsRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.signInSettings()));
  const [ways, offered] = [await waysOf(actor.userId), providerChoices()];
  const others = ways.connected.filter((id) => !offered.some((one) => one.id === id)).map((id) => ({ id, name: providerName(id) }));
  return <WaySettings locale={locale} ways={ways} here={waysHere(offered)} providers={[...offered, ...others]} told={query.told} userId={actor.userId} />;
}
