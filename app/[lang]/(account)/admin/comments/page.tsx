import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CommentPolicyPage } from "@/components/admin/comment-policy";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { commentPolicy } from "@/lib/moderation/queries/policy";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.desk.parts.policy };
}

export default async function CommentPolicyRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  return <CommentPolicyPage locale={locale} policy={await commentPolicy()} told={query.told} problem={query.problem} />;
}
