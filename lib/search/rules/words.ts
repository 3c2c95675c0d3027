import { fold } from "./fold";
import { stem, stemmedAs } from "./stem";

/** A word of a text: how it is compared, where it stands (counted in places), and the letters it was read from. */
export type Word = {
  term: string;
  place: number;
  from: number;
  to: number;
  /** Of a text without spaces: two letters side by side, or a word that a dictionary knows. */
  part?: "pair" | "word";
};

/** Letters, digits and their marks; a dot between digits or single letters, and an apostrophe between letters, hold a word together. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|\u200c|\u200d|\u00ad)*(?:(?:(?<=\p{N})[.,](?=\p{N})|(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))|['’ʼ](?=\p{L}))[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|\u200c|\u200d|\u00ad)*)*/gu;
/** Scripts that put no space between words, or hang so much on a word that its parts are what one looks for. */
const RUN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}ー]+|\p{Script=Hangul}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const MAY_HOLD_RUN = /[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc]|[\ud840-\ud88d]/;
const LETTER_OF_RUN = /\P{M}\p{M}*/gu;

/** A lexeme of PostgreSQL may have 2,046 bytes; no word is so long. */
const LONGEST = 60;
/** A segmenter's time grows with the square of its text. */
const MOST_SEGMENTED = 2_000;

/**
 * The words of a text one after another. Of what is written without spaces each pair of neighbouring letters, which finds
 * everything, and the words of one, three or more letters that a dictionary sees there, which say what it is about.
 * @param lang of the text (BCP 47): its words lose their endings by it
 */
export function* wordsOf(text: string, lang: string, firstPlace = 1): Generator<Word> {
  const language = stemmedAs(lang);
  let place = firstPlace;
  for (const { 0: whole, index } of text.matchAll(WORD)) {
    if (MAY_HOLD_RUN.test(whole)) {
      for (const word of mixed(whole, index, language, place)) {
        yield word;
        place = Math.max(place, word.place + 1);
      }
      continue;
    }
    const term = termAs(whole, language);
    if (term !== "") yield { term, place, from: index, to: index + whole.length };
    place += 1;
  }
}

/** The word that begins exactly here. */
const WORD_HERE = new RegExp(WORD.source, "uy");
/** Between words: what is neither letter nor digit in ASCII, the signs of Latin-1, and general punctuation. */
const apart = (code: number): boolean => (code < 128 ? !isPlain(code) : (code >= 0xa0 && code <= 0xbf) || (code >= 0x2000 && code <= 0x206f && code !== 0x200c && code !== 0x200d));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPlain = (code: number): boolean => isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/**
 * The words of a text that may be among these terms, without their places, in a tenth of the time that all its words take: no
 * word loses its first letter, so one that begins with another is passed over. Letters that are not plain Latin may stand for
 * others, and so count for all. What is only hung on before an apostrophe is left out.
 * @param terms as `termOf` makes them
 */
export function* wordsThatMayBe(text: string, lang: string, terms: ReadonlySet<string>): Generator<Pick<Word, "term" | "from" | "to">> {
  if (MAY_HOLD_RUN.test(text)) return yield* wordsOf(text, lang);
  const language = stemmedAs(lang);
  const first = new Set(Array.from(terms, (term) => [term.charCodeAt(0), term.charAt(0).toUpperCase().charCodeAt(0)]).flat());
  let within = false;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (apart(code)) within = within && (code === 44 || code === 46) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
    else if (!within && (code >= 128 || first.has(code))) {
      WORD_HERE.lastIndex = at;
      const whole = WORD_HERE.exec(text)?.[0];
      if (whole !== undefined) {
        yield { term: termAs(whole, language), from: at, to: at + whole.length };
        at += whole.length;
        continue;
      }
    } else within = true;
    at += 1;
  }
}

/** Most words of a text stood in the one before: what they came to is remembered, of so many for each language. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Map<string, string>>();

/** How a word is compared: small and plain, without its ending. */
export const termOf = (whole: string, lang: string): string => termAs(whole, stemmedAs(lang));

/** @param language as `stemmedAs` gives it */
function termAs(whole: string, language: string): string {
  let terms = remembered.get(language);
  if (terms === undefined || terms.size >= MOST_REMEMBERED) remembered.set(language, (terms = new Map<string, string>()));
  const known = terms.get(whole);
  if (known !== undefined) return known;
  const term = stem(plainOf(whole), language);
  terms.set(whole, term);
  return term;
}

/** A word small and plain, without what is only hung on: "Trump's", "l'homme", "U.S.", "1,000". */
export function plainOf(whole: string): string {
  let plain = fold(whole);
  if (/['’ʼ.,]/.test(plain)) {
    plain = plain.replace(/['’ʼ]s$/, "").replace(/^(?:\p{L}{1,2}|qu|dell|nell|sull|dall|all)['’ʼ](?=\p{L}{3})/u, "").replace(/['’ʼ]/g, "");
    plain = /^\p{N}/u.test(plain) ? plain.replace(/,(?=\d{3}(?!\d))/g, "").replace(/[.,]+$/, "") : plain.replace(/\./g, "");
  }
  return plain.slice(0, LONGEST);
}

function* mixed(whole: string, offset: number, language: string, firstPlace: number): Generator<Word> {
  let place = firstPlace;
  let at = 0;
  const between = function* (end: number): Generator<Word> {
    for (const { 0: piece, index } of whole.slice(at, end).matchAll(WORD)) {
      yield { term: termAs(piece, language), place, from: offset + at + index, to: offset + at + index + piece.length };
      place += 1;
    }
  };
  for (const { 0: run, index } of whole.matchAll(RUN)) {
    yield* between(index);
    const letters = Array.from(run.matchAll(LETTER_OF_RUN), (letter) => ({ text: letter[0], from: offset + index + letter.index }));
    yield* runWords(run, letters, offset + index, place);
    place += letters.length;
    at = index + run.length;
  }
  yield* between(whole.length);
}

function* runWords(run: string, letters: readonly { text: string; from: number }[], offset: number, place: number): Generator<Word> {
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const [one, two] = [letters[at]!, letters[at + 1]!];
    yield { term: fold(one.text + two.text), place: place + at, from: one.from, to: two.from + two.text.length, part: "pair" };
  }
  const placeAt = new Map(letters.map(({ from }, at) => [from, place + at]));
  for (let start = 0; start < run.length; start += MOST_SEGMENTED) {
    for (const { segment, index } of segmenter().segment(run.slice(start, start + MOST_SEGMENTED))) {
      const from = offset + start + index;
      const count = segment.match(LETTER_OF_RUN)?.length ?? 0;
      if (count === 2 || count === 0) continue;
      yield { term: fold(segment).slice(0, LONGEST), place: placeAt.get(from) ?? place, from, to: from + segment.length, part: "word" };
    }
  }
}

/** Dictionaries of the scripts without spaces are the same for every language. */
let segmenterOfRuns: Intl.Segmenter | undefined;
const segmenter = () => (segmenterOfRuns ??= new Intl.Segmenter("und", { granularity: "word" }));
