import type { Line } from "./lines";

/**
 * Chooses the starts that together score best (Viterbi over the gaps). `odds[i]` is the log-odds that
 * line `i` opens an article and `bias` is added to each; lengths no article has cost a little. Gives the
 * indices of the starts in order, the first of them 0, and what they gain over no cut at all, in log-odds.
 */
export function decode(odds: Float32Array, lines: readonly Line[], bias: number): { starts: number[]; gain: number } {
  const count = odds.length;
  const words = new Float64Array(count + 1);
  lines.forEach((line, i) => (words[i + 1] = words[i]! + line.words));
  const best = new Float64Array(count + 1).fill(-Infinity);
  const from = new Int32Array(count + 1).fill(-1);
  best[0] = 0;
  let leader = 0;
  // `leader` is the best start beyond the window: with it the pass stays linear and an article may be of any length.
  for (let i = 1; i <= count; i++) {
    const gain = i < count ? odds[i]! + bias : 0;
    let chosen = -Infinity;
    for (let j = Math.max(0, i - WINDOW); j < i; j++) {
      const value = best[j]! + lengthScore(i - j, words[i]! - words[j]!);
      if (value > chosen) {
        chosen = value;
        from[i] = j;
      }
    }
    const far = best[leader]! + FAR;
    if (i > WINDOW && far > chosen) {
      chosen = far;
      from[i] = leader;
    }
    best[i] = chosen + gain;
    if (i - WINDOW >= 0 && best[i - WINDOW]! > best[leader]!) leader = i - WINDOW;
  }
  const starts: number[] = [];
  for (let i = from[count] ?? -1; i >= 0; i = from[i] ?? -1) starts.push(i);
  const whole = count > WINDOW ? FAR : lengthScore(count, words[count]!);
  return { starts: starts.reverse(), gain: best[count]! - whole };
}

/** Lines within which every earlier start is weighed. */
const WINDOW = 80;
/** The length score of an article longer than that. */
const FAR = -1;

/** How likely an article of so many lines and words is, as a log-score around 0. */
function lengthScore(lines: number, words: number): number {
  if (words < 40) return -2;
  if (words < 90) return -0.8;
  return lines < 2 ? -0.5 : lines > 50 ? -0.5 : 0;
}
