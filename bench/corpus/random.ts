/** A seeded source of numbers: the same seed gives the same corpus on every machine. */
export type Random = { next(): number; int(below: number): number; pick<T>(list: readonly T[]): T };

/** Mulberry32: 32 bits of state, good enough to shape a corpus, and quick. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    int: (below) => Math.floor(next() * below),
    pick: (list) => {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new Error("pick() needs a list with at least one element.");
      return chosen;
    },
  };
}
