import type { Counts, Features } from "./features";

/** Which of the labels a piece has, with a score for each of them, the highest first. */
export type Classifier = (features: Features) => { label: string; score: number }[];

type Vector = { at: Int32Array; value: Float32Array };

/** Passes over the training set, and the cost of an error. */
const PASSES = 12;
const COST = 1;
/** What letters and the lexicon's topics weigh against words. */
const LETTERS = 1;
const TOPICS = 1;
/** What is added to each count, for a word that was not seen with a label may be yet. */
const SMOOTHING = 0.3;
/** How much naive Bayes has to say. */
const BAYES = 0.2;

/**
 * Learns to tell labels apart: linear support vector machines over the weighted features (L2 loss, one label against the
 * rest, by dual coordinate descent: Hsieh et al. 2008), and complement naive Bayes over the words (Rennie et al. 2003),
 * whose scores are averaged. The same rows give the same classifier.
 */
export function learn(rows: readonly { features: Features; label: string }[]): Classifier {
  const labels = [...new Set(rows.map((row) => row.label))].sort();
  const space = spaceOf(rows.map((row) => row.features));
  const vectors = rows.map((row) => space.vector(row.features));
  const targets = rows.map((row) => labels.indexOf(row.label));
  const machines = labels.map((_label, label) => separate(vectors, targets.map((target) => (target === label ? 1 : -1)), space.size, COST));
  const bayes = bayesOf(rows.map((row) => row.features.words), targets, labels.length);
  return (features) => {
    const vector = space.vector(features);
    const margins = evened(machines.map((weights) => dot(weights, vector)));
    const chances = evened(bayes(features.words));
    return labels.map((label, at) => ({ label, score: (1 - BAYES) * (margins[at] ?? 0) + BAYES * (chances[at] ?? 0) })).sort((a, b) => b.score - a.score);
  };
}

/** Scores whose mean is zero and whose deviation is one, so that scores of two kinds can be added. */
function evened(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const deviation = Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / scores.length) || 1;
  return scores.map((one) => (one - mean) / deviation);
}

/** The features of a training set, numbered and weighted by how rare they are. */
function spaceOf(all: readonly Features[]) {
  const words = numbered(all.map((features) => features.words), 1, 0);
  const letters = numbered(all.map((features) => features.letters), 3, words.end);
  const topics = new Map([...new Set(all.flatMap((features) => features.topics.map(([topic]) => topic)))].sort().map((topic, at) => [topic, letters.end + at]));
  const size = letters.end + topics.size + 1;
  const vector = (features: Features): Vector => {
    const at: number[] = [];
    const value: number[] = [];
    weigh(features.words, words.known, 1, at, value);
    weigh(features.letters, letters.known, LETTERS, at, value);
    const length = Math.hypot(1, ...features.topics.map(([, score]) => score));
    for (const [topic, score] of features.topics) {
      const place = topics.get(topic);
      if (place === undefined) continue;
      at.push(place);
      value.push((TOPICS * score) / length);
    }
    at.push(size - 1);
    value.push(0.3);
    return { at: Int32Array.from(at), value: Float32Array.from(value) };
  };
  return { size, vector };
}

type Numbered = Map<number, { at: number; rarity: number }>;

function numbered(all: readonly Counts[], least: number, from: number): { known: Numbered; end: number } {
  const texts = new Map<number, number>();
  for (const counts of all) for (const feature of counts.keys()) texts.set(feature, (texts.get(feature) ?? 0) + 1);
  const known: Numbered = new Map();
  let end = from;
  for (const [feature, count] of texts) if (count >= least) known.set(feature, { at: end++, rarity: 1 + Math.log(all.length / count) });
  return { known, end };
}

/** Adds features as numbers and weights, whose length together is `length`. */
function weigh(counts: Counts, known: Numbered, length: number, at: number[], value: number[]): void {
  const first = value.length;
  let squares = 0;
  for (const [feature, count] of counts) {
    const found = known.get(feature);
    if (!found) continue;
    const weight = (1 + Math.log(count)) * found.rarity;
    at.push(found.at);
    value.push(weight);
    squares += weight * weight;
  }
  const scale = squares === 0 ? 0 : length / Math.sqrt(squares);
  for (let place = first; place < value.length; place += 1) value[place] = (value[place] ?? 0) * scale;
}

/** The weights of a machine that tells 1 from -1. */
function separate(vectors: readonly Vector[], signs: readonly number[], size: number, cost: number): Float32Array {
  const weights = new Float32Array(size);
  const alphas = new Float64Array(vectors.length);
  const diagonal = 0.5 / cost;
  const norms = vectors.map(({ value }) => value.reduce((sum, one) => sum + one * one, diagonal));
  const order = vectors.map((_vector, at) => at);
  const random = sequence(1);
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const row of order) {
      const [vector, sign, alpha] = [vectors[row], signs[row] ?? 1, alphas[row] ?? 0];
      if (!vector) continue;
      const gradient = sign * dot(weights, vector) - 1 + diagonal * alpha;
      if (alpha === 0 && gradient >= 0) continue;
      const next = Math.max(0, alpha - gradient / (norms[row] ?? 1));
      const step = (next - alpha) * sign;
      alphas[row] = next;
      const { at, value } = vector;
      for (let place = 0; place < at.length; place += 1) weights[at[place] ?? 0] = (weights[at[place] ?? 0] ?? 0) + step * (value[place] ?? 0);
    }
  }
  return weights;
}

function dot(weights: Float32Array, { at, value }: Vector): number {
  let sum = 0;
  for (let place = 0; place < at.length; place += 1) sum += (weights[at[place] ?? 0] ?? 0) * (value[place] ?? 0);
  return sum;
}

/** Complement naive Bayes over different words: the label is right of whose texts a piece is least unlike the rest, however many each has. */
function bayesOf(all: readonly Counts[], targets: readonly number[], labels: number): (counts: Counts) => number[] {
  const table = new Map<number, Float32Array>();
  const sums = new Float64Array(labels);
  let whole = 0;
  for (const [row, counts] of all.entries()) {
    const target = targets[row] ?? 0;
    for (const feature of counts.keys()) {
      const cells = table.get(feature) ?? new Float32Array(labels);
      cells[target] = (cells[target] ?? 0) + 1;
      table.set(feature, cells);
    }
    sums[target] = (sums[target] ?? 0) + counts.size;
    whole += counts.size;
  }
  return (counts) => {
    const scores = Array.from(sums, () => 0);
    for (const feature of counts.keys()) {
      const cells = table.get(feature);
      if (!cells) continue;
      const times = cells.reduce((sum, one) => sum + one, 0);
      for (let label = 0; label < labels; label += 1) {
        const [elsewhere, words] = [times - (cells[label] ?? 0), whole - (sums[label] ?? 0)];
        scores[label] = (scores[label] ?? 0) - Math.log((elsewhere + SMOOTHING) / (words + SMOOTHING * table.size));
      }
    }
    return scores;
  };
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<Item>(items: Item[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
}
