import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminInvitations } from "@/components/admin/invitations";
import { invitationList } from "@/lib/accounts/queries/lists";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminInvitationsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const query = await pageQuery(searchParams);
  const asked = askedByPage(invitationList, query);
  return <AdminInvitations locale={await pageLocale(params)} list={invitationList} asked={asked} page={await listPage(invitationList, asked)} told={query.told} />;
}
