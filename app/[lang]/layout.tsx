import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClasses } from "@/app/fonts";
import "@/app/globals.css";
import { SITE_METADATA } from "@/components/shell/head-tags";
import { FIRST_LANGUAGE, isInterfaceLanguage } from "@/lib/i18n/languages";
import { type Locale, localeOf } from "@/lib/i18n/locale";
import { APPEARANCE_SCRIPT } from "@/lib/inline-scripts";
import { site, siteOrigin } from "@/lib/site";
import { isHandedOver } from "@/lib/static-html/hand-over";

/** The front keeps pages; Next renders each when it is asked for and keeps none, so a build holds no article. */
export const dynamic = "force-dynamic";

type Props = { children: ReactNode; params: Promise<{ lang: string }> };

/** The layout also stands round what is said of an address in no language of the paper. */
async function layoutLocale(params: Props["params"]): Promise<Locale> {
  const { lang } = await params;
  return localeOf(isInterfaceLanguage(lang) ? lang : FIRST_LANGUAGE);
}

/** The origin is known when the paper is served, not when it is built. */
export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  // A public page says all of it itself (components/shell/metadata).
  if (isHandedOver()) return {};
  const [{ lang }, { name, lines }] = [await layoutLocale(params), site()];
  return {
    ...SITE_METADATA,
    applicationName: name,
    icons: { icon: [...SITE_METADATA.icons.icon], apple: SITE_METADATA.icons.apple },
    metadataBase: new URL(siteOrigin()),
    title: { default: name, template: `%s · ${name}` },
    description: lines[lang],
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#12110f" },
  ],
};

export default async function RootLayout({ children, params }: Props) {
  const { lang, dir } = await layoutLocale(params);
  return (
    <html lang={lang} dir={dir} className={fontClasses} suppressHydrationWarning>
      <head><script dangerouslySetInnerHTML={{ __html: APPEARANCE_SCRIPT }} /></head>
      <body>{children}</body>
    </html>
  );
}
