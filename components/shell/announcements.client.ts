"use client";

import { DISMISSED } from "@/lib/announcement-script";
import { type End, onClick } from "@/components/ui/listen.client";

/** As many as can be up at once, and those before them. */
const REMEMBERED = 20;

/** Lets whoever reads take an announcement away, in this browser, for good. */
export function letDismiss(): End {
  return onClick<HTMLButtonElement>("[data-dismiss]", (button) => {
    const id = button.dataset.dismiss ?? "";
    const line = button.closest<HTMLElement>("[data-announcement]");
    if (!line) return;
    line.hidden = true;
    // The button that had the focus is gone: reading goes on with the page.
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
    try {
      const before = (localStorage.getItem(DISMISSED) ?? "").split(" ").filter((one) => one !== "" && one !== id);
      localStorage.setItem(DISMISSED, [...before, id].slice(-REMEMBERED).join(" "));
    } catch (error) {
      reportError(error);
    }
  });
}
