import { ByteLru } from "@/lib/cache/byte-lru";

/** The pictures of a front page several times over, and little beside what the process holds anyway. */
const LIMIT_BYTES = 8 * 1024 * 1024;
/** Larger than any but the widest with the most in them. */
const LARGEST_BYTES = 256 * 1024;
/** After this the disk is asked again, and so hears that they are still wanted. */
const LIVES_MS = 3_600_000;
const MOST_SEEN_ONCE = 2_000;

type Warm = { body: Buffer; until: number };

/** Pictures that were asked for more than once lately, in memory: the ways to the disk take longer than all else about them. */
export class WarmPictures {
  readonly #kept = new ByteLru<Warm>(LIMIT_BYTES);
  readonly #seenOnce = new Set<string>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @param name that of its file */
  get(name: string): Buffer | undefined {
    const warm = this.#kept.get(name);
    if (warm === undefined || warm.until > this.now()) return warm?.body;
    this.#kept.delete(name);
    return undefined;
  }

  /** Whether it is worth keeping: from the second time on that somebody asks for it. */
  wants(name: string, bytes: number): boolean {
    if (bytes > LARGEST_BYTES) return false;
    if (this.#seenOnce.delete(name)) return true;
    this.#seenOnce.add(name);
    const [oldest] = this.#seenOnce;
    if (this.#seenOnce.size > MOST_SEEN_ONCE && oldest !== undefined) this.#seenOnce.delete(oldest);
    return false;
  }

  keep(name: string, body: Buffer): void {
    this.#kept.set(name, { body, until: this.now() + LIVES_MS }, body.length, []);
  }

  get bytes(): number {
    return this.#kept.bytes;
  }
}
