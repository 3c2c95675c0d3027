"use client";

import type { End } from "@/components/ui/listen.client";
import type { LiveWords } from "@/lib/i18n/messages/en/live";

/** Screen readers are told no more often, however much goes on. */
const QUIET_MS = 20_000;

/** One button over the page that says what is new and brings it. It takes no room, and takes no focus. */
export class LiveBar {
  readonly #bar = Object.assign(document.createElement("div"), { className: "live-bar no-print", hidden: true });
  readonly #button = Object.assign(document.createElement("button"), { type: "button", className: "button button-main" });
  readonly #said = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });
  readonly #seen: IntersectionObserver;
  #offers = false;
  #inView = false;
  #saidAt = Number.NEGATIVE_INFINITY;
  #saying = 0;

  /** @param section over which it stands, as long as that is in view */
  constructor(section: HTMLElement, private readonly words: LiveWords, pressed: () => void) {
    this.#button.addEventListener("click", pressed);
    this.#bar.append(this.#button);
    section.prepend(this.#bar, this.#said);
    this.#seen = new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)?.isIntersecting ?? false;
      this.#place();
    });
    this.#seen.observe(section);
  }

  /** Offers what has come. */
  offer(text: string): void {
    this.#write(text);
    // Said in its own time, with the number as it is then.
    this.#saying ||= window.setTimeout(() => {
      this.#saying = 0;
      if (this.#offers) this.say(this.#button.textContent);
    }, Math.max(100, this.#saidAt + QUIET_MS - performance.now()));
  }

  /** Offers the way to what was brought. */
  lead(): void {
    this.#write(this.words.next);
  }

  /** Says something to screen readers once they have come to the end of their sentence. */
  say(text: string): void {
    this.#saidAt = performance.now();
    this.#said.textContent = text;
  }

  /** Offers a page beside what is here. */
  link(href: string, text: string): void {
    this.#bar.querySelector("a")?.remove();
    this.#bar.append(Object.assign(document.createElement("a"), { className: "button", href, textContent: text }));
    this.#offers = true;
    this.#place();
  }

  hide(): void {
    this.#offers = false;
    this.#place();
  }

  busy(is: boolean): void {
    this.#button.setAttribute("aria-disabled", String(is));
    this.#button.ariaBusy = is ? "true" : null;
  }

  readonly end: End = () => {
    clearTimeout(this.#saying);
    this.#seen.disconnect();
    this.#bar.remove();
    this.#said.remove();
  };

  #write(text: string): void {
    this.#bar.querySelector("a")?.remove();
    if (this.#button.textContent !== text) this.#button.textContent = text;
    this.#offers = true;
    this.#place();
  }

  /** Whoever is on the button stays there. */
  #place(): void {
    this.#bar.hidden = !this.#offers || !(this.#inView || this.#bar.contains(document.activeElement));
  }
}
