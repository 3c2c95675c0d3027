"use client";

import { clock } from "@/lib/format/files";
import { ChapterList } from "./chapters.client";
import { announce } from "./media-session.client";
import type { Place, Places } from "./places.client";

/** While it plays, its place is kept this often; and whenever it stops, or its page is left. */
const KEEP_MS = 15_000;
/** Nobody goes back to the first seconds, or on with the last ones. */
const WORTH_GOING_ON = 5;
const END_OF_FILE = 0.95;
const SPEED = "parallax:player-speed";
const BACK = -15;
const ON = 30;

/** One file's player: goes on where it was left, remembers how fast, and knows its chapters. */
export class Player {
  readonly #file: number;
  readonly #said: HTMLElement | null;
  readonly #speed: HTMLSelectElement | null;
  readonly #chapters: ChapterList | null;
  readonly #ending = new AbortController();
  /** Whether it has gone to where it was left; from then on, where it is counts. */
  #begun = false;
  /** A reader chose where to begin. */
  #chosen = false;
  #timer = 0;

  constructor(readonly element: HTMLElement, readonly media: HTMLMediaElement, private readonly places: Places) {
    this.#file = Number(element.dataset.player);
    this.#said = element.querySelector("[data-place]");
    this.#speed = element.querySelector("[data-speed]");
    const details = element.querySelector<HTMLDetailsElement>("[data-chapters]");
    this.#chapters = details && new ChapterList(details, media);
    const on = (target: EventTarget, type: string, act: (event: Event) => void) => { target.addEventListener(type, act, { signal: this.#ending.signal }); };
    for (const type of ["play", "loadedmetadata"]) on(media, type, () => void this.#begin());
    on(media, "playing", () => { this.#announce(); void this.#chapters?.bring(); });
    for (const type of ["pause", "seeked", "ended"]) on(media, type, () => this.#keep());
    on(document, "visibilitychange", () => { if (document.visibilityState === "hidden" && !media.paused) this.#keep(); });
    on(window, "pagehide", () => { if (!media.paused) this.#keep(); });
    on(element, "click", (event) => { this.#answerClick(event as MouseEvent); });
    if (details) on(details, "toggle", () => { if (details.open) void this.#chapters?.bring().then(() => this.#chapters?.mark()); });
    on(media, "timeupdate", () => this.#chapters?.mark());
    const speed = this.#speed;
    if (speed) {
      this.#setSpeed(remembered());
      on(speed, "change", () => { this.#choose(speed.value); });
      on(window, "storage", (event) => { if ((event as StorageEvent).key === SPEED) this.#setSpeed(remembered()); });
    }
    this.#timer = window.setInterval(() => { if (!media.paused) this.#keep(); }, KEEP_MS);
  }

  end(): void {
    this.#ending.abort();
    clearInterval(this.#timer);
  }

  /** Says where it would go on. */
  say(): void {
    const place = this.places.of(this.#file);
    if (!this.#said || this.#begun || !place) return;
    const { goesOn = "", heardOut = "" } = this.element.dataset;
    this.#said.textContent = place.done ? heardOut : worthIt(place) ? goesOn.replace("{time}", clock(place.seconds)) : "";
  }

  /** It may have been heard elsewhere since the page was opened. */
  async #begin(): Promise<void> {
    if (this.#begun) return;
    await this.places.ask();
    this.#goOn();
  }

  #goOn(): void {
    if (this.#begun || this.media.readyState < HTMLMediaElement.HAVE_METADATA) return;
    this.#begun = true;
    const place = this.places.of(this.#file);
    // Whoever has moved it by hand already knows where to begin.
    if (place && !this.#chosen && worthIt(place) && this.media.currentTime < WORTH_GOING_ON) this.media.currentTime = place.seconds;
    if (this.#said) this.#said.textContent = "";
  }

  #keep(): void {
    const { currentTime: seconds, duration, ended } = this.media;
    if (!this.#begun || !Number.isFinite(seconds)) return;
    const length = Number.isFinite(duration) ? duration : null;
    this.places.keep(this.#file, { seconds, duration: length, done: ended || (length !== null && seconds >= length * END_OF_FILE) });
  }

  /** Answers a key of the page's; false where it is none of a player's. */
  answerKey(key: string): boolean {
    if (key === "a" && this.media.paused) this.#play();
    else if (key === "a") this.media.pause();
    else if (key === "," || key === ".") this.#skip(key === "," ? BACK : ON);
    else if (key === "<" || key === ">") this.#pace(key === "<" ? -1 : 1);
    else return false;
    return true;
  }

  #answerClick(event: MouseEvent): void {
    const { target } = event;
    this.#skip(Number(target instanceof Element ? (target.closest<HTMLElement>("[data-skip]")?.dataset.skip ?? 0) : 0));
    const start = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey ? (this.#chapters?.startOf(target) ?? null) : null;
    if (start === null) return;
    event.preventDefault();
    this.#goTo(start);
    this.#play();
  }

  /** Where a file cannot be played, the browser's own player says so. */
  #play(): void {
    this.media.play().catch(() => undefined);
  }

  /** Also before anything of the file is here; from there it then begins. */
  #goTo(seconds: number): void {
    this.#chosen = true;
    this.media.currentTime = seconds;
  }

  #skip(seconds: number): void {
    if (seconds !== 0) this.media.currentTime = Math.max(0, Math.min(this.media.duration || Infinity, this.media.currentTime + seconds));
  }

  #pace(by: 1 | -1): void {
    const next = this.#speed?.options[this.#speed.selectedIndex + by];
    if (next) this.#choose(next.value);
  }

  #choose(speed: string): void {
    remember(speed);
    this.#setSpeed(speed);
  }

  #setSpeed(speed: string): void {
    const select = this.#speed;
    if (!select) return;
    if ([...select.options].some((option) => option.value === speed)) select.value = speed;
    // A file that is loaded begins at the default.
    this.media.defaultPlaybackRate = this.media.playbackRate = Number(select.value);
  }

  #announce(): void {
    const toChapter = (by: 1 | -1) => () => {
      const start = this.#chapters?.beside(by) ?? null;
      if (start !== null) this.#goTo(start);
    };
    announce(this.element.dataset, {
      play: () => { this.#play(); },
      pause: () => { this.media.pause(); },
      seekbackward: ({ seekOffset }) => { this.#skip(-(seekOffset ?? -BACK)); },
      seekforward: ({ seekOffset }) => { this.#skip(seekOffset ?? ON); },
      seekto: ({ seekTime }) => { if (seekTime !== undefined) this.#goTo(seekTime); },
      ...(this.#chapters ? { previoustrack: toChapter(-1), nexttrack: toChapter(1) } : {}),
    });
  }
}

function worthIt({ seconds, done }: Place): boolean {
  return !done && seconds > WORTH_GOING_ON;
}

function remembered(): string {
  try {
    return localStorage.getItem(SPEED) ?? "1";
  } catch {
    return "1";
  }
}

function remember(speed: string): void {
  try {
    localStorage.setItem(SPEED, speed);
  } catch {
    // Where storage is refused, the choice lasts as long as the page.
  }
}
