import type { SearchItem, SearchQuery } from "../types";
import { all, any, lexeme, type Expression } from "./expression";
import { mainMark, titleMark } from "./marks";
import { wordsOf, type Word } from "./words";

/** Where a word has to stand: anywhere, in the title, or where an article says what it is about. */
export type Where = "anywhere" | "title" | "main";
const IN: Readonly<Record<Where, (term: string) => string>> = { anywhere: (term) => term, title: titleMark, main: mainMark };

/** One word of a query with all the ways in which articles of different languages hold it. */
export type Unit = { terms: readonly string[]; place: number };

/**
 * The words of something that was typed. Of what is written without spaces its pairs of letters are looked for, or, of
 * one letter alone, that letter where it is a word.
 * @param languages those that articles are in
 */
export function unitsOf(text: string, languages: readonly string[]): Unit[] {
  const base = looked([...wordsOf(text, "und")]);
  const others = languages.map((lang) => new Map(looked([...wordsOf(text, lang)]).map((word) => [word.from, word.term])));
  return base.map(({ term, place, from }) => ({ place, terms: [...new Set([term, ...others.flatMap((terms) => terms.get(from) ?? [])])] }));
}

function looked(words: readonly Word[]): Word[] {
  const pairs = words.filter(({ part }) => part === "pair");
  return words.filter((word) => word.part !== "word" || !pairs.some((pair) => pair.from < word.to && pair.to > word.from)).sort((a, b) => a.place - b.place || a.from - b.from);
}

const unitAt = ({ terms }: Unit, where: Where): Expression => any(terms.map((term) => lexeme(IN[where](term))));

/** What an item looks for, or null where it holds no word. */
export function itemExpression(item: SearchItem, languages: readonly string[], where: Where = "anywhere"): Expression | null {
  const units = unitsOf(item.text, languages);
  if (units.length === 0) return null;
  const words = all(units.map((unit) => unitAt(unit, where)));
  if (!item.phrase || units.length === 1) return words;
  const phrase: Expression = { phrase: units.map((unit) => unitAt(unit, "anywhere")), apart: units.map((unit, at) => (at === 0 ? 0 : unit.place - units[at - 1]!.place)) };
  return where === "anywhere" ? phrase : all([words, phrase]);
}

/** Each group of a query, as an expression; groups without a word are left out. */
export function groupExpressions(query: Pick<SearchQuery, "groups">, languages: readonly string[], where: Where = "anywhere"): Expression[] {
  return query.groups.flatMap((group) => {
    const choices = group.flatMap((item) => itemExpression(item, languages, where) ?? []);
    return choices.length === 0 ? [] : [any(choices)];
  });
}

/** What is not to be found. */
export function exclusions(query: Pick<SearchQuery, "not">, languages: readonly string[]): Expression[] {
  return query.not.flatMap((item) => {
    const found = itemExpression(item, languages);
    return found ? [{ not: found }] : [];
  });
}

/** At least so many of these, as a choice of all ways to pick them. Give few. */
export function atLeast(count: number, parts: readonly Expression[]): Expression {
  return any(picks(count, parts).map(all));
}

function picks<T>(count: number, parts: readonly T[]): T[][] {
  if (count === 0) return [[]];
  return parts.flatMap((part, at) => picks(count - 1, parts.slice(at + 1)).map((rest) => [part, ...rest]));
}
