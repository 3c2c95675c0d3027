"use client";

import type { ArticleState } from "@/lib/reading/schema";
import { type Known, UNCOUNTED } from "./articles.client";
import type { Layer } from "./acting.client";
import { nameOfRule } from "./rule-name";

/** Shows on the page what its articles are to the reader, and how much waits in the inbox. */
export function showStates(layer: Layer): (known: Known) => void {
  const shown = new Set<string>();
  const show = (known: Known): void => {
    if (layer.over()) return;
    const { articles: states, inbox, notices } = known;
    count("[data-inbox]", inbox);
    count("[data-notices]", notices);
    press("save", (id) => Boolean(states[id]?.saved));
    press("mark", (id) => states[id]?.read === true);
    const hidden = new Map<string, string>();
    for (const element of document.querySelectorAll<HTMLElement>("[data-article]")) {
      const id = element.dataset.article ?? "";
      const state = states[id];
      if (!state || element.dataset.whole !== undefined) continue;
      dim(element, state.read, layer.words.read);
      // What somebody saved, they want to find.
      const muted = shown.has(id) || element.dataset.saved !== undefined ? null : state.muted;
      if (muted) hidden.set(id, nameOfRule(layer.words, muted));
      fold(element, muted, layer, () => {
        shown.add(id);
        show(known);
      });
    }
    sayHidden(layer, hidden, () => {
      for (const id of hidden.keys()) shown.add(id);
      show(known);
    });
  };
  return show;
}

/** Beside each link to what was saved or is told: nothing where nothing waits. */
function count(beside: string, waits: number | null): void {
  const text = waits === null || waits <= 0 ? "" : waits >= UNCOUNTED ? `${UNCOUNTED - 1}+` : String(waits);
  for (const element of document.querySelectorAll(beside)) if (element.textContent !== text) element.textContent = text;
}

/** The buttons of one kind of form look and say pressed where that is so. */
function press(kind: "save" | "mark", isSo: (id: string) => boolean): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(`form[data-${kind}]`)) {
    const button = form.querySelector("button");
    if (button) button.ariaPressed = String(isSo(form.dataset[kind] ?? ""));
  }
}

/** A read article is quieter, and says so to those who do not see that. */
function dim(element: HTMLElement, read: boolean, word: string): void {
  if (element.hasAttribute("data-seen") === read) return;
  element.toggleAttribute("data-seen", read);
  const link = element.querySelector("a[data-story]");
  if (read) link?.append(Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: ` ${word}` }));
  else link?.querySelector(":scope > span.visually-hidden")?.remove();
}

/** Folds a muted article where it stands: its parts keep their room, so that nothing moves, and a line says why. */
function fold(element: HTMLElement, muted: ArticleState["muted"], { words }: Layer, unfold: () => void): void {
  const folded = element.querySelector(":scope > .muted-line");
  if (!muted) {
    const hadFocus = folded?.contains(document.activeElement);
    folded?.remove();
    element.removeAttribute("data-muted");
    if (hadFocus) element.querySelector<HTMLElement>("a[data-story]")?.focus();
    return;
  }
  if (folded || element.contains(document.activeElement)) return;
  const line = Object.assign(document.createElement("p"), { className: "muted-line meta" });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words.show });
  button.addEventListener("click", unfold);
  line.append(Object.assign(document.createElement("span"), { textContent: words.muted(nameOfRule(words, muted)) }), button);
  element.setAttribute("data-muted", "");
  element.append(line);
}

/** Says at the page's end what it hides, and by which rules. */
function sayHidden({ words, routes }: Layer, hidden: ReadonlyMap<string, string>, showAll: () => void): void {
  const main = document.getElementById("main");
  main?.querySelector(":scope > .hidden-here")?.remove();
  if (hidden.size === 0) return;
  const note = Object.assign(document.createElement("p"), { className: "hidden-here meta no-print" });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words.showAll });
  button.addEventListener("click", showAll);
  const rules = Object.assign(document.createElement("a"), { className: "quiet-link", href: routes.muted(), textContent: words.rules });
  note.append(Object.assign(document.createElement("span"), { textContent: words.hidden(hidden.size, [...new Set(hidden.values())].join(", ")) }), button, rules);
  main?.append(note);
}
