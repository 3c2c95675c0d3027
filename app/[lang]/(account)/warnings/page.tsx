import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WarningsPage } from "@/components/moderation/own-act";
import { gatePage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { openWarnings } from "@/lib/moderation/queries/appeals";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.warnings.title };
}

export default async function WarningsRoute({ params, searchParams }: Props) {
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gatePage()];
  if (!actor) redirect(locale.routes.signIn(locale.routes.warnings()));
  return <WarningsPage locale={locale} warnings={await openWarnings(actor.userId)} done={query.told === "read"} />;
}
