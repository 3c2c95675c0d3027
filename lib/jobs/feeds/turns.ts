/** Lets only so much be done at once; the others wait in the order in which they came, also behind one that needs more room. */
export class Turns {
  readonly #most: number;
  #free: number;
  readonly #waiting: { weight: number; go: () => void }[] = [];

  constructor(atOnce: number) {
    this.#most = atOnce;
    this.#free = atOnce;
  }

  /**
   * @param weight how many turns it takes at once; more than there are is all of them
   * @throws the signal's reason when it is aborted before the turn has come
   */
  async take<T>(act: () => Promise<T>, signal: AbortSignal, weight = 1): Promise<T> {
    const taken = Math.min(weight, this.#most);
    await new Promise<void>((go) => {
      this.#waiting.push({ weight: taken, go });
      this.#next();
    });
    try {
      signal.throwIfAborted();
      return await act();
    } finally {
      this.#free += taken;
      this.#next();
    }
  }

  #next(): void {
    for (let first = this.#waiting[0]; first && first.weight <= this.#free; first = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= first.weight;
      first.go();
    }
  }
}
