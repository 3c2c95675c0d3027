import { notFound } from "next/navigation";
import { Failed } from "@/components/shell/failed";
import { Missing } from "@/components/shell/missing";
import { pageLocale } from "@/lib/i18n/page-locale";

/** What the front sends, with the right status and without scripts, in place of a page that is missing or failed. */
const NOTICES: Readonly<Record<string, () => React.ReactNode>> = { missing: Missing, failed: Failed };

export const metadata = { robots: { index: false } };

export default async function Notice({ params }: { params: Promise<{ lang: string; notice: string }> }) {
  await pageLocale(params);
  const { notice } = await params;
  const Body = NOTICES[notice];
  if (!Body) notFound();
  return <Body />;
}
