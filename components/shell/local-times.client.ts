"use client";

import type { End } from "@/components/ui/listen.client";
import { type LocalTimes, localTimes } from "@/lib/format/local-time";
import { LANGUAGES, splitLanguage } from "@/lib/i18n/languages";
import { CHOSEN_EVENT, kept } from "./kept.client";

const REFRESH_MS = 60_000;

/** Rewrites every `<time data-local>` in the zone the reader chose, or the machine's: at once, each minute, and when new ones come. */
export function keepLocalTimes(): End {
  let times = timesOfReader();
  const renew = () => rewrite(times);
  const chosen = () => {
    times = timesOfReader();
    renew();
  };
  document.addEventListener(CHOSEN_EVENT, chosen);
  renew();
  const timer = setInterval(renew, REFRESH_MS);
  const observer = new MutationObserver(renew);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearInterval(timer);
    document.removeEventListener(CHOSEN_EVENT, chosen);
    observer.disconnect();
  };
}

function timesOfReader(): LocalTimes {
  const { formats } = LANGUAGES[splitLanguage(location.pathname).lang];
  try {
    return localTimes(formats, kept("zone") || undefined);
  } catch {
    // A zone that this browser does not know.
    return localTimes(formats);
  }
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
