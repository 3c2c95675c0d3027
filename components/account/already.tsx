import { signOut } from "@/lib/accounts/actions";
import { DELETION_DAYS } from "@/lib/accounts/types";
import type { Locale } from "@/lib/i18n/locale";
import { AccountForm } from "./account-form.client";
import { AccountPage } from "./account-page";
import { formWords } from "./fields";

/** Says who is signed in, to somebody who would sign in. */
export function AlreadySignedIn({ locale, name, then }: { locale: Locale; name: string; then: string }) {
  const { account } = locale.words;
  return (
    <AccountPage locale={locale} title={account.signIn.already(name)}>
      <p className="mt-7"><a className="button button-main w-full" href={then}>{account.signIn.goOn}</a></p>
      <AccountForm action={signOut} quiet submit={account.signOut.submit} words={formWords(locale)} />
    </AccountPage>
  );
}

/** The page to sign out, and what stands there afterwards. */
export function SignOut({ locale, name, leaving = false }: { locale: Locale; name: string | null; leaving?: boolean }) {
  const { account, person: { data } } = locale.words;
  if (name === null) {
    return (
      <AccountPage locale={locale} title={leaving ? data.gone : account.signOut.doneTitle} intro={<p>{leaving ? data.goneText(DELETION_DAYS) : account.signOut.done}</p>}>
        <p className="mt-7 flex flex-wrap gap-2"><a className="button" href={locale.routes.front()}>{locale.words.notices.front}</a><a className="button" href={locale.routes.signIn()}>{account.signIn.title}</a></p>
      </AccountPage>
    );
  }
  return (
    <AccountPage locale={locale} title={account.signOut.title} intro={<p>{account.signOut.intro(name)}</p>}>
      <AccountForm action={signOut} submit={account.signOut.submit} words={formWords(locale)} />
    </AccountPage>
  );
}
