import type { Metadata } from "next";
import { AccountForm } from "@/components/account/account-form.client";
import { AccountPage, OtherWays } from "@/components/account/account-page";
import { AlreadySignedIn } from "@/components/account/already";
import { accountFields, formWords } from "@/components/account/fields";
import { confirm } from "@/lib/accounts/actions";
import { personById, tokenOwner } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pathHere } from "@/lib/auth/then";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.verify.title };
}

/** Where the link that confirms a sign-up leads. */
export default async function VerifyRoute({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { words: { account, answers }, routes } = locale;
  const { token = "", then, told } = await pageQuery(searchParams);
  if (told === "waits") return <AccountPage locale={locale} title={answers.confirmed} intro={<p>{answers.confirmedWait}</p>} />;
  const owner = await tokenOwner(token, "sign-up");
  if (!owner) {
    const person = await personById((await gatePage())?.userId);
    if (person) return <AlreadySignedIn locale={locale} name={person.name ?? person.email ?? ""} then={pathHere(then, routes.front())} />;
    return <AccountPage locale={locale} title={account.expired.title} intro={<p>{account.expired.text}</p>}><OtherWays ways={[{ href: routes.signUp(), words: account.signUp.title }, { href: routes.signIn(), words: account.signIn.title }]} /></AccountPage>;
  }
  const fields = accountFields(account);
  return (
    <AccountPage locale={locale} title={account.verify.title} intro={<p>{account.verify.intro(owner.email)}</p>}>
      <AccountForm action={confirm} account={owner.email} fields={[fields.password()]} hidden={{ token, onward: pathHere(then, routes.front()) }} submit={account.verify.submit} words={formWords(locale)} />
    </AccountPage>
  );
}
