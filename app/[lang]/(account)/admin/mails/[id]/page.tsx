import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminMail } from "@/components/admin/mails";
import { outboxMail } from "@/lib/accounts/queries";
import { mailIdSchema } from "@/lib/accounts/schema";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.person.admin.title };
}

export default async function AdminMailRoute({ params }: Props) {
  if (!(await gateAdminPage())) notFound();
  const locale = await pageLocale(params);
  const id = mailIdSchema.safeParse((await params).id);
  const mail = id.success ? await outboxMail(id.data) : null;
  if (!mail) notFound();
  return <AdminMail locale={locale} mail={mail} />;
}
