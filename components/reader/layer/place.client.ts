"use client";

import type { End } from "@/components/ui/listen.client";
import { END_OF_TEXT } from "@/lib/reading/rules";
import type { Position, Reading } from "@/lib/reading/types";
import { askPaper } from "@/components/reader/ask.client";
import type { Layer } from "./acting.client";
import { blockAt, placeIn, type Block } from "./place-in-text";

/** A place is kept this often while it changes, and when the page is left. */
const KEEP_MS = 10_000;
/** A text whose end is in view from the start is read after this long. */
const SHORT_TEXT_MS = 5_000;
/** Nobody goes back to the first lines of a text. */
const WORTH_OFFERING = 0.05;

/** On an article's page: says that it was opened, keeps the place in its text, and offers to go on at the one kept before. */
export function keepPlace(layer: Layer): End {
  const id = document.querySelector<HTMLElement>("[data-whole]")?.dataset.article;
  const text = document.getElementById("text");
  if (!id || !text) return () => undefined;
  const keeper = new Keeper(layer, id, text);
  const opened = () => {
    if (document.visibilityState === "visible") void keeper.open();
  };
  // A page opened in the background is opened when its reader comes to it.
  document.addEventListener("visibilitychange", opened);
  opened();
  return () => {
    document.removeEventListener("visibilitychange", opened);
    keeper.end();
  };
}

class Keeper {
  #opened = false;
  /** Where the reader was before; until they take or pass over the offer to go on there, nothing before it is kept. */
  #offered: Position | null = null;
  #moved = false;
  #kept: Position | null = null;
  #timers: number[] = [];
  readonly #scrolled = () => {
    this.#moved = true;
    if (this.#position().progress >= END_OF_TEXT && (this.#kept?.progress ?? 0) < END_OF_TEXT) this.#keep();
  };
  readonly #left = () => {
    if (document.visibilityState === "hidden") this.#keep();
  };

  constructor(private readonly layer: Layer, private readonly id: string, private readonly text: HTMLElement) {}

  async open(): Promise<void> {
    if (this.#opened) return;
    this.#opened = true;
    try {
      const { read, position } = await askPaper<Reading>("PUT", `/reading/${this.id}`, { opened: true });
      this.layer.articles.tell(this.id, { read });
      if (position) this.#offer(position);
    } catch {
      // That a page was opened is no act of the reader's, so its failure is not worth their attention.
    }
    addEventListener("scroll", this.#scrolled, { passive: true });
    document.addEventListener("visibilitychange", this.#left);
    this.#timers = [window.setInterval(() => this.#keep(), KEEP_MS), window.setTimeout(() => this.#readShort(), SHORT_TEXT_MS)];
  }

  end(): void {
    removeEventListener("scroll", this.#scrolled);
    document.removeEventListener("visibilitychange", this.#left);
    this.#timers.forEach((timer) => { clearInterval(timer); });
  }

  #offer(position: Position): void {
    // The browser itself has gone back to a place, or there is none to go to.
    if (scrollY > innerHeight / 4 || position.progress < WORTH_OFFERING || position.progress >= END_OF_TEXT) return;
    const { words, toast, lang } = this.layer;
    const percent = new Intl.NumberFormat(lang, { style: "percent" }).format(position.progress);
    this.#offered = position;
    const go = () => {
      this.#offered = null;
      const block = this.#blocks()[Math.min(position.block, this.text.children.length - 1)];
      if (block) scrollTo({ top: block.top + position.share * block.height, behavior: "auto" });
    };
    toast.show({ text: "", acts: [{ word: words.goOn(percent), do: go }] });
  }

  #keep(): void {
    if (!this.#moved || this.layer.over()) return;
    const position = this.#position();
    if (this.#offered && position.progress <= this.#offered.progress) return;
    if (this.#kept && Math.abs(position.progress - this.#kept.progress) < 0.01) return;
    this.#kept = position;
    void this.#send(position);
  }

  #readShort(): void {
    const position = this.#position();
    if (position.progress < END_OF_TEXT || this.#kept || this.#offered) return;
    this.#kept = position;
    void this.#send(position);
  }

  async #send(position: Position): Promise<void> {
    try {
      const { read } = await askPaper<Reading>("PUT", `/reading/${this.id}`, { position });
      this.layer.articles.tell(this.id, { read, progress: position.progress });
    } catch {
      this.#kept = null;
    }
  }

  #position(): Position {
    const { top, height } = this.text.getBoundingClientRect();
    return { progress: placeIn(-top + innerHeight, height), ...blockAt(this.#blocks(), scrollY) };
  }

  #blocks(): Block[] {
    return [...this.text.children].map((child) => {
      const { top, height } = child.getBoundingClientRect();
      return { top: top + scrollY, height };
    });
  }
}
