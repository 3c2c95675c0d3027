import type { PictureSize } from "@/lib/articles/types";
import { storeSizes } from "./sizes";

/** Sizes that come together are written together: one page brings many. */
const GATHER_MS = 500;
const RETRY_MS = 10_000;
/** Sizes that wait to be written, and pictures whose size is known to be; beyond these the oldest are forgotten. */
const MOST_WAITING = 1_000;
const MOST_KNOWN = 20_000;

/** Notes how large pictures are, in the database, some at a time. Nothing waits for it, and a size that is lost is seen again. */
export class SizeBook {
  readonly #waiting = new Map<string, PictureSize>();
  readonly #known = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly write: (sizes: ReadonlyMap<string, PictureSize>) => Promise<void> = storeSizes, private readonly gatherMs = GATHER_MS, private readonly retryMs = RETRY_MS) {}

  /** @param url of the picture itself, at its publisher's */
  note(url: string, size: PictureSize): void {
    if (this.#known.has(url) || this.#waiting.size >= MOST_WAITING) return;
    if (!this.#waiting.has(url)) this.#waiting.set(url, size);
    if (this.#timer === null) this.#timer = setTimeout(() => void this.#turn(), this.gatherMs).unref();
  }

  async #turn(): Promise<void> {
    const sizes = new Map(this.#waiting);
    let next = this.gatherMs;
    try {
      await this.write(sizes);
      for (const url of sizes.keys()) this.#remember(url);
    } catch {
      // The database is away; it says so itself, and the sizes can wait.
      next = this.retryMs;
    }
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => void this.#turn(), next).unref() : null;
  }

  #remember(url: string): void {
    this.#waiting.delete(url);
    this.#known.add(url);
    const [oldest] = this.#known;
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }
}
