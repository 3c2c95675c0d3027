"use client";

import { MutationObserver } from "@tanstack/react-query";
import { askPaper } from "@/components/reader/ask.client";
import type { End } from "@/components/ui/listen.client";
import { answerForms, type Layer } from "./acting.client";

type Mode = "follow" | "mute";

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>("[data-follow-discussion] form button")];
const modeOf = (form: HTMLFormElement): Mode => (form.action.endsWith("/mute") ? "mute" : "follow");

/** Shows whether the reader follows or mutes the discussion. */
export function showMode(mode: Mode | null): void {
  for (const button of buttons()) if (button.form) button.setAttribute("aria-pressed", String(modeOf(button.form) === mode));
}

/** Follows or mutes the discussion in place; what is pressed already is left again. */
export function offerDiscussionFollowing(layer: Layer): End {
  return answerForms(layer, "[data-follow-discussion] form", (form) => void turn(layer, form));
}

async function turn(layer: Layer, form: HTMLFormElement): Promise<void> {
  const { toast, words: { comment: words } } = layer;
  const discussion = form.closest<HTMLElement>("[data-follow-discussion]")?.dataset.followDiscussion ?? "";
  const before = buttons().find((button) => button.ariaPressed === "true")?.form;
  const mode = before === form ? null : modeOf(form);
  showMode(mode);
  const path = `/discussions/${discussion}/follow`;
  // One after the other: of two on their way at once, the first could come last, and stay.
  const sending = new MutationObserver(layer.client, {
    scope: { id: `follow-${discussion}` }, networkMode: "always", mutationFn: () => (mode === null ? askPaper("DELETE", path) : askPaper("PUT", path, { mode })),
  });
  try {
    await sending.mutate();
    toast.show({ text: mode === null ? words.leaves : mode === "follow" ? words.follows : words.mutes });
  } catch (error) {
    showMode(before ? modeOf(before) : null);
    layer.refused(error, () => void turn(layer, form));
  }
}
