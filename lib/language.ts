import { notFound } from "next/navigation";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "@/lib/routes";

/** The interface language in the address, or a 404. */
export async function interfaceLanguage(params: Promise<{ lang: string }>): Promise<InterfaceLanguage> {
  const { lang } = await params;
  const known = INTERFACE_LANGUAGES.find((language) => language === lang);
  if (!known) notFound();
  return known;
}
