import type { Metadata } from "next";
import { AccountForm } from "@/components/account/account-form.client";
import { AccountPage, OtherWays } from "@/components/account/account-page";
import { formWords } from "@/components/account/fields";
import { openLink } from "@/lib/accounts/actions";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pathHere } from "@/lib/auth/then";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.link.title };
}

/** Where a mailed link leads. Only its button uses the link: mail programs and scanners open links on their own. */
export default async function SignInLinkRoute({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { words: { account }, routes } = locale;
  const { email, token, then } = await pageQuery(searchParams);
  if (!email || !token) {
    return <AccountPage locale={locale} title={account.expired.title} intro={<p>{account.expired.text}</p>}><OtherWays ways={[{ href: routes.signInByMail(), words: account.byMail.title }]} /></AccountPage>;
  }
  return (
    <AccountPage locale={locale} title={account.link.title} intro={<p>{account.link.intro(email)}</p>}>
      <AccountForm action={openLink} hidden={{ email, token, onward: pathHere(then, routes.front()) }} submit={account.link.submit} words={formWords(locale)} />
      <OtherWays ways={[{ href: routes.signInByMail(), words: account.byMail.title }]} />
    </AccountPage>
  );
}
