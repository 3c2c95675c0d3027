"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { SIZES, THEMES, type Choice } from "./appearance";

/** Theme and text size. Kept in this browser alone; the script in the head applies them before the first paint. */
export function Appearance() {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      const leave = event instanceof KeyboardEvent ? event.key === "Escape" : !details.contains(event.target as Node);
      if (!leave) return;
      details.open = false;
      if (event instanceof KeyboardEvent) details.querySelector("summary")?.focus();
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={box} className="needs-script">
      <summary className="list-none max-md:min-h-11"><span aria-hidden="true" className="font-serif text-17 mr-1">Aa</span> Display</summary>
      <div className="popover grid gap-4">
        <Choices label="Theme" setting="theme" choices={THEMES} />
        <Choices label="Text size" setting="size" choices={SIZES} />
      </div>
    </details>
  );
}

type Setting = "theme" | "size";

function Choices({ label, setting, choices }: { label: string; setting: Setting; choices: readonly Choice[] }) {
  // What the page is set in stands on its root, and is known only in the browser.
  const chosen = useSyncExternalStore(onRootChange, () => document.documentElement.dataset[setting] ?? "", () => null);
  return (
    <fieldset>
      <legend className="mb-2 text-13 font-semibold text-ink">{label}</legend>
      <div className="choices">
        {choices.map(({ value, word }) => (
          <button key={value} type="button" className="button" aria-pressed={chosen === value} onClick={() => keep(setting, value)}>{word}</button>
        ))}
      </div>
    </fieldset>
  );
}

function onRootChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}

function keep(setting: Setting, value: string): void {
  const root = document.documentElement;
  if (value === "") delete root.dataset[setting];
  else root.dataset[setting] = value;
  try {
    if (value === "") localStorage.removeItem(`parallax:${setting}`);
    else localStorage.setItem(`parallax:${setting}`, value);
  } catch {
    // Storage may be refused; the choice then lasts as long as the page.
  }
}
