import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontClasses } from "@/app/fonts";
import "@/app/globals.css";
import { APPEARANCE_SCRIPT } from "@/lib/inline-scripts";
import { INTERFACE_LANGUAGES } from "@/lib/routes";

/** The front keeps pages; Next renders each when it is asked for and keeps none, so a build holds no article. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { default: "Parallax", template: "%s · Parallax" },
  description: "Every story from more than one side: a newspaper that groups coverage across sources and says who is speaking.",
  applicationName: "Parallax",
  icons: { icon: "/icon.svg" },
  manifest: "/manifest.webmanifest",
};

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
  const known = INTERFACE_LANGUAGES.find((language) => language === lang) ?? "en";
  return (
    <html lang={known} className={fontClasses} suppressHydrationWarning>
      <head><script dangerouslySetInnerHTML={{ __html: APPEARANCE_SCRIPT }} /></head>
      <body>{children}</body>
    </html>
  );
}
