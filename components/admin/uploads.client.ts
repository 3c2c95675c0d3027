"use client";

import type { End } from "@/components/ui/listen.client";

const EVERY_MS = 2_000;
/** Where nothing answers it is asked less and less often. */
const SELDOM_MS = 60_000;

/**
 * Shows how far the documents are that were sent last, as long as one is being read and the page is looked at: their
 * rows are taken from the page as it is now. Whoever looks without scripts has a link that does the same.
 */
export function followUploads(): End {
  const list = document.querySelector<HTMLElement>("[data-uploads]");
  if (!list || !reads(list)) return () => undefined;
  const link = document.querySelector<HTMLElement>("[data-uploads-look]");
  const said = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });
  list.after(said);
  if (link) link.hidden = true;
  let [wait, timer] = [EVERY_MS, 0];
  const end = () => {
    clearTimeout(timer);
    if (link) link.hidden = !reads(list);
  };
  const look = async () => {
    try {
      const now = document.hidden ? list : await uploadsNow();
      // Nobody is signed in any longer, or no admin.
      if (!now) return end();
      const told = bring(list, now);
      if (told.length > 0) said.textContent = told.join(". ");
      wait = EVERY_MS;
    } catch {
      wait = Math.min(SELDOM_MS, wait * 2);
    }
    if (reads(list)) later();
  };
  const later = () => {
    timer = window.setTimeout(() => void look(), wait);
  };
  later();
  return end;
}

const rowsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>(":scope > [data-upload]")];
const isRead = ({ dataset }: HTMLElement) => dataset.state?.startsWith("waiting") === true;
const reads = (list: Element) => rowsOf(list).some(isRead);

async function uploadsNow(): Promise<Element | null> {
  const response = await fetch(location.href, { headers: { accept: "text/html" } });
  if (response.status >= 500) throw new Error(`The page answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-uploads]");
}

/** Brings rows up to date, new ones to their place. @returns what became of those that are read now */
function bring(list: HTMLElement, now: Element): string[] {
  const told: string[] = [];
  let before: Element | null = null;
  for (const row of rowsOf(now)) {
    const here: HTMLElement | null = list.querySelector<HTMLElement>(`[data-upload="${row.dataset.upload}"]`);
    const same = here?.dataset.state === row.dataset.state;
    const shown: HTMLElement = here && same ? here : document.importNode(row, true);
    if (here && !same) here.replaceWith(shown);
    else if (!here && before) before.after(shown);
    else if (!here) list.prepend(shown);
    if (here && isRead(here) && !isRead(row)) told.push([...shown.querySelectorAll("p")].map((line) => line.textContent.trim()).join(": "));
    before = shown;
  }
  return told;
}
