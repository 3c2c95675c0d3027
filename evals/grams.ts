/** Texts compared by the runs of four words that they share. */

const WORD = /[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SIZE = 4;

/** A text's words in lower case; in scripts without spaces each character is one. */
export function evalWords(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (UNSPACED.test(word)) found.push(...word);
    else found.push(word);
  }
  return found;
}

/** Precision and recall of one text against another, and the passages in which they differ, longest first. */
export type Comparison = { precision: number; recall: number; f1: number; missing: string[]; surplus: string[] };

/** Compares by 4-grams with their multiplicity (shorter ones where a text is shorter). Two empty texts agree fully. */
export function compareTexts(found: string, gold: string): Comparison {
  const ours = evalWords(found);
  const theirs = evalWords(gold);
  const size = Math.max(1, Math.min(SIZE, theirs.length, ours.length));
  const [a, b] = [grams(ours, size), grams(theirs, size)];
  const shared = a.filter(takeFrom(b)).length;
  const share = (all: number) => (all === 0 ? (a.length === b.length ? 1 : 0) : shared / all);
  const precision = share(a.length);
  const recall = share(b.length);
  return { precision, recall, f1: meanOf(precision, recall), missing: passages(theirs, a, size), surplus: passages(ours, b, size) };
}

/** The harmonic mean. */
export function meanOf(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function grams(words: readonly string[], size: number): string[] {
  return words.slice(0, Math.max(0, words.length - size + 1)).map((_, at) => words.slice(at, at + size).join(" "));
}

/** Whether a gram is still among those given; each is taken once. */
function takeFrom(all: readonly string[]): (gram: string) => boolean {
  const left = new Map<string, number>();
  for (const gram of all) left.set(gram, (left.get(gram) ?? 0) + 1);
  return (gram) => {
    const count = left.get(gram) ?? 0;
    left.set(gram, count - 1);
    return count > 0;
  };
}

/** The runs of words that lie in no gram of the other text. */
function passages(words: readonly string[], other: readonly string[], size: number): string[] {
  const known = takeFrom(other);
  const covered = Array.from(words, () => false);
  grams(words, size).forEach((gram, at) => {
    if (known(gram)) covered.fill(true, at, at + size);
  });
  const found: string[][] = [];
  covered.forEach((is, at) => {
    if (is) return;
    if (at === 0 || covered[at - 1]) found.push([]);
    found.at(-1)?.push(words[at] ?? "");
  });
  return found.sort((a, b) => b.length - a.length).map((run) => run.join(" "));
}
