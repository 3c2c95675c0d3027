import { words } from "./words";

/** Words in one run. */
const RUN = 4;
const ALL = 2 ** 32;

/**
 * A text as the hashes of its runs of four words: all of them, or the smallest, below `limit`. Two texts
 * are compared by the hashes under the lower limit of both, which are a fair sample of each.
 */
export type Sketch = { runs: number; limit: number; hashes: ReadonlySet<number> };

/** The sketch of a text; of a text shorter than one run, the whole is the run. */
export function sketchOf(text: string): Sketch {
  const list = words(text).map(hash);
  const hashes = new Set<number>();
  if (list.length > 0 && list.length < RUN) hashes.add(list.reduce(mix, 0));
  for (let at = 0; at + RUN <= list.length; at++) hashes.add(list.slice(at, at + RUN).reduce(mix, 0));
  return { runs: hashes.size, limit: ALL, hashes };
}

/** A sketch with at most so many hashes, the smallest. */
export function thinned(sketch: Sketch, most: number): Sketch {
  if (sketch.hashes.size <= most) return sketch;
  const kept = [...sketch.hashes].sort((a, b) => a - b).slice(0, most);
  return { runs: sketch.runs, limit: (kept.at(-1) ?? 0) + 1, hashes: new Set(kept) };
}

/** Share of one text's runs that stand in another, 0 to 1. */
export function shareIn(part: Sketch, whole: Sketch): number {
  const limit = Math.min(part.limit, whole.limit);
  let sampled = 0;
  let common = 0;
  for (const run of part.hashes) {
    if (run >= limit) continue;
    sampled++;
    if (whole.hashes.has(run)) common++;
  }
  return sampled === 0 ? 0 : common / sampled;
}

/** Share of the shorter text's runs that stand in the other: a cut or lengthened text keeps a high value. */
export function overlap(a: Sketch, b: Sketch): number {
  return a.runs <= b.runs ? shareIn(a, b) : shareIn(b, a);
}

/** FNV-1a, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function mix(sum: number, word: number): number {
  const value = Math.imul(Math.imul(sum, 31) + word, 0x9e3779b1);
  return (value ^ (value >>> 15)) >>> 0;
}
