"use client";

import type { End } from "@/components/ui/listen.client";
import { type LocalTimes, localTimes } from "@/lib/format/local-time";
import { LANGUAGES, splitLanguage } from "@/lib/i18n/languages";
import { CHOSEN_EVENT, kept } from "./kept.client";

const REFRESH_MS = 60_000;

/** Rewrites every `<time data-local>` in the zone the reader chose, or the machine's: at once, each minute, and when new ones come. */
export function keepLocalTimes(): End {
  let times: LocalTimes | undefined;
  const renew = () => rewrite((times ??= timesOfReader()));
  const chosen = () => {
    times = undefined;
    renew();
  };
  const observer = new MutationObserver(renew);
  const begin = () => {
    renew();
    observer.observe(document.body, { childList: true, subtree: true });
  };
  document.addEventListener(CHOSEN_EVENT, chosen);
  addEventListener("resize", letGo);
  // A browser's first date takes long to format, so what is painted first does not wait for it.
  let first: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (first = setTimeout(begin)));
  const timer = setInterval(renew, REFRESH_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(first);
    clearInterval(timer);
    document.removeEventListener(CHOSEN_EVENT, chosen);
    removeEventListener("resize", letGo);
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
  const others: { element: HTMLTimeElement; at: number; words: string }[] = [];
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-local]")) {
    const at = Date.parse(element.dateTime);
    const words = times.near(at, now);
    if (element.textContent !== words) others.push({ element, at, words });
  }
  holdLines(others.map(({ element }) => element).filter((element) => !element.title));
  for (const { element, at, words } of others) {
    element.textContent = words;
    element.title = times.exact(at);
  }
}

/** A local time is shorter than the server's, and what stood in two lines may fit into one: what is below must not move up for it. */
function holdLines(times: readonly HTMLTimeElement[]): void {
  const boxes = new Set(times.flatMap((time) => time.closest<HTMLElement>(".meta") ?? []));
  // What is not laid out yet cannot move, and need not be laid out for this. All are measured before the first is changed.
  const heights = [...boxes].filter((box) => box.checkVisibility({ contentVisibilityAuto: true })).map((box) => [box, box.getBoundingClientRect().height] as const);
  const shown = new Set(heights.map(([box]) => box));
  const alone = times.filter((time) => shown.has(time.closest<HTMLElement>(".meta") as HTMLElement) && isLastOfLine(time));
  for (const [box, height] of heights) {
    box.style.minBlockSize = `${height}px`;
    box.dataset.timesHeld = "";
  }
  for (const time of alone) time.style.flexBasis = "100%";
}

/** What follows it stands in the next line, and must not join it when it gets shorter. */
function isLastOfLine(time: HTMLElement): boolean {
  const next = time.nextElementSibling?.getBoundingClientRect();
  return next !== undefined && (next.top + next.bottom) / 2 > time.getBoundingClientRect().bottom;
}

/** Another width breaks other lines. */
function letGo(): void {
  for (const box of document.querySelectorAll<HTMLElement>("[data-times-held]")) {
    box.style.minBlockSize = "";
    for (const time of box.querySelectorAll("time")) time.style.flexBasis = "";
  }
}
