import type { Line } from "./lines";

/**
 * The vocabulary of a document as numbers. `terms` holds, line after line, the distinct terms of
 * each line (`offsets[i]` to `offsets[i + 1]`); `spread` is how many lines hold a term and `proper`
 * marks terms mostly written with a capital inside sentences: names, in most languages that have capitals.
 * `short` is a term's length up to 5, or 0 for a pair of characters of a script without spaces.
 */
export type Vocabulary = {
  terms: Int32Array;
  offsets: Int32Array;
  spread: Int32Array;
  proper: Uint8Array;
  short: Uint8Array;
  size: number;
};

const TOKEN = /[\p{L}\p{N}]+/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const CAPITAL = /^\p{Lu}/u;
const SENTENCE_OPENS = /[.!?:"“”‘«(]\s*$/u;
/** The first code of the scripts written without spaces. */
const FIRST_UNSPACED = 0x0e00;
const isUnspaced = (word: string): boolean => word.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED.test(word);
/** Letters kept of a word: a stemmer that needs no language. */
const STEM = 6;

/** Terms of one text, each with whether it is written as a name; pairs of characters where words are not spaced. */
function* termsOf(text: string): Generator<[string, boolean]> {
  let previousEnd = 0;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const start = previousEnd;
    previousEnd = match.index + word.length;
    if (isUnspaced(word)) {
      for (let i = 0; i + 1 < word.length; i++) yield [word.slice(i, i + 2), false];
    } else if (word.length > 1) {
      const isName = CAPITAL.test(word) && start > 0 && !SENTENCE_OPENS.test(text.slice(start, match.index));
      yield [word.toLowerCase().slice(0, STEM), isName];
    }
  }
}

/** Reads the vocabulary of a document in one pass. */
export function readVocabulary(lines: readonly Line[]): Vocabulary {
  const ids = new Map<string, number>();
  const spread: number[] = [];
  const capital: number[] = [];
  const short: number[] = [];
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
        short.push(isUnspaced(term) ? 0 : Math.min(5, term.length));
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
  return { terms: terms.subarray(0, length), offsets, spread: Int32Array.from(spread), proper, short: Uint8Array.from(short), size: ids.size };
}

/** Before anything is read: the share of lines that hold a word of so many letters, by length as in `short`. */
const EXPECTED = [0.02, 0.4, 0.4, 0.4, 0.1, 0.015];
/** How many lines that expectation counts for. */
const BELIEF = 50;

/**
 * How telling each term is: minus the logarithm of the share of lines that hold it. In a short
 * document the count says little, so it is held against what words of that length do in most
 * languages: the shortest are everywhere, unless they are names.
 */
export function weighTerms({ spread, proper, short, offsets }: Vocabulary): Float32Array {
  const lines = Math.max(1, offsets.length - 1);
  return Float32Array.from(spread, (count, term) => {
    const expected = EXPECTED[proper[term] === 1 ? 5 : (short[term] ?? 5)] ?? 0.015;
    return Math.max(0.05, -Math.log((count + BELIEF * expected) / (lines + BELIEF)));
  });
}
