"use client";

import { usePathname } from "next/navigation";
import { type InterfaceLanguage, splitLanguage } from "@/lib/i18n/languages";
import { notices as de } from "@/lib/i18n/messages/de/notices";
import { notices as en } from "@/lib/i18n/messages/en/notices";
import { routesIn } from "@/lib/routes";

const NOTICES: Readonly<Record<InterfaceLanguage, typeof en>> = { en, de };

/** What a page that failed in the browser says, in the language of its address: nothing can hand it its words any more. */
export function useNotices() {
  const { lang } = splitLanguage(usePathname() ?? "/");
  return { lang, words: NOTICES[lang], routes: routesIn(lang), paper: paperName() };
}

/** What the paper is called: the page that failed says it in its head. */
function paperName(): string {
  return typeof document === "undefined" ? "" : (document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? "");
}
