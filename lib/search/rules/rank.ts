import type { Evidence } from "../types";

const DAY_MS = 86_400_000;
/** Days after which what is new about an article counts half. */
const HALF_LIFE_DAYS = 45;
/** How much of a score goes to being new, at most. */
const RECENCY = 0.25;
/** Places of an article of usual length, and how much its length counts. */
const USUAL_LENGTH = 500;
const BY_LENGTH = 0.35;
/** What nearness of the words adds at most, and what it adds that all of them stand in the title. */
const NEARNESS = 0.25;
const IN_TITLE = 0.35;
/** What an article is guessed to score before it is read. */
const GUESS = { title: 0.95, main: 0.6, other: 0.3 };

/**
 * Weights that PostgreSQL's ts_rank gives to words of the text, the source's name, the standfirst and the title, in this order.
 */
export const PLACE_WEIGHTS: readonly [number, number, number, number] = [0.4, 0.25, 0.7, 1];

/**
 * How well an article answers a query, 0 to about 2:
 * `match * (1 - RECENCY + RECENCY * 2^(-days / HALF_LIFE_DAYS))`, where days is its age at `now`, and `match` is
 * `sum(weight * strength') / sum(weight)` over the words of the query, plus NEARNESS by how close together they stand, plus
 * IN_TITLE if the title has all of them. A word's weight is its rarity, log2(1 + 1 / share). Its strength is ts_rank's: the
 * sum of the weights of its places, each further one counting less (1 / n^2), so that saying it again adds ever less;
 * `strength' = strength / (strength + BY_LENGTH * length / USUAL_LENGTH) * (1 + BY_LENGTH)` makes a mention in a short text
 * count for more, as BM25 does (Robertson and others, 1994). Nearness is Clarke's cover density (ts_rank_cd, 1999).
 * An article that was not read is guessed by where its words stand, less 1: it comes after all that were read.
 * @param weights of each word, as `wordWeight` gives them
 * @param now in milliseconds: the same for all pages of one search
 */
export function searchScore({ candidate, title, main, read }: Evidence, weights: readonly number[], now: number): number {
  const days = Math.max(0, now - candidate.at) / DAY_MS;
  const fresh = 1 - RECENCY + RECENCY * 2 ** (-days / HALF_LIFE_DAYS);
  if (!read) return fresh * (title ? GUESS.title : main ? GUESS.main : GUESS.other) - 1;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const long = (BY_LENGTH * Math.max(candidate.length, USUAL_LENGTH / 4)) / USUAL_LENGTH;
  const words = read.strengths.reduce((sum, strength, at) => sum + ((weights[at] ?? 0) * strength * (1 + BY_LENGTH)) / (strength + long), 0) / total;
  const near = weights.length > 1 ? NEARNESS * (read.density / (read.density + 0.1)) : 0;
  return fresh * (words + near + (title ? IN_TITLE : 0));
}

/** How much a word counts: the rarer, the more. `share` of the articles that have it, 0 to 1. */
export function wordWeight(share: number): number {
  return Math.log2(1 + 1 / Math.max(share, 1e-6));
}

/** The order of results: the best first, of equals the later to arrive. */
export function betterFirst(a: { score: number; candidate: { id: number } }, b: { score: number; candidate: { id: number } }): number {
  return b.score - a.score || b.candidate.id - a.candidate.id;
}
