"use client";

import type { End } from "@/components/ui/listen.client";
import { exactLocalTime, localTime } from "@/lib/format/local-time";

const REFRESH_MS = 60_000;

/** Rewrites every `<time data-local>` in the reader's zone: at once, each minute, and when new ones come. */
export function keepLocalTimes(): End {
  rewrite();
  const timer = setInterval(rewrite, REFRESH_MS);
  const observer = new MutationObserver(rewrite);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearInterval(timer);
    observer.disconnect();
  };
}

/** Changes only what reads otherwise, so that its own changes call for no more. */
function rewrite(): void {
  const { lang } = document.documentElement;
  const locale = lang === "en" ? "en-GB" : lang;
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-local]")) {
    const at = Date.parse(element.dateTime);
    const words = localTime(at, now, locale);
    if (element.textContent === words) continue;
    element.textContent = words;
    element.title = exactLocalTime(at, locale);
  }
}
