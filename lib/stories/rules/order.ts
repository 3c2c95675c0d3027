import { KINDS, type Kind } from "@/lib/closed-lists";
import type { FrontRule, RankTerm, RankTerms } from "../types";
import { arrangeByRules, FRONT_RULES, type FrontRules } from "./front";
import { HALF_LIFE_HOURS, heatOf, KIND_WEIGHTS, REPEATED_RELEASE_WEIGHT, sumAt } from "./ranking";

/**
 * The constants of an order of the front page: what is published, what was published at another time, or what a reader
 * would rather have. `rules` null: the sums alone decide.
 */
export type FrontFormula = { halfLifeHours: number; weights: Readonly<Record<Kind, number>>; repeatedRelease: number; places: number; rules: FrontRules | null };

/** Those in force. */
export const FORMULA: FrontFormula = { halfLifeHours: HALF_LIFE_HOURS, weights: KIND_WEIGHTS, repeatedRelease: REPEATED_RELEASE_WEIGHT, places: 16, rules: FRONT_RULES };

/**
 * What the order asks of a story, or of a piece that one source alone tells: by what the paper calls it, its terms, and
 * what the rules look at. `heat` is of what no terms are kept of, and null of everything else.
 */
export type FrontInput = Pick<RankTerms, "at" | "terms" | "rest" | "topic" | "sourceId" | "side" | "news"> & { story: boolean; id: number; heat: number | null };

/** What something is called among what may stand on the front page: `story 12`, `article 7`. */
export const keyOf = ({ story, id }: { story: boolean; id: number }): string => `${story ? "story" : "article"} ${id}`;

/** An input with its place, the one that its sum alone would give it, the rule that moved it, its heat and its sum. */
export type Ordered<I> = { input: I; place: number; bySum: number; rule: FrontRule | null; heat: number; sum: number };

/**
 * The same input with its terms worth what a formula says. What counts although pieces of its kind do not is a release or
 * paid piece that newsrooms repeat.
 */
export function weighedBy<I extends FrontInput>(input: I, { weights, repeatedRelease }: FrontFormula): I {
  return { ...input, terms: input.terms.map((term): RankTerm => ({ ...term, weight: KIND_WEIGHTS[term.kind] === 0 && term.weight > 0 ? repeatedRelease : weights[term.kind] })) };
}

/**
 * Puts what may stand on the front page in order, from nothing but these inputs, as they were weighed, and the formula's
 * other constants: the same ones give the same order, and the same sums to the last bit, today and in years.
 */
export function orderFront<I extends FrontInput>(inputs: readonly I[], formula: FrontFormula): Ordered<I>[] {
  const candidates = inputs.map((input) => {
    const { story, news, topic, sourceId, side } = input;
    return { key: keyOf(input), story, news, topic, sourceId, side, input, ...worthOf(input, formula) };
  });
  return arrangeByRules(candidates, formula.places, formula.rules).map(({ candidate: { input, heat, sum }, ...placed }) => ({ input, ...placed, heat, sum }));
}

/** Where nothing counts under these constants, it stands below all that counts. */
function worthOf({ at, rest, heat, terms }: FrontInput, { halfLifeHours }: FrontFormula): { heat: number; sum: number } {
  if (at === null) return { heat: heat ?? 0, sum: 0 };
  const sum = sumAt(terms.map((term) => ({ weight: term.weight, at: Date.parse(term.at) })), rest.sum, Date.parse(at), halfLifeHours);
  return sum > 0 ? { sum, heat: heatOf({ sum, at: Date.parse(at) }, halfLifeHours) } : { sum: 0, heat: 0 };
}

/** Whether two formulas are the same in all their constants. */
export function isSameFormula(a: FrontFormula, b: FrontFormula): boolean {
  return a.halfLifeHours === b.halfLifeHours && a.repeatedRelease === b.repeatedRelease && a.places === b.places
    && KINDS.every((kind) => a.weights[kind] === b.weights[kind]) && (Object.keys(FRONT_RULES) as (keyof FrontRules)[]).every((rule) => a.rules?.[rule] === b.rules?.[rule]);
}
