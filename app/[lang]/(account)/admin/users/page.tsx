import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPeople } from "@/components/admin/people";
import { peopleList } from "@/lib/accounts/queries/lists";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminUsersRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const asked = askedByPage(peopleList, await pageQuery(searchParams));
  return <AdminPeople locale={await pageLocale(params)} list={peopleList} asked={asked} page={await listPage(peopleList, asked)} />;
}
