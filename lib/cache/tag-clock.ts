const MOST_TAGS = 50_000;

/**
 * Remembers when each tag last changed, in ticks, so that whatever was being made meanwhile can be told
 * from what was made afterwards. A wall clock would not do: two things may happen in one millisecond.
 */
export class TagClock {
  #tick = 0;
  /** Nothing that began before this tick counts as current. */
  #floor = 0;
  /** Tags in the order in which they changed. */
  readonly #changed = new Map<string, number>();

  now(): number {
    return this.#tick;
  }

  change(tags: Iterable<string>): void {
    this.#tick += 1;
    for (const tag of tags) {
      this.#changed.delete(tag);
      this.#changed.set(tag, this.#tick);
    }
    if (this.#changed.size > MOST_TAGS) this.#forgetOldest();
  }

  /** Every tag has changed, also those never heard of. */
  changeAll(): void {
    this.#tick += 1;
    this.#floor = this.#tick;
    this.#changed.clear();
  }

  /** Whether something made from what these tags name, begun at `tick`, may show an old state. */
  changedSince(tags: Iterable<string>, tick: number): boolean {
    if (tick < this.#floor) return true;
    for (const tag of tags) {
      if ((this.#changed.get(tag) ?? 0) > tick) return true;
    }
    return false;
  }

  #forgetOldest(): void {
    for (const [tag, tick] of this.#changed) {
      if (this.#changed.size <= MOST_TAGS / 2) return;
      this.#floor = Math.max(this.#floor, tick);
      this.#changed.delete(tag);
    }
  }
}
