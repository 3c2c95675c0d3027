import type { Metadata } from "next";
import { AlreadySignedIn } from "@/components/account/already";
import { SignIn } from "@/components/account/sign-in";
import { personById } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { providerChoices } from "@/lib/auth/next-auth/providers";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pathHere } from "@/lib/auth/then";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.signIn.title };
}

export default async function SignInRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  const then = pathHere(query.then, locale.routes.front());
  const person = await personById(actor?.userId);
  if (person) return <AlreadySignedIn locale={locale} name={person.name ?? person.email ?? ""} then={then} />;
  return <SignIn locale={locale} providers={providerChoices()} then={then} error={query.error} provider={query.with} passwordChanged={query.note === "password"} />;
}
