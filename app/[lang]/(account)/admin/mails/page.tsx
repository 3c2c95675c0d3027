import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminMails } from "@/components/admin/mails";
import { outboxMails } from "@/lib/accounts/queries";
import { mailIdSchema } from "@/lib/accounts/schema";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminMailsRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const mails = await outboxMails({ before: mailIdSchema.safeParse(query.before).data });
  return <AdminMails locale={locale} mails={mails} next={mails.length === 50 ? (mails.at(-1)?.id ?? null) : null} />;
}
