import type { Metadata } from "next";
import { AccountForm } from "@/components/account/account-form.client";
import { AccountPage, OtherWays } from "@/components/account/account-page";
import { AlreadySignedIn } from "@/components/account/already";
import { accountFields, formWords } from "@/components/account/fields";
import { welcome } from "@/lib/accounts/actions";
import { isFirstAdminCode, personById } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.welcome.title };
}

/** Where the link that the first start prints leads: it makes the first admin. */
export default async function WelcomeRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { account } = locale.words;
  const { code } = await params;
  const person = await personById((await gatePage())?.userId);
  if (person) return <AlreadySignedIn locale={locale} name={person.name ?? person.email ?? ""} then={locale.routes.front()} />;
  if (!(await isFirstAdminCode(code))) {
    return (
      <AccountPage locale={locale} title={account.welcome.usedTitle} intro={<p>{account.welcome.used}</p>}>
        <OtherWays ways={[{ href: locale.routes.signIn(), words: account.signIn.title }, { href: locale.routes.front(), words: locale.words.notices.front }]} />
      </AccountPage>
    );
  }
  const fields = accountFields(account);
  return (
    <AccountPage locale={locale} title={account.welcome.title} intro={<p>{account.welcome.intro}</p>}>
      <AccountForm action={welcome} fields={[fields.name(), fields.username(), fields.firstPassword()]} hidden={{ code }} submit={account.welcome.submit} words={formWords(locale)} />
    </AccountPage>
  );
}
