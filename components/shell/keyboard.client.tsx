"use client";

import { useEffect, useRef } from "react";
import { routes } from "@/lib/routes";
import { KEYS } from "./keys";

const GO: Readonly<Record<string, string>> = { h: routes.front(), l: routes.latest(), s: routes.sources() };
/** How long `g` waits for the key after it. */
const CHORD_MS = 1500;

/** Moves through the paper by keyboard. Keys typed into a field, or with a modifier, are left alone. */
export function Keyboard() {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    let wentAt = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || sheet.current?.open) return;
      const target = event.timeStamp - wentAt < CHORD_MS ? GO[event.key] : undefined;
      wentAt = event.key === "g" ? event.timeStamp : 0;
      if (target) location.assign(target);
      else if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else if (event.key === "?") sheet.current?.showModal();
      else if (event.key === "o") openMarked();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <dialog ref={sheet} className="key-sheet" aria-labelledby="keys-title">
      <h2 id="keys-title" className="headline headline-24 mb-4">Keys</h2>
      <dl className="grid grid-cols-[5rem_1fr] items-baseline gap-y-2">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5"><button type="submit" className="button">Close</button></form>
    </dialog>
  );
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
