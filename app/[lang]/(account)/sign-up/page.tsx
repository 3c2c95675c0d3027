import type { Metadata } from "next";
import { AlreadySignedIn } from "@/components/account/already";
import { SignUp } from "@/components/account/sign-up";
import { personById, registrationMode } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { providerChoices } from "@/lib/auth/next-auth/providers";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pathHere } from "@/lib/auth/then";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.signUp.title };
}

export default async function SignUpRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  const then = pathHere(query.then, locale.routes.front());
  const person = await personById(actor?.userId);
  if (person) return <AlreadySignedIn locale={locale} name={person.name ?? person.email ?? ""} then={then} />;
  return <SignUp locale={locale} mode={await registrationMode()} providers={providerChoices()} then={then} />;
}
