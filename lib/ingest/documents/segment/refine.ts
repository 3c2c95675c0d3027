import type { Line } from "./lines";
import { hasTitleForm } from "./titles";
import type { Vocabulary } from "./tokens";

/**
 * The second look. Once a first guess says where articles probably begin, each candidate is judged
 * against the whole article before it and the whole article after it instead of fixed windows, and
 * against what the document does elsewhere: whether its articles carry headlines, how long they are.
 */
export const REFINED_NAMES: readonly string[] = [
  "odds", "oddsAbove", "oddsAbove2", "oddsBelow", "oddsBelow2", "oddsNear", "oddsRank",
  "titleForm", "titledShare", "firstTitled", "titledDifference", "density", "starts",
  "linesBefore", "wordsBefore", "linesAfter", "wordsAfter",
  "between", "betweenNames", "openingToBefore", "openingToAfter", "openingDifference",
  "closingToBefore", "closingToAfter", "closingDifference", "newShare", "carriedShare",
];

/** Lines with lower log-odds than this are not looked at again. */
export const CANDIDATE_ODDS = -4.5;
const REACH = 45;

/** Sparse counts over a vocabulary that can be cleared in the time it took to fill them. */
class Bag {
  private readonly counts: Float32Array;
  private touched: number[] = [];
  norm = 0;
  constructor(size: number) {
    this.counts = new Float32Array(size);
  }
  add(vocabulary: Vocabulary, weights: Float32Array, from: number, to: number, properOnly = false): void {
    for (let p = vocabulary.offsets[from] ?? 0; p < (vocabulary.offsets[to] ?? 0); p++) {
      const term = vocabulary.terms[p]!;
      if (properOnly && vocabulary.proper[term] !== 1) continue;
      const count = this.counts[term]!;
      if (count === 0) this.touched.push(term);
      this.counts[term] = count + 1;
      this.norm += weights[term]! ** 2 * (2 * count + 1);
    }
  }
  clear(): void {
    for (const term of this.touched) this.counts[term] = 0;
    this.touched = [];
    this.norm = 0;
  }
  cosine(other: Bag, weights: Float32Array): number {
    let dot = 0;
    for (const term of this.touched) dot += this.counts[term]! * (other.counts[term] ?? 0) * weights[term]! ** 2;
    return this.norm > 1e-3 && other.norm > 1e-3 ? dot / Math.sqrt(this.norm * other.norm) : 0;
  }
  /** The share of this bag's weight that the other holds too. */
  shared(other: Bag, weights: Float32Array): number {
    let sum = 0;
    let total = 0.01;
    for (const term of this.touched) {
      total += weights[term]!;
      if (other.counts[term]! > 0) sum += weights[term]!;
    }
    return sum / total;
  }
}

/** The probable starts: lines above even odds that are the best among their near neighbours. */
function probableStarts(odds: Float32Array): Int32Array {
  const out = [0];
  for (let i = 1; i < odds.length; i++) {
    const own = odds[i]!;
    if (own <= -0.3) continue;
    const near = Math.max(odds[i - 1]!, odds[i + 1] ?? -9, odds[i - 2] ?? -9, odds[i + 2] ?? -9);
    if (own >= near || i - 1 === 0) out.push(i);
  }
  return Int32Array.from(out);
}

/** The lines looked at again, and a row of `REFINED_NAMES.length` values for each. */
export type Refinement = { candidates: Int32Array; values: Float32Array };

/** Second-look features of the candidates, one row each in the order of `candidates`. */
export function refine(lines: readonly Line[], vocabulary: Vocabulary, weights: Float32Array, odds: Float32Array): Refinement {
  const candidates = Int32Array.from(odds.keys()).filter((i) => i > 0 && odds[i]! > CANDIDATE_ODDS);
  const width = REFINED_NAMES.length;
  const values = new Float32Array(candidates.length * width);
  const starts = probableStarts(odds);
  const forms = lines.map((line) => (hasTitleForm(line) ? 1 : 0));
  const document = readDocument(lines, forms, starts);
  const words = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => (words[i + 1] = words[i]! + line.words));
  const bags = Array.from({ length: 6 }, () => new Bag(vocabulary.size));
  let next = 0;
  candidates.forEach((i, row) => {
    while (next < starts.length && starts[next]! < i - 2) next++;
    let after = next;
    while (after < starts.length && starts[after]! <= i + 2) after++;
    const from = Math.max(starts[next - 1] ?? 0, i - REACH);
    const to = Math.min(starts[after] ?? lines.length, i + REACH);
    const own = values.subarray(row * width, (row + 1) * width);
    own.set([
      ...neighbourhood(odds, i),
      forms[i]!, document.titled, document.first, forms[i]! - document.titled, document.density, document.starts,
      i - from, Math.log(1 + words[i]! - words[from]!), to - i, Math.log(1 + words[to]! - words[i]!),
      ...compareSides(vocabulary, weights, bags, from, i, to),
    ]);
  });
  return { candidates, values };
}

function readDocument(lines: readonly Line[], forms: number[], starts: Int32Array): Record<"titled" | "first" | "density" | "starts", number> {
  const titled = starts.reduce((sum, start) => sum + Math.max(forms[start]!, forms[start + 1] ?? 0, forms[start - 1] ?? 0), 0);
  return { titled: titled / starts.length, first: forms[0] ?? 0, density: (10 * starts.length) / lines.length, starts: Math.log(starts.length) };
}

function neighbourhood(odds: Float32Array, i: number): number[] {
  const get = (k: number): number => (i + k <= 0 ? -6 : (odds[i + k] ?? -6));
  const near = [get(-3), get(-2), get(-1), get(1), get(2), get(3)];
  return [odds[i]!, get(-1), get(-2), get(1), get(2), Math.max(...near), near.filter((x) => x > odds[i]!).length];
}

function compareSides(vocabulary: Vocabulary, weights: Float32Array, bags: Bag[], from: number, gap: number, to: number): number[] {
  const [before, after, opening, closing, beforeNames, afterNames] = bags as [Bag, Bag, Bag, Bag, Bag, Bag];
  for (const bag of bags) bag.clear();
  before.add(vocabulary, weights, from, Math.max(from, gap - 2));
  after.add(vocabulary, weights, Math.min(to, gap + 2), to);
  opening.add(vocabulary, weights, gap, Math.min(to, gap + 2));
  closing.add(vocabulary, weights, Math.max(from, gap - 2), gap);
  const openingToBefore = opening.cosine(before, weights);
  const openingToAfter = opening.cosine(after, weights);
  const closingToBefore = closing.cosine(before, weights);
  const closingToAfter = closing.cosine(after, weights);
  before.add(vocabulary, weights, Math.max(from, gap - 2), gap);
  after.add(vocabulary, weights, gap, Math.min(to, gap + 2));
  beforeNames.add(vocabulary, weights, from, gap, true);
  afterNames.add(vocabulary, weights, gap, to, true);
  return [
    before.cosine(after, weights), beforeNames.cosine(afterNames, weights),
    openingToBefore, openingToAfter, openingToAfter - openingToBefore,
    closingToBefore, closingToAfter, closingToBefore - closingToAfter,
    1 - opening.shared(before, weights), after.shared(before, weights),
  ];
}
