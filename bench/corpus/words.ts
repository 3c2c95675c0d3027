import type { Random } from "./random";

const STARTS = ["b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const ENDS = ["", "", "n", "r", "s", "t", "l", "nd", "rt", "m"];
/** What holds a sentence together; about 40 % of running text, as in real news. */
const GLUE = ["the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "is", "was", "by", "it", "from", "at", "as", "has", "its", "said"];

/** Draws words whose frequencies follow Zipf's law over a made-up vocabulary of 20,000. */
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
    glue: () => random.pick(GLUE),
  };
}

export type WordSource = ReturnType<typeof wordSource>;

function makeVocabulary(random: Random, size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    let word = "";
    for (let syllables = 1 + random.int(3); syllables >= 0; syllables -= 1) {
      word += random.pick(STARTS) + random.pick(VOWELS) + (syllables === 0 ? random.pick(ENDS) : "");
    }
    words.add(word);
  }
  return [...words];
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
