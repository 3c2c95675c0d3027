import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPerson } from "@/components/admin/people";
import { personForAdmins } from "@/lib/accounts/queries";
import { personIdSchema } from "@/lib/accounts/schema";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { actsAndNotesOn } from "@/lib/moderation/queries/history";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminUserRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query, actor] = [await pageLocale(params), await pageQuery(searchParams), await gateAdminPage()];
  const id = personIdSchema.safeParse((await params).id);
  const person = id.success ? await personForAdmins(id.data) : null;
  if (!person || !actor) notFound();
  return <AdminPerson locale={locale} actor={actor} person={person} history={await actsAndNotesOn(person.id)} told={query.told} problem={query.problem} />;
}
