import { Places } from "./places";
import type { Reading, TermCounts } from "./types";
import { emphasis, FEW, rarityOutside, sharpened } from "./weights";

/**
 * How an article compares with a story. All are cosines of weighted terms, the rarity of each term taken outside of the
 * story: `centre` with the sum of its articles, `nearest` the mean of the three most like it, `chance` what any article of
 * the window would come to, `cohesion` of its articles with one another (null for a single one); `words` is
 * the length of the shorter, the article or the mean of those; `hoursApart` lies between it and the one nearest in time.
 */
export type Measures = { centre: number; nearest: number; chance: number; cohesion: number | null; articles: number; words: number; hoursApart: number };

const NEAREST = 3;
const HOUR = 3_600_000;

/**
 * The articles of a story (a sample of them) with all that does not depend on whom they are compared with: each term has a
 * place; by place its value and its weight in the sum of the articles, by article the places and weights of its terms.
 */
export type Sheet = {
  size: number; words: number; times: number[]; places: Places; values: Float64Array; centre: Float64Array; centreNorm: number;
  articles: { at: Int32Array; weights: Float64Array; norm: number }[];
};

/** Lays out a story of `size` articles, of which some are given, to compare others with it. */
export function sheetOf(members: readonly Reading[], size: number, counts: TermCounts): Sheet {
  const room = members.reduce((sum, member) => sum + member.terms.length, 0);
  const places = new Places(room);
  const terms = new Int32Array(room);
  const found = new Int32Array(room);
  const ats = members.map((member) => {
    const at = new Int32Array(member.terms.length);
    for (let i = 0; i < at.length; i++) {
      const term = member.terms[i] ?? 0;
      const place = places.of(term);
      at[i] = place;
      terms[place] = term;
      found[place] = (found[place] ?? 0) + 1;
    }
    return at;
  });
  const values = new Float64Array(places.size);
  for (let place = 0; place < values.length; place++) values[place] = sharpened(rarityOutside(terms[place] ?? 0, (found[place] ?? 0) / members.length, size, counts));
  const centre = new Float64Array(places.size);
  const articles = members.map(({ marks }, nth) => {
    const at = ats[nth] ?? new Int32Array();
    const weights = new Float64Array(at.length);
    for (let i = 0; i < at.length; i++) weights[i] = emphasis(marks[i] ?? 0) * (values[at[i] ?? 0] ?? 0);
    const norm = normOf(weights);
    for (let i = 0; i < at.length; i++) centre[at[i] ?? 0] = (centre[at[i] ?? 0] ?? 0) + (weights[i] ?? 0) / norm;
    return { at, weights, norm };
  });
  return { size, words: members.reduce((sum, { words }) => sum + words, 0) / Math.max(1, members.length), times: members.map(({ at }) => at), places, values, centre, centreNorm: normOf(centre), articles };
}

/** Measures an article against a story: one pass over the terms of those that were laid out. */
export function measure(reading: Reading, { size, words, times, places, values, centre, centreNorm, articles }: Sheet, counts: TermCounts): Measures {
  const own = new Float64Array(values.length);
  let [squares, whole, chance] = [0, 0, 0];
  reading.terms.forEach((term, i) => {
    const place = places.get(term);
    const value = place === undefined ? sharpened(rarityOutside(term, 0, size, counts)) : (values[place] ?? 0);
    const weight = emphasis(reading.marks[i] ?? 0) * value;
    squares += weight * weight;
    chance += (weight * value * counts.of(term)) / (counts.articles + FEW);
    if (place === undefined) return;
    own[place] = weight;
    whole += weight * (centre[place] ?? 0);
  });
  const norm = Math.sqrt(squares) || 1;
  const alike = articles.map((article) => shared(own, article) / (norm * article.norm)).sort((a, b) => b - a).slice(0, NEAREST);
  const n = articles.length;
  const usual = articles.reduce((sum, article) => sum + article.norm, 0) / Math.max(1, n);
  return {
    centre: whole / (norm * centreNorm), nearest: alike.reduce((sum, one) => sum + one, 0) / Math.max(1, alike.length), chance: chance / (norm * (usual || 1)),
    cohesion: n > 1 && size > 1 ? (centreNorm ** 2 - n) / (n * (n - 1)) : null, articles: n, words: Math.min(reading.words, words), hoursApart: n > 0 ? Math.min(...times.map((at) => Math.abs(at - reading.at))) / HOUR : 0,
  };
}

function shared(own: Float64Array, { at, weights }: { at: Int32Array; weights: Float64Array }): number {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += (own[at[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function normOf(weights: Float64Array): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
