/** Two keys pressed one after the other, such as `g` and then `h`. */
export class Chord {
  #began = Number.NEGATIVE_INFINITY;

  /** @param waits how long, in milliseconds, the first key waits for the second */
  constructor(readonly first: string, readonly waits: number) {}

  /**
   * Takes note of a key.
   * @param at when it was pressed, in milliseconds of any one clock
   * @returns whether it is the second of the two
   */
  completedBy(key: string, at: number): boolean {
    const completed = key !== this.first && at - this.#began < this.waits;
    this.#began = key === this.first ? at : Number.NEGATIVE_INFINITY;
    return completed;
  }
}
