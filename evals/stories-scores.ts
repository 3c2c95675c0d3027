export type Scores = { precision: number; recall: number; f1: number };

/** B-cubed (Bagga and Baldwin 1998) and pairwise scores of a grouping, both given as one name for each item. */
export function scoreGroups(found: readonly (string | number)[], asked: readonly (string | number)[]): { bcubed: Scores; pairwise: Scores; found: number; asked: number } {
  const [ours, theirs, both] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const more = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [at, story] of found.entries()) {
    more(ours, String(story));
    more(theirs, String(asked[at]));
    more(both, JSON.stringify([String(story), String(asked[at])]));
  }
  let [precision, recall] = [0, 0];
  for (const [key, count] of both) {
    const [story, cluster] = JSON.parse(key) as [string, string];
    precision += (count * count) / (ours.get(story) ?? 1);
    recall += (count * count) / (theirs.get(cluster) ?? 1);
  }
  const pairs = (map: Map<string, number>) => [...map.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const right = pairs(both);
  const all = Math.max(1, found.length);
  return { bcubed: scores(precision / all, recall / all), pairwise: scores(share(right, pairs(ours)), share(right, pairs(theirs))), found: ours.size, asked: theirs.size };
}

export function scores(precision: number, recall: number): Scores {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
