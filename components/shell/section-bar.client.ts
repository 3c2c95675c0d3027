"use client";

import type { End } from "@/components/ui/listen.client";

/**
 * Brings the section that the page belongs to into sight, where the bar is longer than the screen is wide and the browser
 * does not do so by itself. After the first painting: what it has to measure would hold that up.
 */
export function showSection(): End {
  if (CSS.supports("scroll-initial-target", "nearest")) return () => undefined;
  const timer = setTimeout(() => {
    const bar = document.querySelector<HTMLElement>(".section-bar");
    const here = bar?.querySelector("[aria-current]")?.getBoundingClientRect();
    if (!bar || !here) return;
    const { left, width } = bar.getBoundingClientRect();
    // By how far it is off the middle, which holds for either direction of writing.
    bar.scrollBy({ left: here.left + here.width / 2 - (left + width / 2), behavior: "instant" });
  });
  return () => clearTimeout(timer);
}
