import type { Kind } from "@/lib/closed-lists";
import { MANNER_KINDS, mannerOf, MANNERS, type Looked, type MannerKind } from "./manner";
import { sayMeasure, type SaidOf } from "./manner-says";
import { MANNER_STARTS, MANNER_WEIGHTS } from "./manner-weights";
import type { Counts } from "./match";
import type { Reading } from "./reading";
import type { Sign } from "./types";

/** Fewer words show no manner. */
const FEWEST = 28;
const MOST = 4;
/** A step of log-odds is worth so much of what other signs weigh. */
const STEP = 0.7;
/** What a sum must be above for a kind to be found; a false "sponsored" is worse than a miss. */
const LEAST_ODDS: Readonly<Record<MannerKind, number>> = { analysis: -0.3, opinion: -0.3, editorial: -0.3, review: -0.5, "press-release": -0.3, sponsored: 0 };
/** By how much the manner lifts a kind that has forms of its own above what these weigh: alone it shows none of them. */
const LIFT: Readonly<Partial<Record<MannerKind, number>>> = { review: 2, "press-release": 2, sponsored: 1.6 };

/**
 * Kinds that a piece is known for by its manner: how much it argues, says what should be, asks, doubts, reports what others said.
 * Each measure has a weight for each kind, fitted on labelled pieces (`evals/train/kinds.ts`); their sum is the log-odds of that kind
 * against a report.
 * @param least what each kind needs to be found
 */
export function signsOfManner(reading: Reading, looked: Looked, least: Readonly<Record<Kind, number>>): Sign[] {
  if (reading.words < FEWEST) return [];
  const values = mannerOf(reading, looked);
  const all = MANNER_KINDS.map((_kind, at) => values.reduce((sum, value, place) => sum + value * (WEIGHTS[place]?.[at] ?? 0), MANNER_STARTS[at] ?? 0));
  const highest = Math.max(...all);
  return MANNER_KINDS.flatMap((kind, at): Sign[] => {
    const odds = all[at] ?? 0;
    const whole = Math.min(MOST, least[kind] + STEP * (odds - LEAST_ODDS[kind]));
    const lift = LIFT[kind];
    const forms = looked.shown[kind as keyof Looked["shown"]] ?? 0;
    // What has no form of the kind, or is more of another, is not lifted.
    if (lift !== undefined && (odds < highest || forms === 0)) return [];
    const weight = lift === undefined ? whole : Math.min(lift, whole - forms);
    return weight > 0.3 ? [{ kind, signal: "manner", words: sayManner(values, at, looked), where: "text", weight }] : [];
  });
}

const WEIGHTS = MANNERS.map((manner) => MANNER_WEIGHTS[manner]);
const USUAL = MANNER_KINDS.length;
/** What adds less than this is not worth saying. */
const WORTH = 0.12;
const SAID = 4;

/** What of a piece's manner speaks for a kind, the strongest first, with its words. */
function sayManner(values: readonly number[], kind: number, words: SaidOf): string {
  const parts = MANNERS.flatMap((manner, at) => {
    const [weight, usual, value] = [WEIGHTS[at]?.[kind] ?? 0, WEIGHTS[at]?.[USUAL] ?? 0, values[at] ?? 0];
    const adds = weight * (value - usual);
    const said = adds < WORTH ? null : sayMeasure(manner, value > usual, words);
    return said === null ? [] : [{ adds, said }];
  });
  return [...new Set(parts.sort((a, b) => b.adds - a.adds).map(({ said }) => said))].slice(0, SAID).join("; ");
}

/**
 * Whether a piece takes something back that its own paper said. A report on somebody's mistake has no "we", and an article
 * that ends with a note of what was corrected stays what it is.
 */
export function signsOfCorrection({ title, length, text }: Reading, { apology, said }: Counts): Sign[] {
  const taken = apology.words.length;
  if (taken === 0 || length > 170) return [];
  const weight = Math.min(3.6, taken * 1.1) - Math.min(1.5, said.count * 0.35) + (/\bcorrect|\bclarif|\berrat|更正|訂正|rettific|berichtig|fe de err|sprostow|rectific|поправк/iu.test(title) ? 2 : 0) - (text.length > 900 ? 1 : 0);
  return weight <= 0 ? [] : [{ kind: "correction", signal: "corrects-itself", words: apology.words.slice(0, 3).join(", "), where: "text", weight }];
}
