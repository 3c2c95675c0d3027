import { signIn } from "@/lib/accounts/actions";
import { refusalSentence } from "./refused";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm } from "./account-form.client";
import { AccountPage, OtherWays } from "./account-page";
import { accountFields, formWords } from "./fields";
import { Providers } from "./providers";

type Props = {
  locale: Locale;
  providers: readonly { id: string; name: string }[];
  then: string;
  /** Why a sign-in elsewhere did not work, as the address says it. */
  error?: string;
  /** The provider that it was about. */
  provider?: string;
  passwordChanged: boolean;
};

/** The page to sign in, with every way of doing so. */
export function SignIn({ locale, providers, then, error, provider, passwordChanged }: Props) {
  const { account } = locale.words;
  const fields = accountFields(account);
  // Whoever signs in to connect a provider comes to where that is done.
  const onward = error === "link" && provider ? locale.routes.connect(provider, then) : then;
  return (
    <AccountPage locale={locale} title={account.signIn.title} intro={<p>{account.signIn.intro}</p>}>
      {error && <p role="alert" className="form-problem mt-6">{refusalSentence(account, error, providers.find((one) => one.id === provider)?.name)}</p>}
      {passwordChanged && <output className="form-note mt-6 block">{account.signIn.passwordChanged}</output>}
      <AccountForm action={signIn} fields={[fields.username(), fields.password()]} hidden={{ onward }} submit={account.signIn.submit} words={formWords(locale)} />
      <Providers locale={locale} providers={providers} then={then} />
      <OtherWays ways={[
        { href: locale.routes.signInByMail(onward), words: account.signIn.byMail },
        { href: locale.routes.reset(), words: account.signIn.forgot },
        { href: locale.routes.signUp(then), words: account.signIn.signUp, before: account.signIn.noAccount },
      ]} />
    </AccountPage>
  );
}
