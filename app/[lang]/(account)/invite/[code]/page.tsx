import type { Metadata } from "next";
import { SignUp, Uninvited } from "@/components/account/sign-up";
import { openInvitation, registrationMode } from "@/lib/accounts/queries";
import { providerChoices } from "@/lib/auth/next-auth/providers";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.account.signUp.title };
}

/** Where the link of an invitation leads. */
export default async function InviteRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const { code } = await params;
  const mode = await registrationMode();
  if (mode !== "closed" && !(await openInvitation(code))) return <Uninvited locale={locale} />;
  return <SignUp locale={locale} mode={mode} invitation={code} providers={providerChoices()} then={locale.routes.front()} />;
}
