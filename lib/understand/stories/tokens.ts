import { hashOf } from "./hash";

/** A word of a text: its hash, how it is written, and what it looks like. `opens` where it begins a sentence. */
export type Token = { hash: number; form: string; capital: boolean; number: boolean; opens: boolean; quoted: boolean; bare: boolean };

const PARTS = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[.!?…。！？\n:;]|["“”„‟«»「」『』]/gu;
const QUOTATION_MARK = /^["“”„‟«»「」『』]$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KANA_OR_HAN = /^[\p{Script=Hiragana}]+$/u;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640]/gu;
const MARKS = /\p{M}/gu;
const WRITTEN_WITH_MARKS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const ARTICLE = /^(?:[ldjmtscn]|qu|dell|nell|all|sull)['’]/u;
/** Letters of a word that count: what follows is mostly inflection. */
const STEM = 7;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text in order. What is written without spaces is cut by a dictionary. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let opens = true;
  let quoted = false;
  for (const [part] of text.normalize("NFKC").replace(UNSEEN, "").matchAll(PARTS)) {
    if (QUOTATION_MARK.test(part)) quoted = !quoted;
    else if (/^[.!?…。！？\n:;]$/u.test(part)) {
      opens = true;
      if (part === "\n") quoted = false;
    } else {
      for (const word of UNSPACED.test(part) ? cut(part) : [part]) {
        const token = tokenOf(word, opens, quoted);
        if (token) tokens.push(token);
        opens = false;
      }
    }
  }
  return tokens;
}

function cut(part: string): string[] {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  return [...segmenter.segment(part)].flatMap(({ segment, isWordLike }) => (isWordLike && !(KANA_OR_HAN.test(segment) && segment.length < 3) ? [segment] : []));
}

function tokenOf(word: string, opens: boolean, quoted: boolean): Token | null {
  const number = /^\p{N}/u.test(word);
  const form = number ? word : word.replace(ARTICLE, "").replace(/['’]s?$/u, "").replace(/['’]s$/u, "");
  const folded = number ? plainNumber(word) : foldWord(form);
  if (folded === "") return null;
  const capital = !number && /^\p{Lu}/u.test(form);
  return { hash: hashOf(folded), form, capital, number, opens, quoted, bare: !number && UNSPACED.test(form) };
}

/** Digits of any script; signs between thousands do not count, a decimal comma is a point. */
function plainNumber(word: string): string {
  const digits = word.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return digits.replace(/[.,](?=\d{3}(?:\D|$))/gu, "").replace(",", ".");
}

function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** A word without case, accents and endings, as far as that holds in any language. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  const plain = WRITTEN_WITH_MARKS.test(lower) ? lower.normalize("NFD").replace(MARKS, "").normalize("NFC") : lower;
  if (UNSPACED.test(plain)) return plain;
  return stemOf(plain.replace(/[أإآٱ]/gu, "ا").replace(/ى/gu, "ي").replace(/ة/gu, "ه").replace(/ё/gu, "е").replace(/ß/gu, "ss"));
}

function stemOf(word: string): string {
  const singular = word.length > 3 ? word.replace(/(?<=[^s])s$/u, "") : word;
  return [...singular].slice(0, STEM).join("");
}
