"use client";

import type { End } from "@/components/ui/listen.client";

/** Follows the page's discussion once the reader comes near it; who only reads the article asks for nothing more. */
export function offerLive(): End {
  const section = document.querySelector("[data-live]")?.closest<HTMLElement>(".discussion");
  // Who wants to load little reads the page as it is.
  if (!section || matchMedia("(prefers-reduced-data: reduce)").matches) return () => undefined;
  let end: End = () => near.disconnect();
  let left = false;
  const near = new IntersectionObserver((entries) => {
    if (!entries.some((one) => one.isIntersecting)) return;
    near.disconnect();
    void follow();
  }, { rootMargin: "100%" });
  const follow = async () => {
    try {
      const follows = await (await import("./live-discussion.client")).followDiscussion(section);
      if (left) follows();
      else end = follows;
    } catch (error) {
      reportError(error);
    }
  };
  near.observe(section);
  return () => {
    left = true;
    end();
  };
}
