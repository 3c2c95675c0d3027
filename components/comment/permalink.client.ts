"use client";

import type { End } from "@/components/ui/listen.client";

/**
 * Goes to the comment that a page is about, past those that it answers, and gives it the focus; where the address names
 * one itself, the browser has done so. Who comes back or loads anew finds the place where they were.
 */
export function goToComment(): End {
  const marked = document.querySelector<HTMLElement>(".comment-marked");
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (marked && location.hash === "" && visit?.type === "navigate") {
    marked.focus({ preventScroll: true });
    const { top, bottom } = marked.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) marked.scrollIntoView();
  }
  return () => undefined;
}
