"use client";

import { askPaper, Refusal } from "@/components/reader/ask.client";
import { isReader } from "@/components/reader/reader.client";

/** How far a file was heard, in seconds. */
export type Place = { seconds: number; duration: number | null; done: boolean };

const KEY = "parallax:played";
/** Files whose places a browser keeps; those heard longest ago go first. */
const MOST_KEPT = 100;

/** How far the files of an article were heard: in the account of who is signed in, else in this browser. */
export class Places {
  readonly #known = new Map<number, Place>();
  #asking: Promise<void> | null = null;

  constructor(private readonly article: string) {
    for (const [name, place] of Object.entries(read())) {
      const [of, file] = name.split(":");
      if (of === article) this.#known.set(Number(file), place);
    }
  }

  of(file: number): Place | undefined {
    return this.#known.get(file);
  }

  /** Asks the account; what it says counts for more than what this browser kept before. */
  async ask(): Promise<void> {
    if (!isReader()) return;
    this.#asking ??= askPaper<{ files: (Place & { file: number })[] }>("GET", `/reading/${this.article}/played`)
      .then(({ files }) => files.forEach(({ file, ...place }) => this.#known.set(file, place)))
      .catch(() => undefined)
      .finally(() => (this.#asking = null));
    await this.#asking;
  }

  /** Keeps a place, here and in the account. That it cannot be kept there is not worth stopping anybody who listens. */
  keep(file: number, place: Place): void {
    const before = this.#known.get(file);
    if (before && before.done === place.done && Math.abs(before.seconds - place.seconds) < 0.5) return;
    this.#known.set(file, place);
    if (isReader()) {
      askPaper("PUT", `/reading/${this.article}/played`, { file, ...place }).catch((error: unknown) => {
        if (!(error instanceof Refusal)) this.#known.delete(file);
      });
    } else {
      this.#write(file, place);
    }
  }

  #write(file: number, place: Place): void {
    const name = `${this.article}:${file}`;
    const { [name]: _old, ...others } = read();
    const kept = [...Object.entries(others), [name, place] as const].slice(-MOST_KEPT);
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // Where storage is refused, places last as long as the page.
    }
  }
}

function read(): Record<string, Place> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof stored === "object" && stored !== null ? (stored as Record<string, Place>) : {};
  } catch {
    return {};
  }
}
