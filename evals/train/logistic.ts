/** What is measured of a piece, which class it has, and how much it counts. */
export type Example = { values: readonly number[]; label: number; weight: number };
/** For each class a weight of every measure and where it starts from; and how the measures lie. */
export type Fitted = { weights: { of: number[]; start: number }[]; means: number[]; deviations: number[] };

const STEPS = 500;
const RATE = 0.05;

/**
 * Multinomial logistic regression with an L2 penalty on standardised measures, by Adam (Kingma and Ba 2015). A rare class counts
 * more, by the root of how rare it is. The same examples give the same weights.
 */
export function fitClasses(examples: readonly Example[], classes: number, penalty: number): Fitted {
  const { means, deviations } = spreadOf(examples);
  const rows = examples.map(({ values }) => values.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1)));
  const counts = balanceOf(examples, classes);
  const width = means.length + 1;
  const [theta, first, second] = [new Float64Array(classes * width), new Float64Array(classes * width), new Float64Array(classes * width)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = theta.map((value, at) => (at % width === width - 1 ? 0 : penalty * value));
    for (const [row, { label }] of examples.entries()) addGradient(gradient, theta, { row: rows[row] ?? [], label, weight: counts[row] ?? 0 });
    for (let at = 0; at < theta.length; at += 1) {
      const slope = gradient[at] ?? 0;
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * slope * slope;
      theta[at] = (theta[at] ?? 0) - (RATE * (first[at] ?? 0)) / (1 - 0.9 ** step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const weights = Array.from({ length: classes }, (_, label) => {
    const of = means.map((_mean, at) => (theta[label * width + at] ?? 0) / (deviations[at] ?? 1));
    return { of, start: (theta[label * width + width - 1] ?? 0) - of.reduce((sum, weight, at) => sum + weight * (means[at] ?? 0), 0) };
  });
  return { weights, means, deviations };
}

/** The log-odds of each class, up to a number that is the same for all. */
export function logitsOf({ weights }: Fitted, values: readonly number[]): number[] {
  return weights.map(({ of, start }) => of.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), start));
}

function spreadOf(examples: readonly Example[]): { means: number[]; deviations: number[] } {
  const whole = examples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (read: (values: readonly number[]) => number) => examples.reduce((sum, { values, weight }) => sum + read(values) * weight, 0) / whole;
  const means = (examples[0]?.values ?? []).map((_value, at) => mean((values) => values[at] ?? 0));
  return { means, deviations: means.map((middle, at) => Math.sqrt(mean((values) => ((values[at] ?? 0) - middle) ** 2)) || 1) };
}

function balanceOf(examples: readonly Example[], classes: number): number[] {
  const whole = examples.reduce((sum, { weight }) => sum + weight, 0);
  const each = Array.from({ length: classes }, (_, label) => examples.reduce((sum, example) => sum + (example.label === label ? example.weight : 0), 0));
  return examples.map(({ label, weight }) => weight * Math.sqrt(whole / classes / Math.max(1, each[label] ?? 1)));
}

function addGradient(gradient: Float64Array, theta: Float64Array, { row, label, weight }: { row: readonly number[]; label: number; weight: number }): void {
  const width = row.length + 1;
  const classes = theta.length / width;
  const scores = Array.from({ length: classes }, (_, at) => row.reduce((sum, value, place) => sum + value * (theta[at * width + place] ?? 0), theta[at * width + width - 1] ?? 0));
  const most = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - most));
  const sum = chances.reduce((total, chance) => total + chance, 0);
  for (const [at, chance] of chances.entries()) {
    const error = weight * (chance / sum - (at === label ? 1 : 0));
    for (const [place, value] of row.entries()) gradient[at * width + place] = (gradient[at * width + place] ?? 0) + error * value;
    gradient[at * width + width - 1] = (gradient[at * width + width - 1] ?? 0) + error;
  }
}
