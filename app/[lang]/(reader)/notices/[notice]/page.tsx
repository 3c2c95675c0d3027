import { notFound } from "next/navigation";
import { Failed } from "@/components/shell/failed";
import { Missing } from "@/components/shell/missing";
import { pageLocale } from "@/lib/i18n/page-locale";

type Props = { params: Promise<{ lang: string; notice: string }> };

/** What the front sends, with the right status and without scripts, in place of a page that is missing or failed. */
const NOTICES: Readonly<Record<string, { title: string; Body: () => React.ReactNode }>> = {
  missing: { title: "Not in this paper", Body: Missing },
  failed: { title: "This page could not be printed", Body: Failed },
};

export async function generateMetadata({ params }: Props) {
  return { title: NOTICES[(await params).notice]?.title, robots: { index: false } };
}

export default async function Notice({ params }: Props) {
  await pageLocale(params);
  const notice = NOTICES[(await params).notice];
  if (!notice) notFound();
  return <notice.Body />;
}
