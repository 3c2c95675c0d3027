"use client";

import { elementMeant, onKey } from "@/components/ui/keys.client";
import type { End } from "@/components/ui/listen.client";
import { splitLanguage } from "@/lib/i18n/languages";
import { routesIn } from "@/lib/routes";
import { Chord } from "./chord";

const CHORD_MS = 1_500;

/** Moves through the paper by keyboard; what readers do with articles is answered by their layer (components/reader). */
export function answerKeys(): End {
  const routes = routesIn(splitLanguage(location.pathname).lang);
  const places: Readonly<Record<string, string>> = {
    h: routes.front(), l: routes.latest(), t: routes.topics(), o: routes.sources(), y: routes.forYou(), s: routes.saved(),
  };
  const acts: Readonly<Record<string, () => void>> = {
    j: () => step(1),
    k: () => step(-1),
    o: openMarked,
    s: save,
    n: () => follow("next"),
    p: () => follow("prev"),
    "/": () => searchOr(routes.search()),
    "?": () => document.querySelector<HTMLDialogElement>("dialog#keys")?.showModal(),
  };
  const go = new Chord("g", CHORD_MS);
  return onKey((key, { timeStamp }) => {
    const place = go.completedBy(key, timeStamp) ? places[key] : undefined;
    if (place) location.assign(place);
    else acts[key]?.();
    return place !== undefined || acts[key] !== undefined;
  });
}

const headlines = () => [...document.querySelectorAll<HTMLAnchorElement>("main a[data-story]")].filter((link) => link.checkVisibility({ visibilityProperty: true }));

/** Moves the focus to the headline after or before the one that has it, else to the first in view. */
function step(by: 1 | -1): void {
  const all = headlines();
  const at = all.findIndex((link) => link === document.activeElement);
  const inView = all.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const next = all[at === -1 ? Math.max(0, inView) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}

/** Puts the cursor into the page's own field for searching, or goes to where there is one. */
function searchOr(elsewhere: string): void {
  const field = document.querySelector<HTMLInputElement>("[data-search] input[name=q]");
  if (field) field.select();
  else location.assign(elsewhere);
}

function openMarked(): void {
  const active = document.activeElement;
  if (active instanceof HTMLAnchorElement && active.dataset.story !== undefined) active.click();
}

/** Sends the form of the article that has the focus, or that the page is about. A guest is led to sign in. */
function save(): void {
  elementMeant("[data-article]", "[data-whole]")?.querySelector<HTMLFormElement>("form[data-save]")?.requestSubmit();
}

function follow(way: "next" | "prev"): void {
  document.querySelector<HTMLAnchorElement>(`main a[rel="${way}"]`)?.click();
}
