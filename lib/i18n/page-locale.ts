import { notFound } from "next/navigation";
import { isInterfaceLanguage } from "@/lib/i18n/languages";
import { type Locale, localeOf } from "@/lib/i18n/locale";

/** The interface in the language of the address, or a 404. */
export async function pageLocale(params: Promise<{ lang: string }>): Promise<Locale> {
  const { lang } = await params;
  if (!isInterfaceLanguage(lang)) notFound();
  return localeOf(lang);
}

/** The same for pages that are in English alone: elsewhere there is nothing at their address. */
export async function englishLocale(params: Promise<{ lang: string }>): Promise<Locale> {
  const locale = await pageLocale(params);
  if (locale.lang !== "en") notFound();
  return locale;
}
