import { signUp } from "@/lib/accounts/actions";
import type { RegistrationMode } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm } from "./account-form.client";
import { AccountPage, OtherWays } from "./account-page";
import { accountFields, formWords } from "./fields";
import { Providers } from "./providers";

type Props = {
  locale: Locale;
  mode: RegistrationMode;
  /** The code that somebody was invited with, once it has been found good. */
  invitation?: string;
  providers: readonly { id: string; name: string }[];
  then: string;
};

/** The page to sign up, or why nobody can. */
export function SignUp({ locale, mode, invitation, providers, then }: Props) {
  const { account } = locale.words;
  const fields = accountFields(account);
  const ways = <OtherWays ways={[{ href: locale.routes.signIn(then), words: account.signIn.title, before: account.signUp.known }]} />;
  if (mode === "closed") return <AccountPage locale={locale} title={account.signUp.closedTitle} intro={<p>{account.signUp.closed}</p>}>{ways}</AccountPage>;
  if (mode === "invitation" && invitation === undefined) return <AccountPage locale={locale} title={account.signUp.invitationTitle} intro={<p>{account.signUp.invitation}</p>}>{ways}</AccountPage>;
  return (
    <AccountPage locale={locale}
      title={account.signUp.title}
      intro={<>{invitation !== undefined && <p>{account.signUp.invited}</p>}<p>{account.signUp.intro}</p>{mode === "approval" && invitation === undefined && <p>{account.signUp.approval}</p>}</>}
    >
      <AccountForm
        action={signUp} fields={[fields.name(), fields.username(), fields.firstPassword()]}
        hidden={{ onward: then, ...(invitation === undefined ? {} : { invitation }) }} submit={account.signUp.submit} words={formWords(locale)}
      />
      <Providers locale={locale} providers={providers} then={then} invitation={invitation} />
      {ways}
    </AccountPage>
  );
}

/** What stands at the address of an invitation that cannot be used. */
export function Uninvited({ locale }: { locale: Locale }) {
  const { account } = locale.words;
  return <AccountPage locale={locale} title={account.signUp.uninvitedTitle} intro={<p>{account.signUp.uninvited}</p>}><OtherWays ways={[{ href: locale.routes.signIn(), words: account.signIn.title, before: account.signUp.known }]} /></AccountPage>;
}
