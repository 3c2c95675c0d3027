import { topicScores } from "@/lib/understand/topics";

/** How often each feature stands in a text, by the feature's hash. */
export type Counts = Map<number, number>;

/** What is counted of a piece: words and pairs of neighbours, runs of letters within words, and what the product's own lexicon finds. */
export type Features = { words: Counts; letters: Counts; topics: [topic: string, score: number][] };

export type Piece = { title: string; text: string; lang: string };

/** Characters that are read of a text: what a piece is about shows in its first screens. */
const SAMPLE = 6000;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*|[$€£¥%]/gu;
/** Lengths of the runs of letters. */
const RUNS = [3, 4, 5];

/** The features of one piece. */
export function featuresOf({ title, text, lang }: Piece): Features {
  const features: Features = { words: new Map(), letters: new Map(), topics: topicScores(title, text, lang).scores.map(({ topic, score }) => [topic, score]) };
  for (const part of [title, text.slice(0, SAMPLE)]) countPart(part, features);
  return features;
}

function countPart(part: string, { words, letters }: Features): void {
  let before = "";
  for (const word of wordsOf(part)) {
    add(words, hash(word));
    if (before !== "") add(words, hash(`${before} ${word}`));
    before = word;
    const framed = ` ${word} `;
    for (const length of RUNS) for (let at = 0; at + length <= framed.length; at += 1) add(letters, hash(framed.slice(at, at + length)));
  }
}

/** Words in small letters, figures by how many digits they have; of scripts without spaces each character is a word. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [found] of text.toLowerCase().matchAll(WORD)) {
    const word = found.replace(/[’']s$/, "").replaceAll("’", "'");
    if (/^\p{N}/u.test(word)) words.push(/^(?:19|20)\d\d$/.test(word) ? "#year" : `#${word.length}`);
    else if (UNSPACED.test(word)) words.push(...word);
    else words.push(word);
  }
  return words;
}

function add(counts: Counts, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1);
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
