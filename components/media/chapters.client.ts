"use client";

import { clock, isoDuration } from "@/lib/format/files";

type Chapter = { start: number; title: string };

/** The list of a player's chapters: marks the one that is heard, and leads to each. */
export class ChapterList {
  readonly #list: HTMLElement;
  #links: HTMLElement[] = [];
  #asked: Promise<void> | null = null;

  constructor(private readonly details: HTMLDetailsElement, private readonly media: HTMLMediaElement) {
    this.#list = details.querySelector("ol")!;
    this.#links = [...this.#list.querySelectorAll<HTMLElement>("[data-start]")];
  }

  /** Asks for the chapters where they are not there yet: of us, who ask their publisher. */
  async bring(): Promise<void> {
    const { chapters: address = "" } = this.details.dataset;
    if (address === "" || this.#links.length > 0) return;
    this.#asked ??= fetch(address)
      .then(async (answer) => this.#show(((await answer.json()) as { chapters: Chapter[] }).chapters))
      .catch(() => this.#show([]))
      .finally(() => (this.#asked = null));
    await this.#asked;
  }

  /** Where the chapter begins that a click was meant for; null where it was none. */
  startOf(target: EventTarget | null): number | null {
    const link = target instanceof Element ? target.closest<HTMLElement>("[data-start]") : null;
    return link && this.#links.includes(link) ? Number(link.dataset.start) : null;
  }

  /** Where the chapter begins that comes so many after the one that is heard; null beyond the first and last. */
  beside(by: 1 | -1): number | null {
    const at = this.#links.findLastIndex((link) => Number(link.dataset.start) <= this.media.currentTime);
    return this.#links[at + by] ? Number(this.#links[at + by]?.dataset.start) : null;
  }

  mark(): void {
    const now = this.#links.findLast((link) => Number(link.dataset.start) <= this.media.currentTime);
    for (const link of this.#links) {
      if (link === now) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  #show(chapters: readonly Chapter[]): void {
    const items = chapters.map(({ start, title }) => {
      const [item, link, time, name] = [document.createElement("li"), document.createElement("a"), document.createElement("time"), document.createElement("span")];
      Object.assign(link, { href: `${this.media.currentSrc || this.media.src}#t=${start}`, rel: "nofollow noopener external" });
      link.dataset.start = String(start);
      Object.assign(time, { dateTime: isoDuration(start), textContent: clock(start) });
      name.textContent = title;
      link.append(time, " ", name);
      item.append(link);
      return item;
    });
    this.#links = items.map((item) => item.firstElementChild as HTMLElement);
    if (items.length > 0) return this.#list.replaceChildren(...items);
    const none = document.createElement("li");
    none.textContent = this.details.dataset.none ?? "";
    this.#list.replaceChildren(none);
  }
}
