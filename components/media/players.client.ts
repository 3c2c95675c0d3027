"use client";

import type { End } from "@/components/ui/listen.client";
import { clock } from "@/lib/format/files";
import { Places, type Place } from "./places.client";

/** While it plays, its place is kept this often; and whenever it stops, or its page is left. */
const KEEP_MS = 15_000;
/** Nobody goes back to the first seconds, or on with the last ones. */
const WORTH_GOING_ON = 5;
const END_OF_FILE = 0.95;
const SPEED = "parallax:player-speed";

/** Brings the players of an article's page alive: they go on where they were left, and remember how fast. */
export function bringPlayers(elements: readonly HTMLElement[]): End {
  const article = document.querySelector<HTMLElement>("[data-whole]")?.dataset.article;
  if (!article) return () => undefined;
  const places = new Places(article);
  const players = elements.flatMap((element) => {
    const media = element.querySelector<HTMLMediaElement>("audio, video");
    return media ? [new Player(element, media, places)] : [];
  });
  // One voice at a time.
  const alone = (event: Event) => players.forEach((player) => { if (player.media !== event.target) player.media.pause(); });
  for (const { media } of players) media.addEventListener("play", alone);
  void places.ask().then(() => players.forEach((player) => { player.say(); }));
  return () => players.forEach((player) => { player.end(); });
}

class Player {
  readonly #file: number;
  readonly #said: HTMLElement | null;
  readonly #ending = new AbortController();
  /** Whether it has gone to where it was left; from then on, where it is counts. */
  #begun = false;
  #timer = 0;

  constructor(private readonly element: HTMLElement, readonly media: HTMLMediaElement, private readonly places: Places) {
    this.#file = Number(element.dataset.player);
    this.#said = element.querySelector("[data-place]");
    const speed = element.querySelector<HTMLSelectElement>("[data-speed]");
    const on = (target: EventTarget, type: string, act: (event: Event) => void) => { target.addEventListener(type, act, { signal: this.#ending.signal }); };
    for (const type of ["play", "loadedmetadata"]) on(media, type, () => void this.#begin());
    on(media, "playing", () => this.#announce());
    for (const type of ["pause", "seeked", "ended"]) on(media, type, () => this.#keep());
    on(document, "visibilitychange", () => { if (document.visibilityState === "hidden" && !media.paused) this.#keep(); });
    on(window, "pagehide", () => { if (!media.paused) this.#keep(); });
    on(element, "click", ({ target }) => this.#skip(Number(target instanceof Element ? (target.closest<HTMLElement>("[data-skip]")?.dataset.skip ?? 0) : 0)));
    if (speed) {
      this.#setSpeed(speed, remembered());
      on(speed, "change", () => { remember(speed.value); this.#setSpeed(speed, speed.value); });
      on(window, "storage", (event) => { if ((event as StorageEvent).key === SPEED) this.#setSpeed(speed, remembered()); });
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
    if (place && worthIt(place) && this.media.currentTime < WORTH_GOING_ON) this.media.currentTime = place.seconds;
    if (this.#said) this.#said.textContent = "";
  }

  #keep(): void {
    const { currentTime: seconds, duration, ended } = this.media;
    if (!this.#begun || !Number.isFinite(seconds)) return;
    const length = Number.isFinite(duration) ? duration : null;
    this.places.keep(this.#file, { seconds, duration: length, done: ended || (length !== null && seconds >= length * END_OF_FILE) });
  }

  #skip(seconds: number): void {
    if (seconds !== 0) this.media.currentTime = Math.max(0, Math.min(this.media.duration || Infinity, this.media.currentTime + seconds));
  }

  #setSpeed(select: HTMLSelectElement, speed: string): void {
    if ([...select.options].some((option) => option.value === speed)) select.value = speed;
    // A file that is loaded begins at the default.
    this.media.defaultPlaybackRate = this.media.playbackRate = Number(select.value);
  }

  /** What a lock screen or headset shows and asks for. */
  #announce(): void {
    if (!("mediaSession" in navigator)) return;
    const { title = "", artist = "", artwork } = this.element.dataset;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist, artwork: artwork ? [{ src: new URL(artwork, location.href).href }] : [] });
    navigator.mediaSession.setActionHandler("seekbackward", () => { this.#skip(-15); });
    navigator.mediaSession.setActionHandler("seekforward", () => { this.#skip(30); });
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
