/** A paragraph or other part of a text: where it begins and how high it is, in CSS pixels. */
export type Block = { top: number; height: number };

/** The share of a length that lies before a point in it, 0 to 1, to a thousandth. */
export function placeIn(point: number, length: number): number {
  if (length <= 0) return 1;
  return Math.round(Math.min(1, Math.max(0, point / length)) * 1000) / 1000;
}

/**
 * The block that a line crosses, and how much of it lies above: what holds for any size of letters and width of window.
 * Between two blocks it is the start of the second; after all, the end of the last.
 */
export function blockAt(blocks: readonly Block[], line: number): { block: number; share: number } {
  const found = blocks.findIndex(({ top, height }) => top + height > line);
  const block = found === -1 ? Math.max(0, blocks.length - 1) : found;
  const at = blocks[block];
  return { block, share: at ? placeIn(line - at.top, at.height) : 0 };
}
