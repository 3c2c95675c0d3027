import type { Line } from "./lines";

/**
 * The vocabulary of a document as numbers. `terms` holds, line after line, the distinct terms of
 * each line (`offsets[i]` to `offsets[i + 1]`); `spread` is how many lines hold a term and `proper`
 * marks terms mostly written with a capital inside sentences: names, in most languages that have capitals.
 */
export type Vocabulary = {
  terms: Int32Array;
  offsets: Int32Array;
  spread: Int32Array;
  proper: Uint8Array;
  size: number;
};

const TOKEN = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const CAPITAL = /^\p{Lu}/u;
/** Letters kept of a word: a stemmer that needs no language. */
const STEM = 6;

/** Terms of one text, each with whether it is written as a name; pairs of characters where words are not spaced. */
function* termsOf(text: string): Generator<[string, boolean]> {
  let previousEnd = 0;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const between = text.slice(previousEnd, match.index);
    const opensSentence = match.index === 0 || previousEnd === 0 || /[.!?:"“”‘«(]\s*$/u.test(between);
    previousEnd = match.index + word.length;
    if (UNSPACED.test(word)) {
      for (let i = 0; i + 1 < word.length; i++) yield [word.slice(i, i + 2), false];
    } else if (word.length > 1) {
      yield [word.toLowerCase().slice(0, STEM), !opensSentence && CAPITAL.test(word)];
    }
  }
}

/** Reads the vocabulary of a document in one pass. */
export function readVocabulary(lines: readonly Line[]): Vocabulary {
  const ids = new Map<string, number>();
  const spread: number[] = [];
  const capital: number[] = [];
  const seenAt: number[] = [];
  const offsets = new Int32Array(lines.length + 1);
  let terms = new Int32Array(1024);
  let length = 0;
  lines.forEach((line, index) => {
    for (const [term, isName] of termsOf(line.text)) {
      let id = ids.get(term);
      if (id === undefined) {
        id = ids.size;
        ids.set(term, id);
        spread.push(0);
        capital.push(0);
        seenAt.push(-1);
      }
      if (isName) capital[id] = (capital[id] ?? 0) + 1;
      if (seenAt[id] === index) continue;
      seenAt[id] = index;
      spread[id] = (spread[id] ?? 0) + 1;
      if (length === terms.length) {
        const larger = new Int32Array(length * 2);
        larger.set(terms);
        terms = larger;
      }
      terms[length++] = id;
    }
    offsets[index + 1] = length;
  });
  const proper = Uint8Array.from(capital, (times, id) => (times * 2 > (spread[id] ?? 0) ? 1 : 0));
  return { terms: terms.subarray(0, length), offsets, spread: Int32Array.from(spread), proper, size: ids.size };
}

/** How telling each term is, 0.05 to 6: the rarer among the document's lines, the more. */
export function weighTerms(vocabulary: Vocabulary): Float32Array {
  const lines = Math.max(1, vocabulary.offsets.length - 1);
  const weight = (count: number) => Math.min(6, Math.max(0.05, Math.log((lines + 1) / (count + 0.5))));
  return Float32Array.from(vocabulary.spread, weight);
}
