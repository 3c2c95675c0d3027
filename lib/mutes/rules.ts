import type { MutableArticle, Rule } from "./types";

/** Rules one reader may have. */
export const MOST_RULES = 500;
/** Letters that are folded but do not come apart under NFKD. */
const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
/** Accents of Latin, Greek and Cyrillic; points of Hebrew; vowel signs and stretching of Arabic. Marks of other scripts are letters there. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
/** Scripts whose words do not stand apart, or grow endings without a gap: what is sought is any run of characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+\*?/gu;
/** Text that has neither accents nor letters or spaces of another kind: most of it, and quickly made ready. */
const PLAIN = /^[ -~‘’“”–—]*$/;
/** Words whose last s is no plural, though it looks like one. */
const NO_PLURALS = new Set(["news", "mars", "lens", "yes", "does", "hers", "ours"]);

/** Text in the form in which it is compared: no accents, small letters, one kind of space. */
export function foldForMuting(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/['’]s(?![a-z])/g, "").replace(/ {2,}/g, " ").trim();
  return text.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter).replace(/['’]s(?!\p{L})/gu, "").replace(/\s+/g, " ").trim();
}

/** An English plural as its singular; other words as they are. Rough, and the same on both sides of the comparison. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+s$/.test(word) || NO_PLURALS.has(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}

type Sought = { text: string; start: boolean };

/** The words of a rule: those with a star stand for every word that starts so. */
function soughtWords(value: string): Sought[] {
  return (foldForMuting(value).match(WORD) ?? []).map((word) => (
    word.endsWith("*") ? { text: word.slice(0, -1), start: true } : { text: singular(word), start: false }
  ));
}

/**
 * What makes two rules the same: "Élections" and "election" are one.
 * @returns null for words that no text could hold, or that start with fewer than two letters before a star
 */
export function ruleKey({ target, value }: Pick<Rule, "target" | "value">): string | null {
  if (target !== "word") return value;
  if (UNSPACED.test(value)) return foldForMuting(value).replaceAll("*", "");
  const sought = soughtWords(value);
  if (sought.length === 0 || sought.some(({ text, start }) => start && text.length < 2)) return null;
  return sought.map(({ text, start }) => (start ? `${text}*` : text)).join(" ");
}

type Phrase = { rule: Rule; sought: Sought[] };

/**
 * Makes rules ready, so that a page of articles costs little whatever their number.
 * @returns which rule hides an article, or null; where several do, a source's before a topic's, a kind's and words
 */
export function compileRules(rules: readonly Rule[]): (article: MutableArticle) => Rule | null {
  const of = (target: Rule["target"]) => new Map(rules.filter((rule) => rule.target === target).map((rule) => [rule.value, rule]));
  const [sources, topics, kinds] = [of("source"), of("topic"), of("kind")];
  const words = compileWords(rules.filter((rule) => rule.target === "word"));
  return (article) => sources.get(String(article.sourceId))
    ?? article.topicIds.map((id) => topics.get(String(id))).find((rule) => rule !== undefined)
    ?? kinds.get(article.kind)
    ?? words([article.title, article.standfirst ?? ""]);
}

function compileWords(rules: readonly Rule[]): (texts: readonly string[]) => Rule | null {
  const runs: { rule: Rule; text: string }[] = [];
  // By the first two letters of the first word, which a word that starts so shares.
  const phrases = new Map<string, Phrase[]>();
  for (const rule of rules) {
    if (UNSPACED.test(rule.value)) {
      runs.push({ rule, text: foldForMuting(rule.value).replaceAll("*", "") });
      continue;
    }
    const sought = soughtWords(rule.value);
    const first = sought[0]?.text.slice(0, 2);
    if (first !== undefined) phrases.set(first, [...(phrases.get(first) ?? []), { rule, sought }]);
  }
  if (runs.length === 0 && phrases.size === 0) return () => null;
  return (texts) => {
    for (const text of texts) {
      const folded = foldForMuting(text);
      const found = runs.find((run) => folded.includes(run.text))?.rule ?? findPhrase(phrases, folded);
      if (found) return found;
    }
    return null;
  };
}

function findPhrase(phrases: ReadonlyMap<string, Phrase[]>, folded: string): Rule | null {
  if (phrases.size === 0) return null;
  const words = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (let at = 0; at < words.length; at += 1) {
    const candidates = phrases.get(words[at]?.slice(0, 2) ?? "");
    const found = candidates?.find(({ sought }) => sought.every(({ text, start }, offset) => {
      const word = words[at + offset];
      return word !== undefined && (start ? word.startsWith(text) : singular(word) === text);
    }));
    if (found) return found.rule;
  }
  return null;
}
