"use client";

import { askPaper } from "@/components/reader/ask.client";
import { made } from "@/components/ui/made.client";
import type { End } from "@/components/ui/listen.client";
import { answerForms, type Layer } from "./acting.client";

const commentsBy = (handle: string) => [...document.querySelectorAll<HTMLElement>("[data-comment][data-by]")].filter((comment) => comment.dataset.by === handle);

/** Hides in place whoever the page is about. */
export function offerHiding(layer: Layer): End {
  return answerForms(layer, "form[action$='/hide']", (form) => {
    const handle = document.querySelector<HTMLElement>("[data-person]")?.dataset.person;
    if (handle === undefined) form.submit();
    else void hidePerson(layer, handle, document.querySelector("h1")?.textContent ?? `@${handle}`);
  });
}

/** Folds everything that somebody says, for this reader alone, and offers the way back. */
export async function hidePerson(layer: Layer, handle: string, name: string): Promise<void> {
  const { words: { comment: words, undo }, toast } = layer;
  await keep(layer, handle, true, () => toast.show({ text: words.hid(name), acts: [{ word: undo, do: () => void showPerson(layer, handle, name) }] }));
}

async function showPerson(layer: Layer, handle: string, name: string): Promise<void> {
  await keep(layer, handle, false, () => layer.toast.show({ text: layer.words.comment.shown(name) }));
}

async function keep(layer: Layer, handle: string, hide: boolean, say: () => void): Promise<void> {
  try {
    await askPaper(hide ? "PUT" : "DELETE", `/people/${encodeURIComponent(handle)}/hidden`);
    for (const comment of commentsBy(handle)) (hide ? foldHidden : unfold)(comment, layer);
    say();
  } catch (error) {
    layer.refused(error, () => void keep(layer, handle, hide, say));
  }
}

/** The words stand in a fold of their own, for whoever wants to read them all the same. */
export function foldHidden(comment: HTMLElement, layer: Layer): void {
  const words = comment.querySelector(":scope > .comment-words");
  const handle = comment.dataset.by;
  if (!words || handle === undefined) return;
  const { words: { comment: said } } = layer;
  const name = comment.querySelector(".comment-author a")?.textContent ?? `@${handle}`;
  const fold = made("details", { className: "hidden-words" }, made("summary", { className: "meta", textContent: said.hidden }));
  words.before(fold);
  fold.append(made("button", { type: "button", className: "button", textContent: said.showAgain, onclick: () => void showPerson(layer, handle, name) }), words);
}

function unfold(comment: HTMLElement): void {
  const fold = comment.querySelector(":scope > .hidden-words");
  const words = fold?.querySelector(".comment-words");
  if (words) fold?.replaceWith(words);
}
