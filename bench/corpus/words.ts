import type { Random } from "./random";

const STARTS = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const ENDS = ["", "", "n", "r", "s", "t", "l", "nd", "rt", "m"];
/** What holds a sentence together; about 40 % of running text, as in real news. */
const GLUE = ["the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "is", "was", "by", "it", "from", "at", "as", "has", "its", "said"];

/** Draws words whose frequencies follow Zipf's law over a made-up vocabulary of 20,000, and names beside it that nobody else has. */
export function wordSource(random: Random, size = 20_000) {
  const vocabulary = makeVocabulary(random, size);
  const cumulative = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 2.7);
    cumulative[rank] = sum;
  }
  const common = () => vocabulary[search(cumulative, random.next() * sum)]!;
  return {
    common,
    /** A word out of the long tail, as names and terms of one event are. */
    rare: () => vocabulary[2_000 + random.int(size - 2_000)]!,
    /** A name, which two events hardly ever share. */
    name: () => makeWord(random, 3 + random.int(2)),
    glue: () => random.pick(GLUE),
  };
}

export type WordSource = ReturnType<typeof wordSource>;

function makeVocabulary(random: Random, size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) words.add(makeWord(random, 1 + random.int(3)));
  return [...words];
}

function makeWord(random: Random, syllables: number): string {
  let word = "";
  for (let left = syllables; left >= 0; left -= 1) word += random.pick(STARTS) + random.pick(VOWELS) + (left === 0 ? random.pick(ENDS) : "");
  return word;
}

/** The first place whose running sum reaches the target. */
function search(cumulative: Float64Array, target: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
