/** Measures of how a document was cut, from the 1-based first lines of its articles. */

/** Right, found and true boundaries, to be added up over documents. */
export type Tally = { right: number; found: number; gold: number };

export const emptyTally = (): Tally => ({ right: 0, found: 0, gold: 0 });

/** Counts exact hits. With `inner` the first start of the gold, which a reader can hardly miss, is left out. */
export function countBoundaries(found: readonly number[], gold: readonly number[], inner: boolean): Tally {
  const skipped = inner ? gold[0] : undefined;
  const known = new Set(gold.filter((line) => line !== skipped));
  const own = [...new Set(found)].filter((line) => line !== skipped);
  return { right: own.filter((line) => known.has(line)).length, found: own.length, gold: known.size };
}

export function addTally(sum: Tally, more: Tally): void {
  sum.right += more.right;
  sum.found += more.found;
  sum.gold += more.gold;
}

/** Precision, recall and their harmonic mean; 0 where nothing was found or there is nothing to find. */
export function score({ right, found, gold }: Tally): { precision: number; recall: number; f1: number } {
  const precision = found > 0 ? right / found : 0;
  const recall = gold > 0 ? right / gold : 0;
  return { precision, recall, f1: right > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/**
 * Pk (Beeferman et al., 1999): how often two lines, half a mean article apart, are wrongly said to be
 * of one article or of two. 0 is perfect; about 0.5 is chance.
 */
export function pk(found: readonly number[], gold: readonly number[], lines: number): number {
  const k = Math.max(1, Math.round(lines / Math.max(1, gold.length) / 2));
  const label = (starts: readonly number[]): Int32Array => {
    const out = new Int32Array(lines + 1);
    for (const start of new Set(starts)) out[start] = 1;
    for (let i = 1; i <= lines; i++) out[i]! += out[i - 1]!;
    return out;
  };
  const ours = label(found);
  const theirs = label(gold);
  let wrong = 0;
  let pairs = 0;
  for (let i = 1; i + k <= lines; i++) {
    pairs++;
    if ((ours[i] === ours[i + k]) !== (theirs[i] === theirs[i + k])) wrong++;
  }
  return pairs > 0 ? wrong / pairs : 0;
}

/** F1 over the 4-grams of words of two texts, with their multiplicity. */
export function fourGramF1(found: string, gold: string): number {
  const grams = (text: string): Map<string, number> => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const out = new Map<string, number>();
    const size = Math.min(4, Math.max(1, words.length));
    for (let i = 0; i + size <= words.length; i++) {
      const gram = words.slice(i, i + size).join(" ");
      out.set(gram, (out.get(gram) ?? 0) + 1);
    }
    return out;
  };
  const ours = grams(found);
  const theirs = grams(gold);
  const total = (all: Map<string, number>): number => [...all.values()].reduce((sum, count) => sum + count, 0);
  let right = 0;
  for (const [gram, count] of ours) right += Math.min(count, theirs.get(gram) ?? 0);
  return score({ right, found: total(ours), gold: total(theirs) }).f1;
}

/** A text without case, spaces, punctuation or markup, for comparing titles. */
export function fold(text: string): string {
  return text.toLowerCase().normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}
