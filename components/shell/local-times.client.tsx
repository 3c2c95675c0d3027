"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { exactLocalTime, localTime } from "@/lib/format/local-time";

const REFRESH_MS = 60_000;

/** Rewrites every `<time data-local>` of the page in the reader's zone, and again each minute. */
export function LocalTimes() {
  const path = usePathname();
  useEffect(() => {
    rewrite();
    const timer = setInterval(rewrite, REFRESH_MS);
    return () => clearInterval(timer);
  }, [path]);
  return null;
}

function rewrite(): void {
  const locale = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-local]")) {
    const at = Date.parse(element.dateTime);
    element.textContent = localTime(at, now, locale);
    element.title = exactLocalTime(at, locale);
  }
}
