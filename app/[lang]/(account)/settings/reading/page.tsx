import type { Metadata } from "next";
import { ReadingSettings } from "@/components/reader/reading-settings";
import { gatePage } from "@/lib/auth/gates";
import { pageLocale } from "@/lib/i18n/page-locale";
import { getPreferences } from "@/lib/preferences/queries";

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<{ done?: string; problem?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await pageLocale(params)).words.settings.reading.title, robots: { index: false } };
}

export default async function ReadingSettingsRoute({ params, searchParams }: Props) {
  const [locale, reader, said] = await Promise.all([pageLocale(params), gatePage(), searchParams]);
  return <ReadingSettings locale={locale} userId={reader?.userId ?? null} preferences={reader && (await getPreferences(reader.userId))} said={said} />;
}
