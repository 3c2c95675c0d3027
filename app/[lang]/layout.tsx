import type { ReactNode } from "react";
import "@/app/globals.css";
import { BUILD_ONLY_PARAM } from "@/lib/language";

export function generateStaticParams() {
  return [{ lang: BUILD_ONLY_PARAM }];
}

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return (
    <html lang={lang === BUILD_ONLY_PARAM ? "en" : lang}>
      <body>{children}</body>
    </html>
  );
}
