import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPeople } from "@/components/admin/people";
import { listPeople } from "@/lib/accounts/queries";
import { personIdSchema } from "@/lib/accounts/schema";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminUsersRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const q = (query.q ?? "").trim().slice(0, 200);
  const { people, next } = await listPeople({ q, after: personIdSchema.safeParse(query.after).data });
  return <AdminPeople locale={locale} people={people} next={next} q={q} />;
}
