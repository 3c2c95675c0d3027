type Slot<V> = { value: V; size: number; tags: readonly string[]; used: boolean };

/** What an entry costs beside its bytes: map slots, tag sets, the objects around it. */
const OVERHEAD_BYTES = 512;

/**
 * A map that holds at most so many bytes, finds its entries by tag, and lets go of what nobody asked for lately
 * (second chance: a hit only sets a mark, so that reading stays as cheap as a map's own `get`).
 */
export class ByteLru<V> {
  readonly #slots = new Map<string, Slot<V>>();
  readonly #byTag = new Map<string, Set<string>>();
  #bytes = 0;

  /** @param limit bytes; 0 keeps nothing */
  constructor(readonly limit: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#slots.size;
  }

  get(key: string): V | undefined {
    const slot = this.#slots.get(key);
    if (slot === undefined) return undefined;
    slot.used = true;
    return slot.value;
  }

  /** Keeps a value of `size` bytes, unless it is larger than an eighth of the whole. */
  set(key: string, value: V, size: number, tags: readonly string[]): void {
    this.delete(key);
    const cost = size + key.length + OVERHEAD_BYTES;
    if (cost > this.limit / 8) return;
    this.#slots.set(key, { value, size: cost, tags, used: false });
    this.#bytes += cost;
    for (const tag of tags) {
      const keys = this.#byTag.get(tag);
      if (keys) keys.add(key);
      else this.#byTag.set(tag, new Set([key]));
    }
    this.#evict();
  }

  /** Says that a kept value has grown; nothing happens when it is kept no more. */
  grow(key: string, value: V, bytes: number): void {
    const slot = this.#slots.get(key);
    if (slot?.value !== value) return;
    slot.size += bytes;
    this.#bytes += bytes;
    this.#evict();
  }

  delete(key: string): void {
    const slot = this.#slots.get(key);
    if (!slot) return;
    this.#slots.delete(key);
    this.#bytes -= slot.size;
    for (const tag of slot.tags) {
      const keys = this.#byTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#byTag.delete(tag);
    }
  }

  /** Drops every entry that carries one of the tags. */
  dropTags(tags: Iterable<string>): void {
    for (const tag of tags) {
      for (const key of this.#byTag.get(tag) ?? []) this.delete(key);
    }
  }

  clear(): void {
    this.#slots.clear();
    this.#byTag.clear();
    this.#bytes = 0;
  }

  #evict(): void {
    for (const [key, slot] of this.#slots) {
      if (this.#bytes <= this.limit) return;
      if (slot.used) {
        slot.used = false;
        this.#slots.delete(key);
        this.#slots.set(key, slot);
      } else {
        this.delete(key);
      }
    }
  }
}
