import type { Metadata } from "next";
import { AccountForm } from "@/components/account/account-form.client";
import { AccountPage, OtherWays } from "@/components/account/account-page";
import { accountFields, formWords } from "@/components/account/fields";
import { setNewPassword } from "@/lib/accounts/actions";
import { tokenOwner } from "@/lib/accounts/queries";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.reset.title };
}

/** Where the link for a new password leads. */
export default async function NewPasswordRoute({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { words: { account }, routes } = locale;
  const { token = "" } = await pageQuery(searchParams);
  const owner = await tokenOwner(token, "reset");
  if (!owner) return <AccountPage locale={locale} title={account.expired.title} intro={<p>{account.expired.text}</p>}><OtherWays ways={[{ href: routes.reset(), words: account.reset.title }]} /></AccountPage>;
  return (
    <AccountPage locale={locale} title={account.reset.title} intro={<p>{account.reset.newIntro(owner.email)}</p>}>
      <AccountForm action={setNewPassword} account={owner.email} fields={[accountFields(account).newPassword()]} hidden={{ token }} submit={account.reset.newSubmit} words={formWords(locale)} />
    </AccountPage>
  );
}
