import { notFound } from "next/navigation";
import { isInterfaceLanguage } from "@/lib/i18n/languages";
import { type Locale, localeOf } from "@/lib/i18n/locale";

/** The interface in the language of the address, or a 404. */
export async function pageLocale(params: Promise<{ lang: string }>): Promise<Locale> {
  const { lang } = await params;
  if (!isInterfaceLanguage(lang)) notFound();
  return localeOf(lang);
}
