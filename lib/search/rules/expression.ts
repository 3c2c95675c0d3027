import { quoted } from "./entry";

/** What the index is asked for: PostgreSQL's tsquery as a tree. A phrase has its words and how many places each stands after the one before. */
export type Expression =
  | { lexeme: string }
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  | { not: Expression }
  | { phrase: readonly Expression[]; apart: readonly number[] };

export const lexeme = (text: string): Expression => ({ lexeme: text });

/** All of these; one by itself is itself. */
export function all(parts: readonly Expression[]): Expression {
  return parts.length === 1 ? parts[0]! : { all: parts };
}

export function any(parts: readonly Expression[]): Expression {
  return parts.length === 1 ? parts[0]! : { any: parts };
}

/** An expression as tsquery reads it. Nothing in it may be empty. */
export function queryText(expression: Expression): string {
  if ("lexeme" in expression) return quoted(expression.lexeme);
  if ("all" in expression) return `(${expression.all.map(queryText).join(" & ")})`;
  if ("any" in expression) return `(${expression.any.map(queryText).join(" | ")})`;
  if ("not" in expression) return `!${queryText(expression.not)}`;
  return `(${expression.phrase.map((part, at) => (at === 0 ? queryText(part) : ` <${expression.apart[at] ?? 1}> ${queryText(part)}`)).join("")})`;
}

/** All lexemes of an expression. */
export function lexemesOf(expression: Expression): string[] {
  if ("lexeme" in expression) return [expression.lexeme];
  if ("not" in expression) return lexemesOf(expression.not);
  const parts = "all" in expression ? expression.all : "any" in expression ? expression.any : expression.phrase;
  return parts.flatMap(lexemesOf);
}

/**
 * The share of articles, 0 to 1, that an expression may find: words that stand together more often than chance are common,
 * so each further one counts by the root of its share.
 * @param shareOf the share of articles that have a lexeme
 */
export function shareOf(expression: Expression, known: (lexeme: string) => number): number {
  if ("lexeme" in expression) return known(expression.lexeme);
  if ("not" in expression) return 1;
  if ("any" in expression) return Math.min(1, expression.any.reduce((sum, part) => sum + shareOf(part, known), 0));
  const [rarest = 1, ...others] = ("all" in expression ? expression.all : expression.phrase).map((part) => shareOf(part, known)).sort((a, b) => a - b);
  return others.reduce((product, share) => product * Math.sqrt(share), rarest);
}

/** The same without the order of words in phrases, which an index does not know; null for `check` where there is no phrase. */
export function forIndex(expression: Expression): { loose: Expression; check: Expression | null } {
  return hasPhrase(expression) ? { loose: loosened(expression), check: expression } : { loose: expression, check: null };
}

function hasPhrase(expression: Expression): boolean {
  if ("phrase" in expression) return true;
  if ("lexeme" in expression) return false;
  return "not" in expression ? hasPhrase(expression.not) : ("all" in expression ? expression.all : expression.any).some(hasPhrase);
}

function loosened(expression: Expression): Expression {
  if ("phrase" in expression) return all(expression.phrase);
  if ("all" in expression) return all(expression.all.flatMap((part) => ("not" in part && hasPhrase(part) ? [] : loosened(part))));
  return "any" in expression ? any(expression.any.map(loosened)) : expression;
}
