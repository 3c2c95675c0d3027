import type { Metadata } from "next";
import { AccountForm } from "@/components/account/account-form.client";
import { AccountPage, OtherWays } from "@/components/account/account-page";
import { accountFields, formWords } from "@/components/account/fields";
import { askForLink } from "@/lib/accounts/actions";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pathHere } from "@/lib/auth/then";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.byMail.title };
}

export default async function SignInByMailRoute({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { words: { account }, routes } = locale;
  const then = pathHere((await pageQuery(searchParams)).then, routes.front());
  return (
    <AccountPage locale={locale} title={account.byMail.title} intro={<p>{account.byMail.intro}</p>}>
      <AccountForm action={askForLink} fields={[accountFields(account).username()]} hidden={{ onward: then }} submit={account.byMail.submit} words={formWords(locale)} />
      <OtherWays ways={[{ href: routes.signIn(then), words: account.byMail.password }]} />
    </AccountPage>
  );
}
