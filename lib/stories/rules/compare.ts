import { sentencesOf, tellingWords, type Sentence } from "@/lib/articles/rules/sentences";
import { readRuns, type Runs } from "@/lib/understand/near-duplicates";
import type { ComparedSentence, ComparedSide, Comparison } from "../types/compare";
import { namesIn, numbersIn, quotesIn, type Mentions } from "./mentions";

/** A text to be compared, with its language (BCP 47). */
export type Comparable = { title: string; standfirst: string | null; text: string; lang: string };

/** Letters and sentences of a text that are compared. */
const MOST_TEXT = 40_000;
const MOST_SENTENCES = 400;
/** The share of a sentence's runs of words that stand in the other text, from which on it is the same sentence there. */
const SHARED = 0.75;
/** The share of a sentence's telling words that one sentence of the other has, from which on that says much the same. */
const CLOSE = 0.5;
/** So many telling words must be in both sentences: two may be in any. */
const LEAST_IN_BOTH = 3;
/** What only one mentions, of each sort. */
const MOST_MENTIONED = 24;
const MOST_QUOTES = 8;

/**
 * Two articles beside one another: which sentences stand in both, which have one in the other that says much the same,
 * and which names, numbers and quotations only one of them has. Works on words, so it knows nothing of what is meant;
 * texts in different languages share names, numbers and nothing else.
 */
export function compareArticles(a: Comparable, b: Comparable): Comparison {
  const sameLanguage = primary(a.lang) === primary(b.lang) || a.lang === "und" || b.lang === "und";
  const [one, other] = [read(a), read(b)];
  return { a: sideOf(one, other, sameLanguage), b: sideOf(other, one, sameLanguage), sameLanguage };
}

const primary = (lang: string): string => lang.split("-")[0]?.toLowerCase() ?? "";

type Read = { sentences: Sentence[]; words: Set<string>[]; runs: Runs; mentions: Mentions; lang: string; all: string; cut: boolean };

function read({ title, standfirst, text, lang }: Comparable): Read {
  const body = text.slice(0, MOST_TEXT);
  const found = sentencesOf(body, lang);
  const sentences = found.slice(0, MOST_SENTENCES);
  const all = [title, standfirst ?? "", body].join("\n");
  return {
    sentences, words: sentences.map(({ key }) => contentWords(key, lang)), runs: readRuns(body), lang, all,
    mentions: { names: namesIn(all, lang), numbers: numbersIn(all, lang), quotes: quotesIn(all) }, cut: text.length > MOST_TEXT || found.length > MOST_SENTENCES,
  };
}

/** Words without the short ones of which every sentence is full. */
function contentWords(text: string, lang: string): Set<string> {
  return new Set([...tellingWords(text, lang)].filter((word) => word.length > 3 || /\p{N}/u.test(word) || /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)));
}

function sideOf(own: Read, other: Read, sameLanguage: boolean): ComparedSide {
  const sentences = own.sentences.map((sentence, at): ComparedSentence => ({ text: sentence.text, opens: sentence.opens, mark: sameLanguage ? markOf(sentence, own.words[at] ?? new Set(), other) : "own" }));
  const letters = (list: readonly ComparedSentence[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const all = letters(sentences);
  return {
    sentences,
    names: own.mentions.names.filter((name) => !mentions(other, name)).slice(0, MOST_MENTIONED),
    numbers: own.mentions.numbers.filter(({ value }) => !other.mentions.numbers.some((one) => one.value === value)).map(({ text }) => text).slice(0, MOST_MENTIONED),
    quotes: sameLanguage ? own.mentions.quotes.filter((quote) => !quoted(quote, own.lang, other)).slice(0, MOST_QUOTES) : [],
    share: all === 0 ? 0 : Math.round((letters(sentences.filter(({ mark }) => mark === "shared")) / all) * 100) / 100,
    cut: own.cut,
  };
}

function markOf({ text, key }: Sentence, words: ReadonlySet<string>, other: Read): ComparedSentence["mark"] {
  const runs = [...readRuns(text).all];
  if (runs.length > 0 ? runs.filter((run) => other.runs.all.has(run)).length >= runs.length * SHARED : other.sentences.some((one) => one.key === key)) return "shared";
  const enough = Math.max(words.size * CLOSE, LEAST_IN_BOTH);
  return other.words.some((theirs) => common(words, theirs) >= enough) ? "close" : "own";
}

function common(words: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (theirs.has(word)) count++;
  return count;
}

/** Whether the other text has a name, or its last word, as family names are given after the first time. */
function mentions(other: Read, name: string): boolean {
  const [text, plain] = [other.all.toLowerCase(), name.toLowerCase()];
  if (text.includes(plain)) return true;
  const last = plain.split(/\s+/u).at(-1) ?? "";
  return plain.includes(" ") && last.length > 3 && new RegExp(`(?<![\\p{L}\\p{N}])${escaped(last)}(?![\\p{L}\\p{N}])`, "u").test(text);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function quoted(quote: string, lang: string, other: Read): boolean {
  const words = contentWords(quote, lang);
  if (words.size === 0) return true;
  return other.words.some((theirs) => common(words, theirs) >= words.size * SHARED);
}
