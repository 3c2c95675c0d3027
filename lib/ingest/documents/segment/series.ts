/** Small transforms of a series over the gaps of a document. */

/** How far each value lies below the highest on either side within `reach`: a valley's depth (Hearst, 1997). */
export function depth(series: Float32Array, reach: number): Float32Array {
  return series.map((value, i) => {
    let left = value;
    let right = value;
    for (let k = 1; k <= reach; k++) {
      left = Math.max(left, series[i - k] ?? left);
      right = Math.max(right, series[i + k] ?? right);
    }
    return left + right - 2 * value;
  });
}

/** The share of neighbours within `reach` that lie lower: 0 at a local minimum. */
export function localRank(series: Float32Array, reach: number): Float32Array {
  return series.map((value, i) => {
    let lower = 0;
    let seen = 0;
    for (let k = -reach; k <= reach; k++) {
      const other = series[i + k];
      if (k === 0 || other === undefined) continue;
      seen++;
      if (other < value) lower++;
    }
    return seen === 0 ? 0.5 : lower / seen;
  });
}

/** Each value over the mean of those within `reach`. */
export function relative(series: Float32Array, reach: number): Float32Array {
  const sums = new Float64Array(series.length + 1);
  for (let i = 0; i < series.length; i++) sums[i + 1] = sums[i]! + series[i]!;
  return series.map((value, i) => {
    const from = Math.max(0, i - reach);
    const to = Math.min(series.length, i + reach + 1);
    const mean = (sums[to]! - sums[from]!) / (to - from);
    return mean > 1e-6 ? Math.min(5, value / mean) : 0;
  });
}
