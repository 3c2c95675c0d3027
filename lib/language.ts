import { notFound } from "next/navigation";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "@/lib/routes";

/**
 * The build renders pages for this reserved language only, and they are not found: so a build needs
 * no database, bakes no article into itself, and every real page is made at its first request.
 */
export const BUILD_ONLY_PARAM = "-";

/** The interface language in the address, or a 404. */
export async function interfaceLanguage(params: Promise<{ lang: string }>): Promise<InterfaceLanguage> {
  const { lang } = await params;
  const known = INTERFACE_LANGUAGES.find((language) => language === lang);
  if (!known) notFound();
  return known;
}
