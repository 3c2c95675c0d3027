"use client";

import type { End } from "@/components/ui/listen.client";

/** Suggests while somebody types a search. What it takes is loaded when they begin. */
export function offerSuggestions(): End {
  const begin = ({ target }: Event) => {
    const form = target instanceof HTMLInputElement && target.name === "q" ? target.closest<HTMLFormElement>("form[data-suggest]") : null;
    if (!form || form.dataset.suggesting !== undefined) return;
    form.dataset.suggesting = "";
    void import("./suggestions.client").then(({ suggestFor }) => suggestFor(form, target as HTMLInputElement)).catch(() => delete form.dataset.suggesting);
  };
  document.addEventListener("focusin", begin);
  return () => document.removeEventListener("focusin", begin);
}
