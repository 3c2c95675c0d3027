/** What may change so often that its pages would never be kept: from one renewal to the next at least so many milliseconds pass. */
const PACES: readonly { prefix: string; everyMs: number }[] = [
  { prefix: "discussion:", everyMs: 1_000 },
  { prefix: "votes:", everyMs: 60_000 },
];

/**
 * Holds back the tags of what changes too often. A first change counts at once; of those that follow within its time,
 * all that is left is one change at the end of it, so nothing is ever older than that time.
 */
export class PacedTags {
  /** Tags that counted less than their time ago, and whether they changed since. */
  readonly #resting = new Map<string, { changed: boolean; timer: NodeJS.Timeout }>();

  /** @param release is given each tag that was held back, when its time is over */
  constructor(private readonly release: (tag: string) => void) {}

  /** Those of the tags that count now. */
  now(tags: Iterable<string>): Set<string> {
    const now = new Set<string>();
    for (const tag of tags) {
      const pace = PACES.find(({ prefix }) => tag.startsWith(prefix));
      const resting = this.#resting.get(tag);
      if (resting) resting.changed = true;
      else now.add(tag);
      if (pace && !resting) this.#rest(tag, pace.everyMs);
    }
    return now;
  }

  /** Forgets what is held back. */
  stop(): void {
    for (const { timer } of this.#resting.values()) clearTimeout(timer);
    this.#resting.clear();
  }

  #rest(tag: string, everyMs: number): void {
    const timer = setTimeout(() => {
      const changed = this.#resting.get(tag)?.changed ?? false;
      this.#resting.delete(tag);
      if (!changed) return;
      this.#rest(tag, everyMs);
      this.release(tag);
    }, everyMs);
    this.#resting.set(tag, { changed: false, timer });
  }
}
