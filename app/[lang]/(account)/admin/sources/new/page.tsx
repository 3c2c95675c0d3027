import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewSource } from "@/components/admin/source-new";
import { gateAdminPage } from "@/lib/auth/gates";
import { pageQuery, type PageQuery } from "@/lib/auth/page-query";
import { pageLocale } from "@/lib/i18n/page-locale";
import { keptLook } from "@/lib/sources/queries/kept-look";
import { suggestionToLookAt } from "@/lib/suggestions/queries";
import { cachedSections } from "@/lib/topics/cached";

type Props = { params: Promise<{ lang: string }>; searchParams: PageQuery };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.adding.title };
}

export default async function NewSourceRoute({ params, searchParams }: Props) {
  if (!(await gateAdminPage())) notFound();
  const [locale, query] = [await pageLocale(params), await pageQuery(searchParams)];
  const [kept, topics] = await Promise.all([keptLook(query.look), cachedSections()]);
  const suggestion = await suggestionToLookAt(kept?.suggestion ?? query.suggestion);
  return <NewSource locale={locale} kept={kept} code={kept ? query.look : undefined} suggestion={suggestion} topics={topics} problem={query.problem} />;
}
