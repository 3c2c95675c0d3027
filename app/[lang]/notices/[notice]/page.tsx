import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Failed } from "@/components/shell/failed";
import { Missing } from "@/components/shell/missing";
import { noticeMetadata } from "@/components/shell/metadata";
import type { Locale } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string; notice: string }> };

/** What the front sends, with the right status and without scripts, in place of a page that is missing or failed. */
const NOTICES: Readonly<Record<string, { title: "missingTitle" | "failed"; Body: (props: { locale: Locale }) => ReactNode }>> = {
  missing: { title: "missingTitle", Body: Missing },
  failed: { title: "failed", Body: Failed },
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageLocale(params);
  const notice = NOTICES[(await params).notice];
  return notice ? noticeMetadata(words.notices[notice.title]) : {};
}

export default async function Notice({ params }: Props) {
  const locale = await pageLocale(params);
  const notice = NOTICES[(await params).notice];
  if (!notice) notFound();
  return <notice.Body locale={locale} />;
}
