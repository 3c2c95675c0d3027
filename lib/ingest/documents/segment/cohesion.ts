import type { Vocabulary } from "./tokens";

/**
 * How much the text before each gap and the text after it share. Gap `i` lies before line `i`;
 * every array has one value a line. Windows are counted in lines.
 */

const at = (array: Float32Array | Int32Array | Uint8Array, index: number): number => array[index] ?? 0;

/** Cosine between the `width` lines before each gap and the `width` after it; only names when `properOnly`. */
export function windowSimilarity(
  vocabulary: Vocabulary,
  weights: Float32Array,
  width: number,
  properOnly: boolean,
): Float32Array {
  const { terms, offsets, proper, size } = vocabulary;
  const lines = offsets.length - 1;
  const left = new Int16Array(size);
  const right = new Int16Array(size);
  let dot = 0;
  let leftNorm = 0;
  let rightNorm = 0;
  const change = (line: number, side: Int16Array, step: 1 | -1): void => {
    if (line < 0 || line >= lines) return;
    const other = side === left ? right : left;
    for (let p = at(offsets, line); p < at(offsets, line + 1); p++) {
      const term = at(terms, p);
      if (properOnly && proper[term] !== 1) continue;
      const square = at(weights, term) ** 2;
      const count = side[term] ?? 0;
      side[term] = count + step;
      const grown = square * (2 * count * step + 1);
      if (side === left) leftNorm += grown;
      else rightNorm += grown;
      dot += square * step * (other[term] ?? 0);
    }
  };
  for (let i = 0; i < width; i++) change(i, right, 1);
  const out = new Float32Array(lines);
  for (let gap = 1; gap < lines; gap++) {
    change(gap - 1, right, -1);
    change(gap - 1, left, 1);
    change(gap - 1 - width, left, -1);
    change(gap - 1 + width, right, 1);
    out[gap] = leftNorm > 1e-3 && rightNorm > 1e-3 ? dot / Math.sqrt(leftNorm * rightNorm) : 0;
  }
  return out;
}

const PRIOR = 0.2;
const LOG_GAMMA_RATIO = Float64Array.from({ length: 260 }, (_, count) => {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.log(k + PRIOR);
  return sum;
});

/** log Γ by Stirling's series, for arguments above about 1. */
function logGamma(x: number): number {
  return x < 7
    ? logGamma(x + 1) - Math.log(x)
    : (x - 0.5) * Math.log(x) - x + 0.918938533 + 1 / (12 * x) - 1 / (360 * x ** 3);
}

/**
 * How much better two urns of words explain the text around each gap than one does, a term: the
 * Dirichlet-multinomial split gain of Bayesian topic segmentation (Eisenstein and Barzilay, 2008).
 */
export function splitGain(vocabulary: Vocabulary, width: number): Float32Array {
  const { terms, offsets, size } = vocabulary;
  const lines = offsets.length - 1;
  const left = new Int16Array(size);
  const right = new Int16Array(size);
  const out = new Float32Array(lines);
  const urn = (counted: number, total: number, distinct: number): number =>
    counted + logGamma(distinct * PRIOR) - logGamma(total + distinct * PRIOR);
  for (let gap = 1; gap < lines; gap++) {
    const from = at(offsets, Math.max(0, gap - width));
    const middle = at(offsets, gap);
    const to = at(offsets, Math.min(lines, gap + width));
    for (let p = from; p < middle; p++) left[at(terms, p)]!++;
    for (let p = middle; p < to; p++) right[at(terms, p)]!++;
    let distinct = 0;
    let inLeft = 0;
    let inRight = 0;
    let inBoth = 0;
    for (let p = from; p < to; p++) {
      const term = at(terms, p);
      const l = left[term] ?? 0;
      const r = right[term] ?? 0;
      if (l + r === 0) continue;
      distinct++;
      inLeft += at64(l);
      inRight += at64(r);
      inBoth += at64(l + r);
      left[term] = 0;
      right[term] = 0;
    }
    const gain =
      urn(inLeft, middle - from, distinct) + urn(inRight, to - middle, distinct) - urn(inBoth, to - from, distinct);
    out[gap] = gain / Math.max(1, to - from);
  }
  return out;
}

const at64 = (count: number): number => LOG_GAMMA_RATIO[Math.min(259, count)] ?? 0;

/** What terms do around each gap: `crossing` bridges it, `beginning` start at its line, `ending` stop before it. */
export type Chains = { crossing: Float32Array; beginning: Float32Array; ending: Float32Array };

/** Where each occurrence's term was seen last before its line and next after it; -1 and `lines` where never. */
export type Neighbours = { previous: Int32Array; next: Int32Array };

/** Links every occurrence of a term with its neighbours in the document. */
export function findNeighbours(vocabulary: Vocabulary): Neighbours {
  const { terms, offsets, size } = vocabulary;
  const lines = offsets.length - 1;
  const previous = new Int32Array(terms.length).fill(-1);
  const next = new Int32Array(terms.length).fill(lines);
  const lastAt = new Int32Array(size).fill(-1);
  const lastPosition = new Int32Array(size).fill(-1);
  for (let line = 0; line < lines; line++) {
    for (let p = at(offsets, line); p < at(offsets, line + 1); p++) {
      const term = at(terms, p);
      previous[p] = at(lastAt, term);
      if (at(lastPosition, term) >= 0) next[at(lastPosition, term)] = line;
      lastAt[term] = line;
      lastPosition[term] = p;
    }
  }
  return { previous, next };
}

/** Lexical chains (Galley et al., 2003): a term links two lines when it recurs within `reach` lines. */
export function followChains(
  vocabulary: Vocabulary,
  weights: Float32Array,
  neighbours: Neighbours,
  reach: number,
  properOnly: boolean,
): Chains {
  const { terms, offsets, proper } = vocabulary;
  const lines = offsets.length - 1;
  const crossing = new Float32Array(lines + 1);
  const beginning = new Float32Array(lines);
  const ending = new Float32Array(lines + 1);
  for (let line = 0; line < lines; line++) {
    for (let p = at(offsets, line); p < at(offsets, line + 1); p++) {
      const term = at(terms, p);
      if (properOnly && proper[term] !== 1) continue;
      const weight = at(weights, term);
      const back = at(neighbours.previous, p) >= 0 && line - at(neighbours.previous, p) <= reach;
      const ahead = at(neighbours.next, p) < lines && at(neighbours.next, p) - line <= reach;
      if (ahead) {
        const link = weight / Math.sqrt(at(neighbours.next, p) - line);
        crossing[line + 1]! += link;
        crossing[at(neighbours.next, p) + 1]! -= link;
      }
      if (ahead && !back) beginning[line]! += weight;
      if (back && !ahead) ending[line + 1]! += weight;
    }
  }
  for (let line = 1; line <= lines; line++) crossing[line]! += at(crossing, line - 1);
  return { crossing, beginning, ending };
}

/** The share of each line's weight seen within `reach` lines before it and within `reach` after it. */
export function recurrence(
  vocabulary: Vocabulary,
  weights: Float32Array,
  neighbours: Neighbours,
  reach: number,
  properOnly: boolean,
): { before: Float32Array; after: Float32Array } {
  const { terms, offsets, proper } = vocabulary;
  const lines = offsets.length - 1;
  const before = new Float32Array(lines);
  const after = new Float32Array(lines);
  for (let line = 0; line < lines; line++) {
    let total = 0.5;
    let back = 0;
    let ahead = 0;
    for (let p = at(offsets, line); p < at(offsets, line + 1); p++) {
      const term = at(terms, p);
      if (properOnly && proper[term] !== 1) continue;
      const weight = at(weights, term);
      total += weight;
      if (at(neighbours.previous, p) >= 0 && line - at(neighbours.previous, p) <= reach) back += weight;
      if (at(neighbours.next, p) < lines && at(neighbours.next, p) - line <= reach) ahead += weight;
    }
    before[line] = back / total;
    after[line] = ahead / total;
  }
  return { before, after };
}
