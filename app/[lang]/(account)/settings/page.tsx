import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProfileSettings } from "@/components/account/profile";
import { profileOf } from "@/lib/accounts/queries";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.parts.profile };
}

export default async function ProfileRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.settings()));
  return <ProfileSettings locale={locale} profile={await profileOf(actor.userId)} told={query.told} />;
}
