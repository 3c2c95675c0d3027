import { exclusions, groupExpressions } from "../rules/compile";
import { all, forIndex, lexeme, lexemesOf, shareOf, type Expression } from "../rules/expression";
import { ANY_MARK, dayOf } from "../rules/marks";
import type { SearchProblem, SearchQuery } from "../types";
import { resolveFilters } from "./filters";
import { archive, frequencies, type Archive } from "./known";
import type { Walk } from "./walk";

/** A query as it can be asked of this paper. */
export type Prepared = {
  /** Without the filters that nothing here answers to. */
  query: SearchQuery;
  archive: Archive;
  groups: readonly Expression[];
  titles: readonly Expression[];
  mains: readonly Expression[];
  /** What has to hold besides: filters and exclusions. */
  besides: readonly Expression[];
  /** The share of articles with any words of an expression, 0 to 1. */
  share(expression: Expression): number;
  walkOf(groups: readonly Expression[]): Walk;
  problems: readonly SearchProblem[];
};

/** How much rarer a word is among those that mark what an article is about. */
const MAIN = 0.25;

/** Looks up what a query's words and filters are here, and how common they are. */
export async function prepare(asked: SearchQuery): Promise<Prepared> {
  const [whole, filters] = await Promise.all([archive(), resolveFilters(asked)]);
  const query = filters.unknown.length === 0 ? asked : { ...asked, filters: asked.filters.filter((filter) => !filters.unknown.includes(filter)) };
  const { languages } = whole;
  const groups = groupExpressions(query, languages);
  const besides = [...filters.expressions, ...exclusions(query, languages)];
  const known = await frequencies([...new Set([...groups, ...besides].flatMap(lexemesOf))]);
  const share = (term: string): number => {
    const [sign, word] = [term.charAt(0), term.slice(1)];
    const articles = sign === "^" ? known.get(word)?.titles : sign === "*" ? MAIN * (known.get(word)?.articles ?? 0) : (known.get(term)?.articles ?? filters.articles.get(term));
    return Math.min(1, (articles ?? 0) / Math.max(1, whole.articles));
  };
  const shared = (expression: Expression) => shareOf(expression, share);
  return {
    query, archive: whole, groups, besides,
    titles: groupExpressions(query, languages, "title"), mains: groupExpressions(query, languages, "main"),
    share: shared,
    walkOf: (some) => {
      const parts = [...some, ...besides];
      const expression = parts.some((part) => !("not" in part)) ? all(parts) : all([lexeme(ANY_MARK), ...parts]);
      const { loose, check } = forIndex(expression);
      return { expression: loose, share: shared(loose), check, from: query.from, to: query.to, after: null, sources: filters.sources, firstPrintings: !filters.ofSources };
    },
    problems: [...query.problems, ...filters.problems],
  };
}

/** The same look no further back than the day of this moment. */
export function since(walk: Walk, at: number): Walk {
  return { ...walk, from: Math.max(walk.from ?? -Infinity, dayOf(at)) };
}
