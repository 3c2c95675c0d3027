import { hashOf, pairOf } from "./hash";
import { tokensOf, type Token } from "./tokens";
import { MARK, type Reading, type StoryPaper } from "./types";

/** Characters that are read: news says first what it is about. */
const MOST_TEXT = 8_000;
const MOST_WORDS = 200;
const MOST_PAIRS = 70;
const MOST_QUOTES = 24;
const MOST_LINKS = 12;
const MOST_FORMS = 56;
const QUOTE_RUN = 4;
const LONGEST_FORM = 28;

type Term = { hash: number; count: number; marks: number; first: number; form: string };

/** What is kept of an article to know its story by. Pure: the same article is read the same at any time. */
export function readForStories({ title, text, lang, source, at, links = [] }: StoryPaper): Reading {
  const head = tokensOf(title);
  const body = tokensOf(bodyOf(title, text).slice(0, MOST_TEXT));
  const words = new Map<number, Term>();
  const pairs = new Map<number, Term>();
  const shouting = titleCase(head);
  collect(head, MARK.title, shouting, 0, words, pairs);
  collect(body, 0, false, head.length, words, pairs);
  const kept = [...strongest(words, MOST_WORDS), ...strongest(pairs, MOST_PAIRS)].sort((a, b) => a.hash - b.hash);
  const quotes = quotesOf(body);
  const addresses = [...new Map(links.slice(0, MOST_LINKS).map((link) => [hashOf(link), link]))];
  return {
    lang, source: hashOf(String(source)), at, words: head.length + body.length,
    terms: Int32Array.from(kept, ({ hash }) => hash), marks: Uint8Array.from(kept, ({ count, marks }) => Math.min(MARK.count, count) | marks),
    quotes: Int32Array.from(quotes.map(({ hash }) => hash)).sort(), links: Int32Array.from(addresses.map(([hash]) => hash)).sort(),
    forms: formsOf(words, quotes, addresses),
  };
}

/** A text without the headline that many feeds repeat as its first line. */
function bodyOf(title: string, text: string): string {
  return title !== "" && text.startsWith(title) ? text.slice(title.length) : text;
}

/** Whether a headline is written with capitals throughout, so that they tell no names. */
function titleCase(tokens: readonly Token[]): boolean {
  const letters = tokens.filter(({ number, form }) => !number && form.length > 3);
  return letters.length > 0 && letters.filter(({ capital }) => capital).length > letters.length * 0.6;
}

function collect(tokens: readonly Token[], mark: number, shouting: boolean, from: number, words: Map<number, Term>, pairs: Map<number, Term>): void {
  for (const [at, token] of tokens.entries()) {
    const marks = mark | (token.number ? MARK.number : 0) | (token.capital && !token.opens && !shouting ? MARK.name : 0);
    add(words, token.hash, marks, from + at, token.form);
    const before = tokens[at - 1];
    if (before && !token.opens) add(pairs, pairOf(before.hash, token.hash), mark | MARK.pair, from + at, "");
  }
}

function add(terms: Map<number, Term>, hash: number, marks: number, first: number, form: string): void {
  const term = terms.get(hash);
  if (!term) terms.set(hash, { hash, count: 1, marks, first, form });
  else {
    term.count += 1;
    if (marks & MARK.name && !(term.marks & MARK.name)) term.form = form;
    term.marks |= marks;
  }
}

/** The terms to keep: those of the headline, then what is said often or early. */
function strongest(terms: ReadonlyMap<number, Term>, most: number): Term[] {
  const all = [...terms.values()];
  if (all.length <= most) return all;
  const strength = ({ count, marks, first }: Term) => (marks & MARK.title ? 100 : 0) + Math.min(count, 8) * (marks & (MARK.name | MARK.number) ? 2 : 1) - first / 120;
  return all.sort((a, b) => strength(b) - strength(a)).slice(0, most);
}

type Quote = { hash: number; form: string };

/** What is quoted, in runs of four words. */
function quotesOf(tokens: readonly Token[]): Quote[] {
  const quotes = new Map<number, Quote>();
  for (let at = QUOTE_RUN; at <= tokens.length && quotes.size < MOST_QUOTES; at++) {
    const run = tokens.slice(at - QUOTE_RUN, at);
    if (!run.every(({ quoted }) => quoted)) continue;
    const hash = run.reduce((sum, { hash: one }) => pairOf(sum, one), 17);
    if (!quotes.has(hash)) quotes.set(hash, { hash, form: run.map(({ form }) => form).join(" ") });
  }
  return [...quotes.values()];
}

function formsOf(words: ReadonlyMap<number, Term>, quotes: readonly Quote[], links: readonly [number, string][]): Map<number, string> {
  const weight = ({ count, marks, form }: Term) => (marks & MARK.title ? 4 : 0) + (marks & MARK.name ? 6 : 0) + (marks & MARK.number ? 3 : 0) + Math.min(count, 6) + Math.min(form.length, 10) / 2;
  const named = [...words.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_FORMS);
  return new Map([
    ...named.map(({ hash, form }): [number, string] => [hash, form.slice(0, LONGEST_FORM)]),
    ...quotes.filter((_quote, at) => at % QUOTE_RUN === 0).slice(0, 6).map(({ hash, form }): [number, string] => [hash, form]),
    ...links.slice(0, 4).map(([hash, link]): [number, string] => [hash, link.slice(0, 120)]),
  ]);
}
