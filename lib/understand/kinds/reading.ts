/** A piece taken apart once, for all who look for signs in it. */
export type Reading = {
  title: string;
  /** The text, at most `LONGEST` of its start and `END` of its end. */
  text: string;
  /** Its lines that are not empty, trimmed. */
  lines: string[];
  /** What its author says: the text without quoted speech. */
  voice: string;
  /** Words of the voice in lower case, and where sentences end ("."), ask ("?") or shout ("!"). */
  tokens: string[];
  /** How many words those are; of a script without spaces how many it would be. */
  words: number;
  /** How many of them are figures. */
  numbers: number;
  /** Share of the text that is quoted, 0 to 1. */
  quoted: number;
  /** Whether its script has no spaces between words. */
  dense: boolean;
  /** How many words the whole text has, about. */
  length: number;
};

/** Enough to know a piece by. */
const LONGEST = 9_000;
const END = 1_500;
/** Longer quotations are a sign that was never closed. */
const LONGEST_QUOTE = 900;
const CLOSING: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "»": "«", "‹": "›", '"': '"', "‘": "’", "‚": "‘’", "《": "》" };
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Letters of such a script that make up a word, about. */
const LETTERS_A_WORD = 1.8;

/** Reads a piece once: time is linear in its length. */
export function readPiece(title: string, whole: string): Reading {
  const text = whole.length <= LONGEST + END ? whole : `${whole.slice(0, LONGEST)}\n${whole.slice(-END)}`;
  const { voice, quoted } = withoutQuotes(text);
  const tokens = tokensOf(voice);
  const dense = isDense(`${title} ${text.slice(0, 200)}`);
  const words = dense ? Math.round(voice.replace(/[\s\p{P}]/gu, "").length / LETTERS_A_WORD) : tokens.reduce((sum, token) => sum + (isMark(token) ? 0 : 1), 0);
  const length = Math.round(words / Math.max(0.1, 1 - quoted) * (whole.length / Math.max(1, text.length)));
  const numbers = voice.match(/\p{N}+(?:[.,]\p{N}+)*/gu)?.length ?? 0;
  return { title, text, lines: text.split("\n").flatMap((line) => line.trim() || []), voice, tokens, words, numbers, quoted, dense, length };
}

export function isMark(token: string): boolean {
  return token === "." || token === "?" || token === "!";
}

/** Words in lower case and the ends of sentences. Apostrophes stay within words. */
export function tokensOf(text: string): string[] {
  // A country is no "us".
  const lower = text.replace(/\bU\.?S\b/g, "usa").toLowerCase();
  const found = lower.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[.?!؟。？！]/gu) ?? [];
  return /[’؟？！。]/.test(lower) ? found.map((token) => (token.length === 1 ? (MARKS[token] ?? token) : token.replaceAll("’", "'"))) : found;
}

const MARKS: Readonly<Record<string, string>> = { "؟": "?", "？": "?", "！": "!", "。": "." };

function isDense(text: string): boolean {
  const dense = text.match(DENSE)?.length ?? 0;
  return dense > 0 && dense / (text.match(/\p{L}/gu)?.length ?? 1) > 0.3;
}

const OPENING = /[“„«「『»‹"‘‚《]/g;

/** A text without what stands in quotation marks; a mark that nothing closes within a paragraph opens nothing. */
function withoutQuotes(text: string): { voice: string; quoted: number } {
  const parts: string[] = [];
  let from = 0;
  let quoted = 0;
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found !== null; found = OPENING.exec(text)) {
    const [sign, at] = [found[0], found.index];
    // An apostrophe within a word, or a sign that closes, opens nothing.
    if ((sign === "‘" || sign === '"' || sign === "»") && /[\p{L}\p{N}]/u.test(text[at - 1] ?? " ")) continue;
    const end = closeOf(text, at, CLOSING[sign] ?? "");
    if (end === null) continue;
    // A word or two in quotation marks is the author's way of speaking, or a name.
    if (end - at > SHORT_QUOTE) {
      parts.push(text.slice(from, at));
      quoted += end - at;
      from = end + 1;
    }
    OPENING.lastIndex = end + 1;
  }
  parts.push(text.slice(from));
  return { voice: parts.join(" … "), quoted: text.length === 0 ? 0 : quoted / text.length };
}

const SHORT_QUOTE = 18;

function closeOf(text: string, at: number, closing: string): number | null {
  const most = Math.min(text.length, at + LONGEST_QUOTE);
  for (let end = at + 1; end < most; end += 1) {
    const letter = text[end] ?? "";
    // What is said over several paragraphs is opened at each and closed at the last.
    if (letter === "\n") return at === 0 || text[at - 1] === "\n" ? end : null;
    if (closing.includes(letter) && !(letter === "’" && /\p{L}/u.test(text[end + 1] ?? " "))) return end;
  }
  return null;
}
