/** There are too many renders waiting already. */
export class Busy extends Error {
  override name = "Busy";
}

/**
 * Lets a few renders run side by side and the next ones wait, so that a rush makes readers wait a little
 * instead of making every render slow.
 */
export class RenderQueue {
  #running = 0;
  readonly #waiting: { start: () => void; refuse: (error: Busy) => void; since: number }[] = [];

  constructor(private readonly limits: { atOnce: number; waiting: number; patienceMs: number }) {}

  get load(): { running: number; waiting: number } {
    return { running: this.#running, waiting: this.#waiting.length };
  }

  /** @throws Busy when too many wait, or when its turn does not come in time */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.limits.atOnce) await this.#turn();
    else this.#running += 1;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turn(): Promise<void> {
    if (this.#waiting.length >= this.limits.waiting) throw new Busy("Too many pages are being made.");
    return new Promise((resolve, reject) => this.#waiting.push({ start: resolve, refuse: reject, since: performance.now() }));
  }

  /** Hands the place on; those who have waited too long are told so instead. */
  #next(): void {
    const oldest = performance.now() - this.limits.patienceMs;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (next.since >= oldest) return next.start();
      next.refuse(new Busy("The page's turn did not come in time."));
    }
    this.#running -= 1;
  }
}
