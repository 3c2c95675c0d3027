"use client";

import { listen, type End } from "@/components/ui/listen.client";

/** Under which a browser keeps what is being written, by what it is about. */
const keyOf = ({ action }: HTMLFormElement) => `parallax-draft:${new URL(action).pathname}`;
const isDraft = (form: unknown): form is HTMLFormElement => form instanceof HTMLFormElement && form.matches("form.compose");

/** Keeps what is being written in the browser until it is sent, so that it survives a reload. A text that the server kept goes first. */
export function keepDrafts(): End {
  for (const form of document.querySelectorAll<HTMLFormElement>("form.compose")) restoreDraft(form);
  const ends = [
    listen("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement && target.name === "text" && isDraft(target.form)) keep(target.form, target.value);
    }),
    // Where it cannot be sent, the page that says so has it.
    listen("submit", ({ target, defaultPrevented }) => isDraft(target) && !defaultPrevented && forgetDraft(target)),
  ];
  return () => ends.forEach((end) => end());
}

/** Puts back what was being written for the same place. */
export function restoreDraft(form: HTMLFormElement): void {
  const text = form.elements.namedItem("text");
  const kept = read(form);
  if (kept !== null && text instanceof HTMLTextAreaElement && text.value === "") text.value = kept;
}

/** Forgets a text that has been sent. */
export function forgetDraft(form: HTMLFormElement): void {
  keep(form, "");
}

function read(form: HTMLFormElement): string | null {
  try {
    return localStorage.getItem(keyOf(form));
  } catch {
    return null;
  }
}

/** A browser that keeps nothing loses nothing else by it. */
function keep(form: HTMLFormElement, text: string): void {
  try {
    if (text.trim() === "") localStorage.removeItem(keyOf(form));
    else localStorage.setItem(keyOf(form), text);
  } catch {
    return;
  }
}
