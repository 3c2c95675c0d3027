import type { Measures } from "./likeness";

/** What keeps logarithms from leaping where there is next to nothing. */
const LEAST = 0.02;
const LEAST_CHANCE = 0.005;
/** Stories of which half are so far down the list that they cannot be the right one: what remains is what other stories come to. */
const ENOUGH_RIVALS = 4;
const USUAL_RIVAL = 0.05;
/** How alike two articles of one story usually are; as good as three pairs where few are known. */
const USUAL_COHESION = 0.15;
const USUAL_PAIRS = 3;

/** A logistic regression's weights over the logarithms of the measures; see docs/technotes/stories.md for what they were fitted on. */
const WEIGHTS = { centre: 2, nearest: 2.1, chance: -0.4, cohesion: -1.7, rivals: -1.5 } as const;
const BIAS = -2.4;

/** What the stories that are surely not the right one come to: the mean of the lower half. */
export function rivalsOf(measures: readonly Measures[]): number {
  if (measures.length < ENOUGH_RIVALS) return USUAL_RIVAL;
  const low = measures.map(({ centre }) => centre).sort((a, b) => a - b).slice(0, Math.floor(measures.length / 2));
  return low.reduce((sum, value) => sum + value, 0) / low.length + LEAST;
}

/**
 * How surely an article belongs to a story, in log odds: 0 is as likely as not. What counts is not how alike they are, but
 * how much more than any article is (`chance`), than the other stories found are (`rivals`), and in proportion to how
 * alike the story's own articles are. So one setting does for headlines and long texts, and for any language.
 */
export function oddsOf({ centre, nearest, chance, cohesion, articles }: Measures, rivals: number): number {
  const pairs = (articles * (articles - 1)) / 2;
  const expected = (Math.max(0, cohesion ?? 0) * pairs + USUAL_COHESION * USUAL_PAIRS) / (pairs + USUAL_PAIRS);
  return BIAS + WEIGHTS.centre * Math.log(centre + LEAST) + WEIGHTS.nearest * Math.log(nearest + LEAST) + WEIGHTS.chance * Math.log(chance + LEAST_CHANCE)
    + WEIGHTS.cohesion * Math.log(expected + LEAST) + WEIGHTS.rivals * Math.log(rivals);
}

/** Log odds as a number from 0 to 1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
