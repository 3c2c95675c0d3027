import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { TooManySearches } from "@/components/search/refused";
import { Failed } from "@/components/shell/failed";
import { Missing } from "@/components/shell/missing";
import { noticeMetadata } from "@/components/shell/metadata";
import type { Locale } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string; notice: string }> };

/** What the front sends, with the right status and without scripts, in place of a page that is missing, failed or refused. */
const NOTICES: Readonly<Record<string, { title: (locale: Locale) => string; Body: (props: { locale: Locale }) => ReactNode }>> = {
  missing: { title: ({ words }) => words.notices.missingTitle, Body: Missing },
  failed: { title: ({ words }) => words.notices.failed, Body: Failed },
  searches: { title: ({ words }) => words.search.tooMany, Body: TooManySearches },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const notice = NOTICES[(await params).notice];
  return notice ? noticeMetadata(notice.title(locale)) : {};
}

export default async function Notice({ params }: Props) {
  const locale = await pageLocale(params);
  const notice = NOTICES[(await params).notice];
  if (!notice) notFound();
  return <notice.Body locale={locale} />;
}
