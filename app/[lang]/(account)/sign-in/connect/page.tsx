import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { Providers } from "@/components/account/providers";
import { gatePage } from "@/lib/auth/gates";
import { providerChoices } from "@/lib/auth/next-auth/providers";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pathHere } from "@/lib/auth/then";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export const metadata: Metadata = { title: "Connect" };

/** Connects another way of signing in to the account of whoever is signed in. */
export default async function ConnectRoute({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await pageQuery(searchParams);
  const provider = providerChoices().find((one) => one.id === query.with);
  const { account } = locale.words;
  if (!(await gatePage())) redirect(locale.routes.signIn());
  if (!provider) return <AccountPage locale={locale} title={account.refused.other} intro={<p>{account.connect.none}</p>} />;
  return (
    <AccountPage locale={locale} title={account.connect.title(provider.name)} intro={<p>{account.connect.intro(provider.name)}</p>}>
      <Providers locale={locale} providers={[provider]} then={pathHere(query.then, locale.routes.front())} />
    </AccountPage>
  );
}
