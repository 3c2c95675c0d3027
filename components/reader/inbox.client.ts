"use client";

import type { End } from "@/components/ui/listen.client";

const SAID = "parallax:inbox";
let last: number | null = null;

/** Says on the page how much waits in the inbox, for whoever shows it: a part that counts for itself knows it first. */
export function sayInbox(count: number): void {
  last = count;
  document.dispatchEvent(new CustomEvent(SAID, { detail: count }));
}

/** Hears what {@link sayInbox} says, and what it said last before. */
export function onInbox(hear: (count: number) => void): End {
  const said = (event: Event) => event instanceof CustomEvent && typeof event.detail === "number" && hear(event.detail);
  document.addEventListener(SAID, said);
  if (last !== null) hear(last);
  return () => document.removeEventListener(SAID, said);
}
