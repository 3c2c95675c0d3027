"use client";

import { listen, onClick, type End } from "@/components/ui/listen.client";
import type { KeptName } from "@/lib/preferences/rules";
import { applyFromElsewhere, CHOSEN_EVENT, choose, kept } from "./kept.client";

/** Lets a reader choose how the paper is set, in the box of `Appearance` and on the page of settings, and closes that box when it is left. */
export function offerAppearance(): End {
  const fromElsewhere = (event: StorageEvent) => {
    applyFromElsewhere(event);
    markChosen();
  };
  window.addEventListener("storage", fromElsewhere);
  document.addEventListener(CHOSEN_EVENT, markChosen);
  markChosen();
  const ends = [
    onClick<HTMLButtonElement>("button[data-setting]", ({ dataset }) => choose(dataset.setting ?? "", dataset.value ?? "")),
    listen("change", ({ target }) => {
      if (target instanceof HTMLSelectElement && target.dataset.setting) choose(target.dataset.setting, target.value);
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
    () => window.removeEventListener("storage", fromElsewhere),
    () => document.removeEventListener(CHOSEN_EVENT, markChosen),
  ];
  return () => ends.forEach((end) => end());
}

const openBox = () => document.querySelector<HTMLDetailsElement>("details#appearance[open]");

/** What was chosen is known only in the browser. */
function markChosen(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-setting]")) {
    const { setting = "", value } = button.dataset;
    button.ariaPressed = String(kept(setting as KeptName) === value);
  }
  for (const select of document.querySelectorAll<HTMLSelectElement>("select[data-setting]")) select.value = kept(select.dataset.setting as KeptName);
}
