import type { Metadata } from "next";
import { SignOut } from "@/components/account/already";
import { personById } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.signOut.title };
}

export default async function SignOutRoute({ params, searchParams }: Props) {
  const [locale, { told }] = [await pageLocale(params), await pageQuery(searchParams)];
  const actor = await gatePage();
  const person = await personById(actor?.userId);
  return <SignOut locale={locale} name={person && (person.name ?? person.email ?? "")} leaving={told === "leaving"} />;
}
