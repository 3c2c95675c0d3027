import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminInvite } from "@/components/admin/invitations";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminInviteRoute({ params }: Props) {
  if (!(await gateAdminPage())) notFound();
  return <AdminInvite locale={await pageLocale(params)} />;
}
