/** Steps of comparison that are left to one alignment; what is beyond them counts as replaced. */
export type Budget = { left: number };

/** Places in two lists that hold the same, in order: each pair is an index of the first and one of the second. */
export type Matches = [a: number, b: number][];

/**
 * The longest common subsequence of two lists. Where both are long, what stands once in each holds the rest together
 * (as patience diff does), and the gaps are compared by themselves; time is bounded by the budget, not by the texts.
 */
export function align(a: readonly string[], b: readonly string[], budget: Budget): Matches {
  return alignRange(a, b, { a: 0, b: 0, aEnd: a.length, bEnd: b.length }, budget);
}

type Range = { a: number; b: number; aEnd: number; bEnd: number };

function alignRange(a: readonly string[], b: readonly string[], range: Range, budget: Budget): Matches {
  const start: Matches = [];
  const end: Matches = [];
  let { a: aAt, b: bAt, aEnd, bEnd } = range;
  while (aAt < aEnd && bAt < bEnd && a[aAt] === b[bAt]) start.push([aAt++, bAt++]);
  while (aAt < aEnd && bAt < bEnd && a[aEnd - 1] === b[bEnd - 1]) end.push([--aEnd, --bEnd]);
  const middle = { a: aAt, b: bAt, aEnd, bEnd };
  return [...start, ...alignMiddle(a, b, middle, budget), ...end.reverse()];
}

function alignMiddle(a: readonly string[], b: readonly string[], range: Range, budget: Budget): Matches {
  const cells = (range.aEnd - range.a) * (range.bEnd - range.b);
  if (cells === 0) return [];
  if (cells <= budget.left / 4) {
    budget.left -= cells;
    return commonSubsequence(a, b, range);
  }
  const anchors = anchorsIn(a, b, range);
  const found: Matches = [];
  let from = { a: range.a, b: range.b };
  for (const [aAt, bAt] of anchors) {
    for (const match of alignRange(a, b, { ...from, aEnd: aAt, bEnd: bAt }, budget)) found.push(match);
    found.push([aAt, bAt]);
    from = { a: aAt + 1, b: bAt + 1 };
  }
  return anchors.length === 0 ? [] : [...found, ...alignRange(a, b, { ...from, aEnd: range.aEnd, bEnd: range.bEnd }, budget)];
}

/** Dynamic programming over the whole range. */
function commonSubsequence(a: readonly string[], b: readonly string[], { a: aFrom, b: bFrom, aEnd, bEnd }: Range): Matches {
  const [rows, columns] = [aEnd - aFrom, bEnd - bFrom];
  const lengths = new Uint32Array((rows + 1) * (columns + 1));
  const at = (row: number, column: number) => row * (columns + 1) + column;
  const length = (row: number, column: number) => lengths[at(row, column)] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[at(row, column)] = a[aFrom + row] === b[bFrom + column] ? length(row + 1, column + 1) + 1 : Math.max(length(row + 1, column), length(row, column + 1));
    }
  }
  const found: Matches = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[aFrom + row] === b[bFrom + column]) found.push([aFrom + row++, bFrom + column++]);
    else if (length(row + 1, column) >= length(row, column + 1)) row++;
    else column++;
  }
  return found;
}

/** What stands once in each range, in the longest row of those that keep their order. */
function anchorsIn(a: readonly string[], b: readonly string[], { a: aFrom, b: bFrom, aEnd, bEnd }: Range): Matches {
  const inB = placesOfSingles(b, bFrom, bEnd);
  const pairs = [...placesOfSingles(a, aFrom, aEnd)].flatMap(([item, aAt]): Matches => {
    const bAt = inB.get(item);
    return bAt === undefined ? [] : [[aAt, bAt]];
  });
  return longestRising(pairs);
}

function placesOfSingles(list: readonly string[], from: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = from; at < end; at++) {
    const item = list[at] ?? "";
    if (places.has(item)) repeated.add(item);
    else places.set(item, at);
  }
  for (const item of repeated) places.delete(item);
  return places;
}

/** Of pairs in order of their first places, the most that rise in their second as well (patience sorting). */
function longestRising(pairs: Matches): Matches {
  const piles: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, [, b]] of pairs.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? piles[low - 1] : undefined;
    piles[low] = at;
  }
  const found: Matches = [];
  for (let at = piles.at(-1); at !== undefined; at = before[at]) found.push(pairs[at] ?? [0, 0]);
  return found.reverse();
}
