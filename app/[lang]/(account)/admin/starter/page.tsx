import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminStarter, STARTER_GROUPS } from "@/components/admin/starter";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { starterList } from "@/lib/sources/queries/starter";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminOpml.starterTitle };
}

export default async function AdminStarterRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [query, feeds] = await Promise.all([pageQuery(searchParams), starterList()]);
  return <AdminStarter locale={await pageLocale(params)} feeds={feeds} by={STARTER_GROUPS.find((each) => each === query.by) ?? "topic"} told={query} />;
}
