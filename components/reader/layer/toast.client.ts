"use client";

import { onKey } from "@/components/ui/keys.client";
import type { End } from "@/components/ui/listen.client";

/** How long a message stands that offers something; it stays while it is pointed at or has the focus. */
const STANDS_MS = 10_000;

export type Act = { word: string; key?: string } & ({ do: () => void } | { href: string });
export type Message = {
  text: string;
  acts?: readonly Act[];
  stays?: boolean;
  /** Where it is in another language than the page. */
  lang?: string;
  /** Called when the reader closes it, and not when it goes by itself. */
  declined?: () => void;
};

/** One message at a time at the foot of the window, said politely to screen readers, over the page and moving nothing. */
export class Toast {
  readonly #region = Object.assign(document.createElement("div"), { className: "toast no-print" });
  readonly #said = document.createElement("p");
  readonly #acts = document.createElement("div");
  readonly #ends: End[];
  #undo: (() => void) | null = null;
  #declined: (() => void) | undefined;
  #timer = 0;

  constructor(private readonly words: { close: string; message: string }) {
    // What it offers stands apart from the page, so it is a place of its own.
    this.#region.role = "region";
    this.#region.ariaLabel = words.message;
    // The words stand alone in the live region: it has to be there before they come, and its buttons are no news.
    this.#said.setAttribute("role", "status");
    this.#region.append(this.#said, this.#acts);
    this.#region.hidden = true;
    document.body.append(this.#region);
    const later = () => this.#wait();
    for (const type of ["pointerleave", "focusout"] as const) this.#region.addEventListener(type, later);
    this.#region.addEventListener("keydown", (event) => event.key === "Escape" && this.#decline());
    this.#ends = [onKey((key) => key === "u" && this.#act())];
  }

  show({ text, acts = [], stays = false, lang = "", declined }: Message): void {
    clearTimeout(this.#timer);
    this.#declined = declined;
    this.#said.lang = lang;
    this.#region.hidden = false;
    // The same words said again are news again.
    this.#said.textContent = "";
    requestAnimationFrame(() => (this.#said.textContent = text));
    const first = acts[0];
    this.#undo = first && "do" in first ? first.do : null;
    this.#acts.replaceChildren(...acts.map((act) => Object.assign(this.#element(act), { lang })), this.#button(this.words.close, () => this.#decline(), "toast-close"));
    if (!stays) this.#wait();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#undo = null;
    const hadFocus = this.#region.contains(document.activeElement);
    this.#region.hidden = true;
    if (hadFocus) document.getElementById("main")?.focus({ preventScroll: true });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#ends.forEach((end) => end());
    this.#region.remove();
  }

  #decline(): void {
    this.close();
    this.#declined?.();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#region.matches(":hover, :focus-within")) return;
      this.close();
    }, STANDS_MS);
  }

  #act(): boolean {
    const undo = this.#undo;
    if (!undo) return false;
    this.close();
    undo();
    return true;
  }

  #element(act: Act): HTMLElement {
    if ("do" in act) return this.#button(act.word, () => { this.close(); act.do(); });
    return Object.assign(document.createElement("a"), { className: "button", href: act.href, textContent: act.word });
  }

  #button(word: string, click: () => void, className = ""): HTMLElement {
    const button = Object.assign(document.createElement("button"), { type: "button", className: `button ${className}`, textContent: word });
    button.addEventListener("click", click);
    return button;
  }
}
