/** FNV-1a over UTF-16 code units: a 32-bit seed for a text. Source: Fowler, Noll and Vo. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** An integer from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  pick: <T>(items: readonly [T, ...T[]]) => T;
  chance: (share: number) => boolean;
};

/** Mulberry32, by Tommy Ettinger: small, fast, good enough to place shapes. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    chance: (share) => next() < share,
  };
}
