/** Letters of other alphabets, digits and signs that pass for Latin letters, by what they pass for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries({
  a: "аαɑ@4", b: "вβьƅ", c: "сϲ¢", d: "ԁɗ", e: "еεє3", f: "ƒ", g: "ɡ9", h: "һн", i: "іιı1!|lӏј", j: "ϳ", k: "кκ", m: "мμ", n: "пηո", o: "оοσօ0ø",
  p: "рρ", q: "ԛ", r: "гɾ", s: "ѕ5$ß", t: "тτ7+", u: "υսц", v: "νѵ", w: "ωшԝ", x: "хχ×", y: "уγү", z: "ʐ2",
}).flatMap(([letter, others]) => [...others].map((other) => [other, letter])));

const LETTER = /\p{L}/u;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** As many single letters in a row are one word that somebody pulled apart. */
const PULLED_APART = 3;

/** A word as it is compared, a letter that is repeated twice, and how much space stands before it where it is a single letter. */
type Token = { word: string; space: number };

/**
 * The words of a text as lists of words compare them: small, without accents, look-alikes as the Latin letters they pass
 * for, repeated letters once, s p a c e d letters together. A run in a script without spaces is one word.
 * Takes time in proportion to the text.
 */
export function foldedWords(text: string): string[] {
  return new FoldedText(text).words;
}

/** A text that is compared with several lists: folded once. */
export class FoldedText {
  readonly words: string[];
  /**
   * The same with repeated letters twice, and after them, apart from each other, its other readings with the word before
   * and the word after.
   */
  readonly compared: readonly string[];

  constructor(text: string) {
    const all = parts(tokensOf(text));
    const words = all.flatMap(joined);
    this.words = words.map(once);
    this.compared = [...words, ...all.flatMap((part, at) => otherReadings(part).flatMap((reading) =>
      [APART, ...joined(all[at - 1] ?? []).slice(-1), ...reading, ...joined(all[at + 1] ?? []).slice(0, 1)]))];
  }
}

function tokensOf(text: string): Token[] {
  const plain = text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: found, index } of plain.matchAll(/[\p{L}\p{N}@$!|+¢×]+/gu)) {
    const word = foldWord(found);
    if (word === "") continue;
    tokens.push({ word, space: isSingle(word) ? (plain.slice(end, index).match(/\s/gu)?.length ?? 0) : 0 });
    end = index + found.length;
  }
  return tokens;
}

/** Single letters in a row stand together in a part, every other word in one of its own. */
function parts(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let letters: Token[] | null = null;
  for (const token of tokens) {
    const single = isSingle(token.word);
    if (single && letters) letters.push(token);
    else found.push(letters = [token]);
    if (!single) letters = null;
  }
  return found;
}

function joined(part: readonly Token[]): string[] {
  const words = part.map(({ word }) => word);
  return part.length >= PULLED_APART ? [twice(words.join(""))] : words;
}

/**
 * The other ways to read a row of single letters: cut where it has more space than elsewhere (a c-a-s-i-n-o), or without
 * up to two one-letter words before it and one after it (I a c a s i n o). A handful, each as long as the row.
 */
function otherReadings(part: readonly Token[]): string[][] {
  if (part.length <= PULLED_APART) return [];
  const least = part.slice(1).reduce((space, token) => Math.min(space, token.space), Infinity);
  const cut: Token[][] = [];
  for (const [at, token] of part.entries()) {
    if (at === 0 || token.space > least) cut.push([token]);
    else cut.at(-1)?.push(token);
  }
  const readings = cut.length > 1 ? [cut] : [];
  const hasSpaceBefore = (at: number) => (part[at]?.space ?? 0) > 0;
  for (const [before, after] of [[1, 0], [0, 1], [1, 1], [2, 0], [2, 1]] as const) {
    const end = part.length - after;
    const apart = (before < 1 || hasSpaceBefore(1)) && (before < 2 || hasSpaceBefore(2)) && (after < 1 || hasSpaceBefore(end));
    if (apart && end - before >= PULLED_APART) readings.push([part.slice(0, before), part.slice(before, end), part.slice(end)]);
  }
  return readings.map((reading) => reading.flatMap(joined));
}

/** Equals no word of any rule. */
const APART = "";

const isSingle = (word: string) => word.length <= 4 && [...once(word)].length === 1 && !UNSPACED.test(word);

/** A number stays a number; in a word with letters, digits are letters too. */
function foldWord(word: string): string {
  // Most words: of the letters a to z, only one passes for another.
  if (/^[a-z]+$/.test(word)) return twice(word.replaceAll("l", "i"));
  if (!LETTER.test(word)) return word.replace(/[^\p{N}]/gu, "");
  // What ends a sentence is no letter.
  return twice([...word.replace(/[!|+]+$/u, "")].map((each) => LOOK_ALIKES[each] ?? each).join(""));
}

const REPEATED = /(.)\1/u;

function once(word: string): string {
  return REPEATED.test(word) ? word.replace(/(.)\1+/gu, "$1") : word;
}

function twice(word: string): string {
  return REPEATED.test(word) ? word.replace(/(.)\1{2,}/gu, "$1$1") : word;
}

/**
 * Where a rule's word ends in a text's word, or -1 where it does not stand there. What is single in the rule may be
 * repeated in the text (casiiino), but "ass" is not "as".
 */
function endOf(rule: string, text: string, start = 0): number {
  let at = start;
  for (let letter = 0; letter < rule.length;) {
    if (rule[letter] !== text[at]) return -1;
    const [wanted, found] = [rule[letter] === rule[letter + 1] ? 2 : 1, text[at] === text[at + 1] ? 2 : 1];
    if (wanted > found) return -1;
    letter += wanted;
    at += found;
  }
  return at;
}

/** A rule of a list of words: a word, words in a row, or with * at its end whatever begins so. */
type Rule = { phrase: string; words: readonly string[]; open: boolean };

/** A rule as it is compared, or null for one that would match nothing or far too much. */
export function foldRule(phrase: string): string | null {
  const open = phrase.trim().endsWith("*");
  const words = parts(tokensOf(phrase.replace(/\*+\s*$/, ""))).flatMap(joined);
  const letters = once(words.join("")).length;
  if (letters === 0 || (open && letters < 3) || (letters < 2 && !UNSPACED.test(words.join("")))) return null;
  return words.join(" ") + (open ? "*" : "");
}

/** Finds the phrases of a list in texts, however many there are, in time in proportion to the text. */
export class WordList {
  readonly #byFirst = new Map<string, Rule[]>();
  readonly #byStart = new Map<string, Rule[]>();
  readonly #unspaced = new Map<string, Rule[]>();
  #longestStart = 0;

  /** @param phrases as they were typed */
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const folded = foldRule(phrase);
      if (folded === null) continue;
      const open = folded.endsWith("*");
      const words = folded.replace(/\*$/, "").split(" ");
      const first = once(words[0] ?? "");
      const rule = { phrase: phrase.trim(), words, open };
      if (words.length === 1 && UNSPACED.test(first)) add(this.#unspaced, [...first][0] ?? "", rule);
      else if (words.length === 1 && open) {
        add(this.#byStart, first, rule);
        this.#longestStart = Math.max(this.#longestStart, first.length);
      } else add(this.#byFirst, first, rule);
    }
  }

  /** The phrases that stand in a text, as they were typed, each once. */
  in(text: FoldedText | string): string[] {
    const words = (typeof text === "string" ? new FoldedText(text) : text).compared;
    const found = new Set<string>();
    words.forEach((word, at) => {
      const key = once(word);
      for (const rule of this.#byFirst.get(key) ?? []) if (standsAt(rule, words, at)) found.add(rule.phrase);
      for (let length = 1; length <= Math.min(key.length, this.#longestStart); length += 1) {
        for (const rule of this.#byStart.get(key.slice(0, length)) ?? []) if (standsAt(rule, words, at)) found.add(rule.phrase);
      }
      if (this.#unspaced.size > 0 && UNSPACED.test(word)) this.#within(word, found);
    });
    return [...found];
  }

  #within(word: string, found: Set<string>): void {
    let at = 0;
    for (const letter of word) {
      for (const rule of this.#unspaced.get(letter) ?? []) if (endOf(rule.words[0] ?? "", word, at) >= 0) found.add(rule.phrase);
      at += letter.length;
    }
  }
}

function standsAt({ words, open }: Rule, text: readonly string[], at: number): boolean {
  return words.every((word, n) => {
    const other = text[at + n] ?? "";
    const end = endOf(word, other);
    return open && n === words.length - 1 ? end >= 0 : end === other.length;
  });
}

function add(map: Map<string, Rule[]>, key: string, rule: Rule): void {
  const known = map.get(key);
  if (known) known.push(rule);
  else map.set(key, [rule]);
}
