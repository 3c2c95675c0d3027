/** A leaf's log-odds, or a split: column, threshold, the branch below it and the branch from it up. */
export type Tree = number | [feature: number, threshold: number, below: Tree, above: Tree];

/** A sum of trees; its value for a row is a log-odds. */
export type TreeModel = { bias: number; trees: Tree[] };

/** The log-odds that a model gives one row, which starts at `offset` of `values`. */
export function applyModel(model: TreeModel, values: Float32Array, offset: number): number {
  let sum = model.bias;
  for (const tree of model.trees) {
    let node = tree;
    while (typeof node !== "number") node = (values[offset + node[0]] ?? 0) < node[1] ? node[2] : node[3];
    sum += node;
  }
  return sum;
}

/** What the segmenter knows: `first` looks at every line, `second` again at the candidates. */
export type SegmentModel = { first: TreeModel; second: TreeModel };
