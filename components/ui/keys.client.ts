"use client";

import { listen, type End } from "./listen.client";

/**
 * Answers single keys. What is typed into a field, keys with a modifier, and all of them while a dialog is open or the
 * reader has switched them off (`data-keys="off"` on the root) are left alone.
 * @param act returns true where it has answered the key
 */
export function onKey(act: (key: string, event: KeyboardEvent) => boolean): End {
  return listen("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.documentElement.dataset.keys === "off" || isTyping(event.target) || document.querySelector("dialog[open]")) return;
    if (act(event.key, event)) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

/** The element that a key is about: what holds the focus, within one that matches; else the one that is the whole page's. */
export function elementMeant(selector: string, whole: string): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(whole);
}
