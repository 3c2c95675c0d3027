import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClasses } from "@/app/fonts";
import "@/app/globals.css";
import { FIRST_LANGUAGE, isInterfaceLanguage } from "@/lib/i18n/languages";
import { localeOf } from "@/lib/i18n/locale";
import { APPEARANCE_SCRIPT } from "@/lib/inline-scripts";
import { SITE, siteOrigin } from "@/lib/site";

/** The front keeps pages; Next renders each when it is asked for and keeps none, so a build holds no article. */
export const dynamic = "force-dynamic";

/** The origin is known when the paper is served, not when it is built. */
export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(siteOrigin()),
    title: { default: SITE.name, template: `%s · ${SITE.name}` },
    description: SITE.description,
    applicationName: SITE.name,
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }, { url: "/favicon.ico", sizes: "32x32" }], apple: "/apple-icon.png" },
    manifest: "/manifest.webmanifest",
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

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  const locale = localeOf(isInterfaceLanguage(lang) ? lang : FIRST_LANGUAGE);
  return (
    <html lang={locale.lang} dir={locale.dir} className={fontClasses} suppressHydrationWarning>
      <head><script dangerouslySetInnerHTML={{ __html: APPEARANCE_SCRIPT }} /></head>
      <body>{children}</body>
    </html>
  );
}
