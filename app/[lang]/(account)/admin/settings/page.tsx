import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminSettings } from "@/components/admin/settings";
import { registrationMode } from "@/lib/accounts/queries";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { contactAddress } from "@/lib/env";
import { retention, siteOf, siteSettings } from "@/lib/house/queries/site";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminHouse.parts.settings };
}

export default async function AdminSettingsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, { told, problem }, settings] = [await pageLocale(params), await pageQuery(searchParams), await siteSettings()];
  return <AdminSettings locale={locale} settings={settings} logo={siteOf(settings).logo} ownContact={contactAddress()} registration={await registrationMode()} retention={await retention()} told={told} problem={problem} />;
}
