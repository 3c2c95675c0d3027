import { goToProvider } from "@/lib/accounts/actions";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm } from "./account-form.client";
import { formWords } from "./fields";

type Props = { locale: Locale; providers: readonly { id: string; name: string }[]; then: string; invitation?: string };

/** One button for each other place where a reader may sign in. */
export function Providers({ locale, providers, then, invitation }: Props) {
  const { account } = locale.words;
  if (providers.length === 0) return null;
  return (
    <div className="form-ways mt-6 grid gap-3">
      <p className="form-or"><span>{account.signIn.or}</span></p>
      {providers.map(({ id, name }) => (
        <AccountForm
          key={id} action={goToProvider} quiet hidden={{ provider: id, onward: then, ...(invitation === undefined ? {} : { invitation }) }} submit={account.signIn.with(name)}
          words={{ ...formWords(locale), leaving: account.leaving.text(name), leavingLink: account.leaving.link(name) }}
        />
      ))}
    </div>
  );
}
