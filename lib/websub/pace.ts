/** How often each of many may do something: so many at once, and so many a second from then on. Kept in memory. */
export class Pace {
  readonly #left = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly limits: { atOnce: number; perSecond: number; mostKeys: number }, private readonly now: () => number = () => performance.now()) {}

  /** Whether it may be done now; it then counts as done. */
  take(key: string): boolean {
    const now = this.now();
    const { atOnce, perSecond, mostKeys } = this.limits;
    const known = this.#left.get(key);
    const tokens = Math.min(atOnce, known ? known.tokens + ((now - known.at) / 1000) * perSecond : atOnce);
    // Who came last stands last; who has not come for longest is forgotten first.
    this.#left.delete(key);
    this.#left.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    if (this.#left.size > mostKeys) this.#left.delete(this.#left.keys().next().value ?? "");
    return tokens >= 1;
  }
}
