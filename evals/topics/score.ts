export type Pair = { wanted: string; found: string };
export type LabelScore = { label: string; texts: number; precision: number; recall: number; f1: number; mistaken: [label: string, count: number][] };
export type Scores = { accuracy: number; macro: number; labels: LabelScore[] };

/** Accuracy, precision and recall of each label that is wanted, and the mean of their F1. */
export function scoresOf(pairs: readonly Pair[]): Scores {
  const labels = [...new Set(pairs.map(({ wanted }) => wanted))].sort().map((label): LabelScore => {
    const own = pairs.filter(({ wanted }) => wanted === label);
    const right = own.filter(({ found }) => found === label).length;
    const found = pairs.filter((pair) => pair.found === label).length;
    const mistaken = new Map<string, number>();
    for (const pair of own) if (pair.found !== label) mistaken.set(pair.found, (mistaken.get(pair.found) ?? 0) + 1);
    const [precision, recall] = [found === 0 ? 0 : right / found, right / own.length];
    return { label, texts: own.length, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall), mistaken: [...mistaken].sort((a, b) => b[1] - a[1]) };
  });
  const right = pairs.filter(({ wanted, found }) => wanted === found).length;
  return { accuracy: right / Math.max(1, pairs.length), macro: labels.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, labels.length), labels };
}

/** A line for each label, with what it is most taken for. */
export function tableOf({ labels }: Scores): string[] {
  const width = Math.max(5, ...labels.map(({ label }) => label.length));
  return labels.map(({ label, texts, precision, recall, f1, mistaken }) =>
    `${label.padEnd(width)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  of ${texts}${mistaken.length > 0 ? `  (${mistaken.slice(0, 4).map(([found, count]) => `${count} as ${found}`).join(", ")})` : ""}`);
}
