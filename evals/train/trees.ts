import type { Tree, TreeModel } from "@/lib/ingest/documents/segment/model";
import type { Rows } from "./rows";

/**
 * Gradient-boosted trees on logistic loss with histogram splits (Friedman, 2001; Ke et al., 2017).
 * Rows are `values[row * width ...]`, labels 0 or 1.
 */
export type BoostOptions = {
  trees: number;
  depth: number;
  rate: number;
  columns: number;
  sample: number;
  leaf: number;
  ridge: number;
};

/** Shallow and slow: there are few different articles to learn from. */
export const FIRST_LOOK: BoostOptions = { trees: 160, depth: 4, rate: 0.08, columns: 0.3, sample: 0.6, leaf: 8, ridge: 5 };
export const SECOND_LOOK: BoostOptions = { trees: 100, depth: 3, rate: 0.07, columns: 0.5, sample: 0.6, leaf: 6, ridge: 5 };

const BINS = 32;

type Bins = { codes: Uint8Array[]; edges: Float32Array[] };

function makeBins(values: Float32Array, rows: number, width: number): Bins {
  const codes: Uint8Array[] = [];
  const edges: Float32Array[] = [];
  for (let f = 0; f < width; f++) {
    const column = new Float32Array(rows);
    for (let r = 0; r < rows; r++) column[r] = values[r * width + f]!;
    const sorted = Float32Array.from(column).sort();
    const cuts = new Set<number>();
    for (let b = 1; b < BINS; b++) {
      const cut = sorted[Math.floor((b * rows) / BINS)]!;
      if (cut > sorted[0]!) cuts.add(cut);
    }
    // Rare values of a sparse column would otherwise share the bin of the common one.
    const highest = sorted[rows - 1]!;
    if (cuts.size < 4 && highest > sorted[0]!) {
      for (const part of [0.995, 0.98]) cuts.add(sorted[Math.floor(part * rows)]!);
      const above = sorted.find((x) => x > sorted[0]!);
      if (above !== undefined) cuts.add(above);
    }
    const list = Float32Array.from([...cuts].filter((cut) => cut > sorted[0]!).sort((a, b) => a - b));
    edges.push(list);
    codes.push(Uint8Array.from(column, (x) => upperBound(list, x)));
  }
  return { codes, edges };
}

/** How many edges are not above the value. */
function upperBound(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Split = { feature: number; bin: number; gain: number };

function bestSplit(rows: Int32Array, bins: Bins, columns: number[], gradient: Float64Array, hessian: Float64Array, options: BoostOptions): Split | null {
  let g = 0;
  let h = 0;
  for (const r of rows) {
    g += gradient[r]!;
    h += hessian[r]!;
  }
  const base = (g * g) / (h + options.ridge);
  let best: Split | null = null;
  const sumG = new Float64Array(BINS + 6);
  const sumH = new Float64Array(BINS + 6);
  for (const feature of columns) {
    const cuts = bins.edges[feature]!.length;
    if (cuts === 0) continue;
    sumG.fill(0);
    sumH.fill(0);
    const codes = bins.codes[feature]!;
    for (const r of rows) {
      const code = codes[r]!;
      sumG[code]! += gradient[r]!;
      sumH[code]! += hessian[r]!;
    }
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < cuts; bin++) {
      leftG += sumG[bin]!;
      leftH += sumH[bin]!;
      if (leftH < options.leaf || h - leftH < options.leaf) continue;
      const gain = leftG ** 2 / (leftH + options.ridge) + (g - leftG) ** 2 / (h - leftH + options.ridge) - base;
      if (gain > 1e-3 && (!best || gain > best.gain)) best = { feature, bin, gain };
    }
  }
  return best;
}

function grow(rows: Int32Array, depth: number, bins: Bins, columns: number[], gradient: Float64Array, hessian: Float64Array, options: BoostOptions): Tree {
  const split = depth < options.depth ? bestSplit(rows, bins, columns, gradient, hessian, options) : null;
  if (!split) {
    let g = 0;
    let h = 0;
    for (const r of rows) {
      g += gradient[r]!;
      h += hessian[r]!;
    }
    return (g / (h + options.ridge)) * options.rate;
  }
  const codes = bins.codes[split.feature]!;
  const low = rows.filter((r) => codes[r]! <= split.bin);
  const high = rows.filter((r) => codes[r]! > split.bin);
  const next = (part: Int32Array): Tree => grow(part, depth + 1, bins, columns, gradient, hessian, options);
  return [split.feature, bins.edges[split.feature]![split.bin]!, next(low), next(high)];
}

function applyTree(tree: Tree, values: Float32Array, offset: number): number {
  let node = tree;
  while (typeof node !== "number") node = values[offset + node[0]]! < node[1] ? node[2] : node[3];
  return node;
}

/** Fits trees that add up to a log-odds, on top of `bias`. */
export function boost(
  { values, labels, width }: Rows,
  options: BoostOptions,
  random: () => number,
): TreeModel {
  const rows = labels.length;
  const bins = makeBins(values, rows, width);
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const bias = Math.log(positive / (rows - positive));
  const score = new Float64Array(rows).fill(bias);
  const gradient = new Float64Array(rows);
  const hessian = new Float64Array(rows);
  const all = Int32Array.from({ length: rows }, (_, r) => r);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let r = 0; r < rows; r++) {
      const p = 1 / (1 + Math.exp(-score[r]!));
      gradient[r] = (labels[r]! - p);
      hessian[r] = Math.max(1e-6, p * (1 - p));
    }
    const columns = bins.edges.map((_, f) => f).filter(() => random() < options.columns);
    const sample = all.filter(() => random() < options.sample);
    const tree = grow(sample, 0, bins, columns, gradient, hessian, options);
    trees.push(tree);
    for (let r = 0; r < rows; r++) score[r]! += applyTree(tree, values, r * width);
  }
  return { bias, trees };
}
