import { ByteLru } from "@/lib/cache/byte-lru";
import { isSearch } from "./addresses";
import { compressBetter, sizeOf, type Kept } from "./representations";

const MOST_MISSING_BYTES = 4 * 1024 * 1024;
const MOST_SEARCH_BYTES = 6 * 1024 * 1024;
const BROTLI_QUALITY = 5;
/** A page is worth the time of a better compression once it has been asked for again. */
const HITS_BEFORE_BETTER = 2;

/** The complete public responses that the front keeps, by their addresses. */
export class KeptPages {
  readonly #pages: ByteLru<Kept>;
  /** Apart, so that a flood of made-up addresses cannot push the pages out. */
  readonly #missing = new ByteLru<Kept>(MOST_MISSING_BYTES);
  readonly #searches = new ByteLru<Kept>(MOST_SEARCH_BYTES);
  #compressing: Promise<unknown> = Promise.resolve();

  constructor(bytes: number) {
    this.#pages = new ByteLru(bytes);
  }

  get(key: string): Kept | undefined {
    return this.#of(key).get(key);
  }

  set(key: string, kept: Kept, tags: ReadonlySet<string>): void {
    this.#of(key).set(key, kept, sizeOf(kept), [...tags]);
  }

  /** What is answered where there is nothing. */
  missing(key: string): Kept | undefined {
    return this.#missing.get(key);
  }

  /** @param notice what stands in for it, which is kept anyway and weighs nothing here */
  setMissing(key: string, kept: Kept, notice: Kept | null, tags: ReadonlySet<string>): void {
    this.#missing.set(key, notice ?? kept, notice ? 0 : sizeOf(kept), [...tags]);
  }

  /** Drops what shows one of the tags; everything for `null`. */
  drop(tags: ReadonlySet<string> | null): void {
    for (const kept of [this.#pages, this.#missing, this.#searches]) {
      if (tags) kept.dropTags(tags);
      else kept.clear();
    }
  }

  /** To be called whenever one is sent: compresses what is asked for again as well as is worth it, one after the other. */
  asked(key: string, kept: Kept): void {
    if (kept.hits !== HITS_BEFORE_BETTER || !kept.gzip) return;
    const compress = async () => {
      if (this.get(key) === kept) this.#of(key).grow(key, kept, await compressBetter(kept, BROTLI_QUALITY));
    };
    this.#compressing = this.#compressing.then(compress).catch(() => undefined);
  }

  figures(): Record<string, unknown> {
    const figures = ({ count, bytes }: ByteLru<Kept>) => ({ kept: count, bytes });
    return { pages: { ...figures(this.#pages), limit: this.#pages.limit }, searches: figures(this.#searches), missing: figures(this.#missing) };
  }

  #of(key: string): ByteLru<Kept> {
    return isSearch(key) ? this.#searches : this.#pages;
  }
}
