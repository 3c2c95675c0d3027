import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { Connect } from "@/components/account/ways";
import { mustProveAgain, waysOf } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { providerChoices } from "@/lib/auth/next-auth/providers";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pathHere } from "@/lib/auth/then";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.connect.short };
}

/** Connects another way of signing in to the account of whoever is signed in. */
export default async function ConnectRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  const { words: { account }, routes } = locale;
  const provider = providerChoices().find((one) => one.id === query.with);
  if (!actor) redirect(routes.signIn(provider && routes.connect(provider.id)));
  if (!provider) return <AccountPage locale={locale} title={account.refused.other} intro={<p>{account.connect.none}</p>} />;
  const { connected, email } = await waysOf(actor.userId);
  if (connected.includes(provider.id)) redirect(routes.signInSettings("connected"));
  return <Connect locale={locale} provider={provider} account={email ?? ""} prove={await mustProveAgain(actor)} then={pathHere(query.then, routes.signInSettings("connected"))} />;
}
