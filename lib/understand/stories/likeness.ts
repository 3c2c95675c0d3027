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
 * The articles of a story (a sample of them) with all that does not depend on whom they are compared with. Each term has a
 * place; by place its value and its weight in the sum of the articles. `at` and `weights` hold the places and weights of the
 * articles' terms, one article after the other: article n those from `starts[n]` to `starts[n + 1]`.
 */
export type Sheet = {
  size: number; words: number; times: number[]; places: Places; values: Float64Array; centre: Float64Array; centreNorm: number;
  at: Int32Array; weights: Float64Array; starts: number[]; norms: number[];
};

/** Lays out a story of `size` articles, of which some are given, to compare others with it. */
export function sheetOf(members: readonly Reading[], size: number, counts: TermCounts): Sheet {
  const starts = [0];
  for (const { terms } of members) starts.push((starts.at(-1) ?? 0) + terms.length);
  const room = starts.at(-1) ?? 0;
  const places = new Places(room);
  const at = new Int32Array(room);
  const found = new Int32Array(room);
  let next = 0;
  for (const { terms } of members) {
    for (const term of terms) {
      const place = places.of(term);
      at[next++] = place;
      found[place] = (found[place] ?? 0) + 1;
    }
  }
  const values = valuesOf(places, found, members.length, size, counts);
  const centre = new Float64Array(places.size);
  const weights = new Float64Array(room);
  const norms = members.map(({ marks }, nth) => {
    const from = starts[nth] ?? 0;
    let squares = 0;
    for (let i = 0; i < marks.length; i++) {
      const weight = emphasis(marks[i] ?? 0) * (values[at[from + i] ?? 0] ?? 0);
      weights[from + i] = weight;
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let i = from; i < from + marks.length; i++) centre[at[i] ?? 0] = (centre[at[i] ?? 0] ?? 0) + (weights[i] ?? 0) / norm;
    return norm;
  });
  return { size, words: members.reduce((sum, { words }) => sum + words, 0) / Math.max(1, members.length), times: members.map((member) => member.at), places, values, centre, centreNorm: normOf(centre), at, weights, starts, norms };
}

/** What was worked out for a term of as many articles in the window and in the story, each in a slot of its own as far as there is room. */
const SLOTS = 4_096;
const keys = new Int32Array(SLOTS);
const worked = new Float64Array(SLOTS);

/** What each term is worth outside of the story: a logarithm and a power, which most terms have in common with many others. */
function valuesOf(places: Places, found: Int32Array, members: number, size: number, counts: TermCounts): Float64Array {
  keys.fill(-1);
  const values = new Float64Array(places.size);
  // The counts lie far apart in memory: asked for one right after the other, they are waited for together.
  for (let place = 0; place < values.length; place++) values[place] = counts.of(places.term(place));
  const { articles } = counts;
  for (let place = 0; place < values.length; place++) {
    const [occurs, holders] = [values[place] ?? 0, found[place] ?? 0];
    const key = occurs * (members + 1) + holders;
    const slot = Math.imul(key, 0x9e3779b1) >>> 20;
    if (keys[slot] !== key) {
      keys[slot] = key;
      worked[slot] = sharpened(rarityOutside(occurs, holders / members, size, articles));
    }
    values[place] = worked[slot] ?? 0;
  }
  return values;
}

/** By place the weights of the article in hand; all zero in between. */
let own = new Float64Array(8_192);

/** Measures an article against a story: one pass over the terms of those that were laid out. */
export function measure(reading: Reading, { size, words, times, places, values, centre, centreNorm, at, weights, starts, norms }: Sheet, counts: TermCounts): Measures {
  if (own.length < values.length) own = new Float64Array(2 * values.length);
  const { terms, marks } = reading;
  const { articles } = counts;
  let squares = 0;
  let whole = 0;
  let chance = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    const place = places.get(term);
    const occurs = counts.of(term);
    const value = place < 0 ? sharpened(rarityOutside(occurs, 0, size, articles)) : (values[place] ?? 0);
    const weight = emphasis(marks[i] ?? 0) * value;
    squares += weight * weight;
    chance += (weight * value * occurs) / (articles + FEW);
    if (place < 0) continue;
    own[place] = weight;
    whole += weight * (centre[place] ?? 0);
  }
  const norm = Math.sqrt(squares) || 1;
  const n = norms.length;
  const alike = norms.map((one, nth) => shared(at, weights, starts[nth] ?? 0, starts[nth + 1] ?? 0) / (norm * one)).sort((a, b) => b - a).slice(0, NEAREST);
  own.fill(0, 0, values.length);
  const usual = norms.reduce((sum, one) => sum + one, 0) / Math.max(1, n);
  return {
    centre: whole / (norm * centreNorm), nearest: alike.reduce((sum, one) => sum + one, 0) / Math.max(1, alike.length), chance: chance / (norm * (usual || 1)),
    cohesion: n > 1 && size > 1 ? (centreNorm ** 2 - n) / (n * (n - 1)) : null, articles: n, words: Math.min(reading.words, words), hoursApart: n > 0 ? Math.min(...times.map((time) => Math.abs(time - reading.at))) / HOUR : 0,
  };
}

/** What the article in hand has in common with one that was laid out. */
function shared(at: Int32Array, weights: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (own[at[i] ?? 0] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function normOf(weights: Float64Array): number {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return Math.sqrt(squares) || 1;
}
