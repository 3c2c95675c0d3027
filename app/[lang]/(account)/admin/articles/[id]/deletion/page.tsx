import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminArticleDeletion } from "@/components/admin/article-deletion";
import { deskArticle, deskLosses } from "@/lib/articles/queries/desk";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";
import { idOf } from "@/lib/moderation/rules/forms";

type Props = { params: Promise<{ lang: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.articles.deletion };
}

export default async function AdminArticleDeletionRoute({ params }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, id] = [await pageLocale(params), idOf((await params).id)];
  const article = id === null ? null : await deskArticle(id);
  if (!article) notFound();
  return <AdminArticleDeletion locale={locale} article={article} losses={await deskLosses(article.id)} />;
}
