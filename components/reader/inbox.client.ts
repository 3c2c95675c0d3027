"use client";

import type { End } from "@/components/ui/listen.client";

const SAID = "parallax:inbox";

/** Says on the page how much waits in the inbox, for whoever shows it: a part that counts for itself knows it first. */
export function sayInbox(count: number): void {
  document.dispatchEvent(new CustomEvent(SAID, { detail: count }));
}

/** Hears what {@link sayInbox} says. */
export function onInbox(hear: (count: number) => void): End {
  const said = (event: Event) => event instanceof CustomEvent && typeof event.detail === "number" && hear(event.detail);
  document.addEventListener(SAID, said);
  return () => document.removeEventListener(SAID, said);
}
