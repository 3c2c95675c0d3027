import { isLoopback } from "./peers";

/** Searches that nobody has kept which one address may ask for at once, and then so many a second. */
const AT_ONCE = 40;
const PER_SECOND = 4;
/** Addresses that are remembered: of more, those that asked longest ago are forgotten. */
const MOST_ADDRESSES = 20_000;

/** Says who may search on: a search costs more than any page, and its addresses are without number. */
export class SearchLimits {
  readonly #left = new Map<string, { tokens: number; at: number }>();

  /**
   * Takes one search of an address. This machine itself has no limit.
   * @param now in milliseconds
   */
  allows(address: string, now = performance.now()): boolean {
    if (isLoopback(address)) return true;
    const known = this.#left.get(address);
    const tokens = Math.min(AT_ONCE, (known?.tokens ?? AT_ONCE) + ((now - (known?.at ?? now)) / 1_000) * PER_SECOND);
    // The last to ask stands last.
    this.#left.delete(address);
    this.#left.set(address, { tokens: Math.max(0, tokens - 1), at: now });
    if (this.#left.size > MOST_ADDRESSES) for (const [oldest] of this.#left) { this.#left.delete(oldest); break; }
    return tokens >= 1;
  }
}
