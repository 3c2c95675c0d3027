import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminArticle } from "@/components/admin/article";
import { deskArticle } from "@/lib/articles/queries/desk";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { keptText } from "@/lib/comments/queries/kept";
import { pageLocale } from "@/lib/i18n/page-locale";
import { idOf } from "@/lib/moderation/rules/forms";
import { listTopics } from "@/lib/topics/queries";

type Props = { params: Promise<{ lang: string; id: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.parts.articles };
}

export default async function AdminArticleRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query, id] = [await pageLocale(params), await pageQuery(searchParams), idOf((await params).id)];
  const [article, topics, kept] = await Promise.all([id === null ? null : deskArticle(id), listTopics(), keptText(query.kept)]);
  if (!article) notFound();
  return <AdminArticle locale={locale} article={article} topics={topics} told={query} typed={kept?.fields ?? null} />;
}
