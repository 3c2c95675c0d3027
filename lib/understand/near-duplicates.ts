/** A text as the runs of words in it, by their hashes: `spoken` are those that stand between quotation marks wherever they occur. */
export type Runs = { all: ReadonlySet<number>; spoken: ReadonlySet<number> };

/** What is kept of a text to find others like it: how many runs it has, and the smallest of their hashes in order. */
export type Signature = { runs: number; hashes: readonly number[] };

/** A text that has hashes of its signature in common with another's. */
export type Neighbour = { id: number; signature: Signature };

/** How much of the shorter of two texts stands in the other: of `counted` runs the share that both have, 0 to 1. */
export type Likeness = { share: number; counted: number };

/** Words in one run; where a text is written without spaces, characters that are as good as words, or letters and their marks. */
const RUN = { words: 4, characters: 6, letters: 10 } as const;
/** A text of fewer runs says too little to be known by. */
const LEAST_RUNS = 16;
/** Hashes in a signature: two texts of one length that share half of their runs then have about 13 in common. */
const SAMPLE = 40;

/** Of the shorter text's sampled runs, the share by which two texts are worth comparing whole. */
const LIKELY_SHARE = 0.3;
/** The share from which on they are one piece. */
const LEAST_SHARE = 0.6;
/**
 * How unlike in length they may be: a briefing that takes in a short report is no reprint of it. What is shorter still,
 * as feeds give it, has to be the beginning of the other.
 */
const LEAST_RATIO = 0.2;
const LEAST_RATIO_OF_START = 0.05;
/** One outlet's weather reports and results follow a form: its own pieces have to be more alike, and longer. */
const LEAST_SHARE_AT_HOME = 0.8;
const LEAST_RUNS_AT_HOME = 60;
/** Texts of others in which a run has to stand to be an outlet's furniture, or what everybody quotes. */
const WITNESSES_NEEDED = 2;

const MOST_CANDIDATES = 12;
const MOST_WITNESSES = 6;

const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTERS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PARTS = /[\p{L}\p{N}\p{M}]+|["“”„‟«»「」『』]/gu;
const QUOTATION_MARK = /^["“”„‟«»「」『』]$/u;

/** What is not seen, but set where a line may break or a direction change, and Arabic's lengthening stroke and vowel signs. */
const UNSEEN = /[\u064b-\u065f\u0670]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640]/gu;
/** Arabic letters that one keyboard or house has and another has not. */
const SPELT: Record<string, string> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه" };
const SPELLINGS = new RegExp(`[${Object.keys(SPELT).join("")}]`, "gu");
/** Digits of other scripts, each by its zero. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0];
const OTHER_DIGITS = new RegExp(`[${ZEROS.map((zero) => `${String.fromCodePoint(zero)}-${String.fromCodePoint(zero + 9)}`).join("")}]`, "gu");

/** A text without what differs from one publisher's program to another's. */
function plain(text: string): string {
  const even = text.normalize("NFKC").toLowerCase().replace(UNSEEN, "");
  return even.replace(SPELLINGS, (letter) => SPELT[letter] ?? letter).replace(OTHER_DIGITS, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}

/**
 * A text as its runs of four words, of six characters in Chinese and Japanese, of ten letters in other scripts without
 * spaces; case, signs, unseen characters and the form of quotation marks and digits do not count. What a paragraph opens and does not close is quoted to its end.
 */
export function readRuns(text: string): Runs {
  const words = plain(text).split("\n").flatMap(readWords);
  const length = RUN[mainWriting(words)];
  const all = new Set<number>();
  const own = new Set<number>();
  // The last word that stands outside quotation marks: a run that reaches it is not wholly quoted.
  let told = -1;
  for (const [at, { spoken }] of words.entries()) {
    if (!spoken) told = at;
    const from = at - length + 1;
    if (from < 0) continue;
    const hash = runOf(words, from, at);
    all.add(hash);
    if (told >= from) own.add(hash);
  }
  return { all, spoken: new Set([...all].filter((hash) => !own.has(hash))) };
}

/** The hash of the words from one place to another, as a signed number of 32 bits. */
function runOf(words: readonly Word[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at <= to; at++) sum = Math.imul(sum ^ (words[at]?.hash ?? 0), 0x9e3779b1) ^ (sum >>> 15);
  return finished(sum);
}

/** How a word is written: with spaces round it, or as one character or letter of many. */
type Writing = keyof typeof RUN;
type Word = { hash: number; spoken: boolean; writing: Writing };

function mainWriting(words: readonly Word[]): Writing {
  const count = (writing: Writing) => words.filter((word) => word.writing === writing).length;
  const [characters, letters] = [count("characters"), count("letters")];
  if (characters + letters <= words.length / 2) return "words";
  return characters >= letters ? "characters" : "letters";
}

function readWords(paragraph: string): Word[] {
  const words: Word[] = [];
  let spoken = false;
  for (const [part] of paragraph.matchAll(PARTS)) {
    if (QUOTATION_MARK.test(part)) spoken = !spoken;
    else {
      const writing = CHARACTERS.test(part) ? "characters" : LETTERS.test(part) ? "letters" : "words";
      for (const word of writing === "words" ? [part] : part) words.push({ hash: hashOf(word), spoken, writing });
    }
  }
  return words;
}

/**
 * The MinHash signature of a text: the smallest hashes of its runs (Broder, "On the resemblance and containment of
 * documents", 1997). Each hash is a band of its own: texts that share one or two of them may be one piece, and because
 * the smallest of a part are among the smallest of the whole, this holds for a cut text as well. Empty for a text too
 * short to be known by.
 */
export function signatureOf({ all }: Runs): Signature {
  if (all.size < LEAST_RUNS) return { runs: all.size, hashes: [] };
  return { runs: all.size, hashes: [...all].sort((a, b) => a - b).slice(0, SAMPLE) };
}

/**
 * Whom to compare a text with, of those whose signatures share something with its own: first who has most in common.
 * The others are witnesses: what they share with it is furniture, or what everybody quotes.
 */
export function sortNeighbours<N extends Neighbour>(own: Signature, neighbours: readonly N[]): { candidates: N[]; witnesses: N[] } {
  const judged = neighbours.map((neighbour) => ({ neighbour, ...sampledShare(own, neighbour.signature) })).sort((a, b) => b.common - a.common || a.neighbour.id - b.neighbour.id);
  const likely = judged.filter(({ common, share }) => common >= 2 && share >= LIKELY_SHARE);
  const others = judged.filter((one) => !likely.includes(one));
  return {
    candidates: likely.slice(0, MOST_CANDIDATES).map(({ neighbour }) => neighbour),
    witnesses: others.slice(0, MOST_WITNESSES).map(({ neighbour }) => neighbour),
  };
}

/** Share of the shorter text's runs that stand in the other, as far as two signatures tell: by the hashes that both would hold. */
function sampledShare(a: Signature, b: Signature): { common: number; share: number } {
  const [part, whole] = a.runs <= b.runs ? [a, b] : [b, a];
  const limit = Math.min(limitOf(part), limitOf(whole));
  const sample = part.hashes.filter((hash) => hash <= limit);
  const known = new Set(whole.hashes);
  const common = sample.filter((hash) => known.has(hash)).length;
  return { common, share: sample.length === 0 ? 0 : common / sample.length };
}

function limitOf({ runs, hashes }: Signature): number {
  return runs > hashes.length ? (hashes.at(-1) ?? 0) : Infinity;
}

/**
 * Whether one of two texts is the other reprinted, perhaps cut, lengthened or edited: how alike they are, or null where
 * they are two pieces. Runs that stand in several other texts do not count, nor does what both quote as long as they
 * say enough besides.
 * @param witnesses texts of other pieces that share something with the first
 * @param sameSource whether one outlet published both
 */
export function reprintLikeness(a: Runs, b: Runs, witnesses: readonly Runs[], sameSource: boolean): Likeness | null {
  const own = [telling(a, witnesses), telling(b, witnesses)].sort((one, other) => one.size - other.size);
  const [part, whole] = [own[0] ?? new Set<number>(), own[1] ?? new Set<number>()];
  const ratio = part.size / whole.size;
  if (part.size < (sameSource ? LEAST_RUNS_AT_HOME : LEAST_RUNS) || ratio < LEAST_RATIO_OF_START) return null;
  const other = ratio < LEAST_RATIO ? startOf(whole, part.size) : whole;
  const told = [...part].filter((hash) => !a.spoken.has(hash) && !b.spoken.has(hash));
  const counted = told.length >= LEAST_RUNS ? told : [...part];
  const share = counted.filter((hash) => other.has(hash)).length / counted.length;
  return share >= (sameSource ? LEAST_SHARE_AT_HOME : LEAST_SHARE) ? { share, counted: counted.length } : null;
}

/** The first runs of a text, half as many again as another has. */
function startOf(runs: ReadonlySet<number>, size: number): ReadonlySet<number> {
  return new Set([...runs].slice(0, size * 1.5));
}

/** The order of likenesses: those that have most in common first. */
export function moreAlike(a: Likeness, b: Likeness): number {
  return b.share * b.counted - a.share * a.counted;
}

function telling({ all }: Runs, witnesses: readonly Runs[]): ReadonlySet<number> {
  if (witnesses.length < WITNESSES_NEEDED) return all;
  return new Set([...all].filter((hash) => witnesses.filter((witness) => witness.all.has(hash)).length < WITNESSES_NEEDED));
}

/** FNV-1a. */
function hashOf(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** The finish of MurmurHash3: every bit of a sum changes half of the others. */
function finished(sum: number): number {
  let value = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
