import type { Metadata } from "next";
import { AccountForm } from "@/components/account/account-form.client";
import { AccountPage } from "@/components/account/account-page";
import { formWords } from "@/components/account/fields";
import { confirmAddress } from "@/lib/accounts/actions/settings";
import { tokenOwner } from "@/lib/accounts/queries";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.confirmEmail.title, referrer: "same-origin" };
}

/** Where both mails of a change of address lead. A scanner that only opens the link confirms nothing. */
export default async function ConfirmEmailRoute({ params, searchParams }: Props) {
  const [locale, { token = "", told }] = [await pageLocale(params), await pageQuery(searchParams)];
  const { account, answers, person: { confirmEmail: words } } = locale.words;
  if (told === "half") return <AccountPage locale={locale} title={answers.emailHalf} intro={<p>{answers.emailHalfText}</p>} />;
  if (told === "changed") return <AccountPage locale={locale} title={answers.emailChanged} intro={<p>{answers.emailChangedText}</p>} />;
  const owner = await tokenOwner(token, "email-change");
  if (!owner) return <AccountPage locale={locale} title={account.expired.title} intro={<p>{account.expired.text}</p>} />;
  return (
    <AccountPage locale={locale} title={words.title} intro={<p>{words.intro(owner.email)}</p>}>
      <AccountForm action={confirmAddress} hidden={{ token }} submit={words.submit} words={formWords(locale)} />
    </AccountPage>
  );
}
