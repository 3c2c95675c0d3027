import type { Metadata } from "next";
import { SignOut } from "@/components/account/already";
import { personById } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.signOut.title };
}

export default async function SignOutRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const actor = await gatePage();
  const person = await personById(actor?.userId);
  return <SignOut locale={locale} name={person && (person.name ?? person.email ?? "")} />;
}
