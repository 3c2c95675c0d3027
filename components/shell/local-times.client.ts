"use client";

import type { End } from "@/components/ui/listen.client";
import { type LocalTimes, localTimes } from "@/lib/format/local-time";
import { LANGUAGES, splitLanguage } from "@/lib/i18n/languages";

const REFRESH_MS = 60_000;

/** Rewrites every `<time data-local>` in the reader's zone: at once, each minute, and when new ones come. */
export function keepLocalTimes(): End {
  const times = localTimes(LANGUAGES[splitLanguage(location.pathname).lang].formats);
  const renew = () => rewrite(times);
  renew();
  const timer = setInterval(renew, REFRESH_MS);
  const observer = new MutationObserver(renew);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearInterval(timer);
    observer.disconnect();
  };
}

/** Changes only what reads otherwise, so that its own changes call for no more. */
function rewrite(times: LocalTimes): void {
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-local]")) {
    const at = Date.parse(element.dateTime);
    const words = times.near(at, now);
    if (element.textContent === words) continue;
    element.textContent = words;
    element.title = times.exact(at);
  }
}
