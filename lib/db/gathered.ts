/** How many at most go together: more would make the first of them wait for the last. */
const MOST = 64;

type Waiting<In, Out> = { item: In; resolve(out: Out): void; reject(error: unknown): void };

/**
 * Does many small things of one kind together, where many come at once: while some are being done, those that come are
 * gathered and go next, all in one. What comes alone is done at once and waits for nobody.
 */
export class Gathered<In, Out> {
  #waiting: Waiting<In, Out>[] = [];
  #busy = false;

  /**
   * @param together does several, and gives what came of each in the same order; all of them or none. Where it fails, each is tried alone
   * @param apart items for which it says the same never go together, if given
   */
  constructor(private readonly together: (items: readonly In[]) => Promise<readonly Out[]>, private readonly apart?: (item: In) => unknown) {}

  /** Does one. */
  do(item: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#busy) void this.#work();
    });
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // Those that came in the same turn go together.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#finish(this.#portion());
    this.#busy = false;
  }

  #portion(): Waiting<In, Out>[] {
    if (!this.apart) return this.#waiting.splice(0, MOST);
    const first = new Map<unknown, Waiting<In, Out>>();
    for (const one of this.#waiting) {
      const kind = this.apart(one.item);
      if (first.size < MOST && !first.has(kind)) first.set(kind, one);
    }
    const portion = new Set(first.values());
    this.#waiting = this.#waiting.filter((one) => !portion.has(one));
    return [...portion];
  }

  async #finish(some: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const done = await this.together(some.map(({ item }) => item));
      some.forEach(({ resolve }, at) => resolve(done[at] as Out));
    } catch (error) {
      const [only] = some;
      if (some.length === 1) only?.reject(error);
      // One that cannot be done must not spoil the others.
      else for (const one of some) await this.#finish([one]);
    }
  }
}
