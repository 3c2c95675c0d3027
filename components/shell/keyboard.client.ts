"use client";

import { listen, type End } from "@/components/ui/listen.client";
import { splitLanguage } from "@/lib/i18n/languages";
import { routesIn } from "@/lib/routes";

/** How long `g` waits for the key after it. */
const CHORD_MS = 1500;

/** Moves through the paper by keyboard. Keys typed into a field, or with a modifier, are left alone. */
export function answerKeys(): End {
  const sheet = document.querySelector<HTMLDialogElement>("dialog#keys");
  const routes = routesIn(splitLanguage(location.pathname).lang);
  const places: Readonly<Record<string, string>> = { h: routes.front(), l: routes.latest(), s: routes.sources() };
  let wentAt = 0;
  return listen("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || sheet?.open) return;
    const target = event.timeStamp - wentAt < CHORD_MS ? places[event.key] : undefined;
    wentAt = event.key === "g" ? event.timeStamp : 0;
    if (target) location.assign(target);
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") sheet?.showModal();
    else if (event.key === "o") openMarked();
    else return;
    event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

const headlines = () => [...document.querySelectorAll<HTMLAnchorElement>("main a[data-story]")];

/** Moves the focus to the headline after or before the one that has it, else to the first in view. */
function step(by: 1 | -1): void {
  const all = headlines();
  const at = all.findIndex((link) => link === document.activeElement);
  const inView = all.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const next = all[at === -1 ? Math.max(0, inView) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}

function openMarked(): void {
  const active = document.activeElement;
  if (active instanceof HTMLAnchorElement && active.dataset.story !== undefined) active.click();
}
