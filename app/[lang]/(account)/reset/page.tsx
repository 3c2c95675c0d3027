import type { Metadata } from "next";
import { AccountForm } from "@/components/account/account-form.client";
import { AccountPage, OtherWays } from "@/components/account/account-page";
import { accountFields, formWords } from "@/components/account/fields";
import { askForReset } from "@/lib/accounts/actions";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.reset.title };
}

export default async function ResetRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { words: { account }, routes } = locale;
  return (
    <AccountPage locale={locale} title={account.reset.title} intro={<p>{account.reset.intro}</p>}>
      <AccountForm action={askForReset} fields={[accountFields(account).username()]} submit={account.reset.submit} words={formWords(locale)} />
      <OtherWays ways={[{ href: routes.signIn(), words: account.signIn.title }]} />
    </AccountPage>
  );
}
