"use client";

import { listen, onClick, type End } from "@/components/ui/listen.client";

/** Lets a reader choose theme and text size in the box of `Appearance`, and closes that box when it is left. */
export function offerAppearance(): End {
  markChosen();
  const ends = [
    onClick<HTMLButtonElement>("button[data-setting]", ({ dataset }) => {
      keep(dataset.setting ?? "", dataset.value ?? "");
      markChosen();
    }),
    listen("click", (event) => {
      const box = openBox();
      if (box && !box.contains(event.target as Node)) box.open = false;
    }),
    listen("keydown", (event) => {
      const box = event.key === "Escape" ? openBox() : null;
      if (!box) return;
      box.open = false;
      box.querySelector("summary")?.focus();
    }),
  ];
  return () => ends.forEach((end) => end());
}

const openBox = () => document.querySelector<HTMLDetailsElement>("details#appearance[open]");

/** What the page is set in stands on its root, and is known only in the browser. */
function markChosen(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-setting]")) {
    const { setting = "", value } = button.dataset;
    button.ariaPressed = String((document.documentElement.dataset[setting] ?? "") === value);
  }
}

/** Keeps a choice in this browser alone; the script in the head applies it before the first paint. */
function keep(setting: string, value: string): void {
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
