/**
 * How many bytes of bodies one process holds at once. Each body has a share of it that grows as the body comes in and is
 * given back when nothing of it is needed any more. Where there is no room the bodies wait, but never the oldest: so one
 * always comes to its end, whatever it needs within its own limit; nor does a small one wait for large ones.
 */
export class BodyBudget {
  #held = 0;
  /** Those that hold something, the oldest first. */
  readonly #holders = new Set<BodyShare>();
  readonly #waiting = new Set<() => void>();

  /** @param free what each may hold besides, whatever the others hold */
  constructor(private readonly most: number, private readonly free = 0) {}

  /** @param signal ends the waiting */
  share(signal: AbortSignal): BodyShare {
    const wake = () => this.#wake();
    signal.addEventListener("abort", wake, { once: true });
    const share: BodyShare = {
      bytes: 0,
      grow: async (bytes) => {
        share.bytes += bytes;
        this.#held += bytes;
        this.#holders.add(share);
        while (share.bytes > this.free && this.#held > this.most && !this.#isOldest(share) && !signal.aborted) await new Promise<void>((go) => this.#waiting.add(go));
        signal.throwIfAborted();
      },
      release: () => {
        this.#held -= share.bytes;
        share.bytes = 0;
        this.#holders.delete(share);
        signal.removeEventListener("abort", wake);
        this.#wake();
      },
    };
    return share;
  }

  #isOldest(share: BodyShare): boolean {
    const [oldest] = this.#holders;
    return oldest === share;
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const go of waiting) go();
  }
}

/** What one body holds. */
export type BodyShare = {
  bytes: number;
  /** Takes so many more, as soon as there is room. @throws the signal's reason once it is aborted */
  grow(bytes: number): Promise<void>;
  release(): void;
};
