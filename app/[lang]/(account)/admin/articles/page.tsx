import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminArticles } from "@/components/admin/articles";
import { articleList } from "@/lib/articles/queries/lists";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { askedByPage } from "@/lib/listing/asked";
import { listPage } from "@/lib/listing/page";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adminPaper.parts.articles };
}

export default async function AdminArticlesRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const query = await pageQuery(searchParams);
  const asked = askedByPage(articleList, query);
  return <AdminArticles locale={await pageLocale(params)} list={articleList} asked={asked} page={await listPage(articleList, asked)} told={query} />;
}
