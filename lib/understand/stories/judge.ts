import type { Measures } from "./likeness";

/** What keeps logarithms from leaping where there is next to nothing. */
const LEAST = 0.02;
const LEAST_CHANCE = 0.005;
/** Among so many stories found there is surely one that is not the right one: what it comes to is what others come to. */
const ENOUGH_RIVALS = 4;
const USUAL_RIVAL = 0.05;
/** How alike two articles of one story usually are; as good as three pairs where few are known. */
const USUAL_COHESION = 0.15;
const USUAL_PAIRS = 3;

/** A logistic regression's weights over the logarithms of the measures; docs/technotes/stories.md says what they were fitted on. */
const WEIGHTS = { centre: 2, nearest: 2.1, chance: -0.7, cohesion: -1.7, rival: -0.75 } as const;
const BIAS = -2;
/** Headlines say little: what little they share counts for more. Words of a text that is neither short nor long, and how much each e-fold counts. */
const USUAL_WORDS = 240;
const SHORTNESS = 0.2;
const FEWEST_WORDS = 10;
const MOST_WORDS = 500;
/** The same for two articles by themselves, of which there is neither a rival nor a story: chance counts for the more, and lengths that differ take away. */
const PAIR = { bias: -7.3, alike: 2.9, chance: -3.5, short: 0.2, unlike: -0.8 } as const;
const MOST_IN_PAIR = 2_000;
/** Within a day time says nothing; what lies further from all that a story holds is less likely to be of it, with each doubling of the days. */
const SAME_DAY = 24;
const DISTANCE = 0.6;

/** What a story that is surely not the right one comes to: the least of those found. */
export function rivalOf(measures: readonly Measures[]): number {
  return measures.length < ENOUGH_RIVALS ? USUAL_RIVAL : Math.min(...measures.map(({ centre }) => centre)) + LEAST;
}

/**
 * How surely an article belongs to a story, in log odds: 0 is as likely as not. What counts is not how alike they are, but
 * how much more than any article is (`chance`), than another story that was found (`rival`), and in proportion to how
 * alike the story's own articles are. So one setting does for headlines and long texts, and for any language.
 */
export function oddsOf({ centre, nearest, chance, cohesion, articles, words, hoursApart }: Measures, rival: number): number {
  const pairs = (articles * (articles - 1)) / 2;
  const expected = (Math.max(0, cohesion ?? 0) * pairs + USUAL_COHESION * USUAL_PAIRS) / (pairs + USUAL_PAIRS);
  return BIAS + SHORTNESS * shortness(words) - DISTANCE * doublings(hoursApart) + WEIGHTS.centre * Math.log(centre + LEAST) + WEIGHTS.nearest * Math.log(nearest + LEAST) + WEIGHTS.chance * Math.log(chance + LEAST_CHANCE)
    + WEIGHTS.cohesion * Math.log(expected + LEAST) + WEIGHTS.rival * Math.log(rival);
}

/**
 * How surely two articles tell of one event where nothing else is known of either, in log odds: `alike` the cosine of
 * their terms, `chance` what any article would come to, `words` how long each of them is.
 */
export function oddsOfPair({ alike, chance, hoursApart }: { alike: number; chance: number; hoursApart: number }, words: readonly [number, number]): number {
  const [shorter, longer] = words[0] < words[1] ? words : [words[1], words[0]];
  const unlike = Math.log(Math.min(MOST_IN_PAIR, Math.max(FEWEST_WORDS, longer)) / Math.min(MOST_IN_PAIR, Math.max(FEWEST_WORDS, shorter)));
  return PAIR.bias + PAIR.short * shortness(shorter) - DISTANCE * doublings(hoursApart) + PAIR.alike * Math.log(alike + LEAST) + PAIR.chance * Math.log(chance + LEAST_CHANCE) + PAIR.unlike * unlike;
}

const shortness = (words: number): number => Math.log(USUAL_WORDS / Math.min(MOST_WORDS, Math.max(FEWEST_WORDS, words)));
const doublings = (hoursApart: number): number => Math.log2(1 + Math.max(0, hoursApart - SAME_DAY) / SAME_DAY);

/** Log odds as a number from 0 to 1. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));
