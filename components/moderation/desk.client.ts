"use client";

import { elementMeant, onKey } from "@/components/ui/keys.client";
import type { End } from "@/components/ui/listen.client";

/**
 * The keys of the moderators' desk: a approves the comment that holds the focus, r and h open its reasons, or decide by
 * the one that is chosen, u takes the last decision back. Moving is the whole paper's (j and k).
 */
export function answerDeskKeys(): End {
  const end = onKey((key) => {
    if (key === "u") return press(document.querySelector<HTMLElement>("[data-desk-undo] button"));
    const item = elementMeant("[data-desk-item]", "[data-desk-whole]");
    const button = item?.querySelector<HTMLElement>(`[data-desk-key="${CSS.escape(key)}"]`) ?? null;
    if (!item || !button) return false;
    const box = button.closest("details");
    if (!box) return press(button);
    const open = box.open;
    box.open = true;
    const chosen = item.querySelector<HTMLElement>("input[type=radio]:checked");
    if (open && chosen) return press(button);
    (chosen ? button : item.querySelector<HTMLElement>("input[type=radio]"))?.focus();
    return true;
  });
  // They come with the reader's layer, some time after the page.
  document.querySelector<HTMLElement>("[data-desk]")!.dataset.alive = "";
  return end;
}

function press(button: HTMLElement | null): boolean {
  button?.click();
  return button !== null;
}
