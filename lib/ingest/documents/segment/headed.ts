import type { Line } from "./lines";
import { hasTitleForm } from "./titles";

/** Starts with at least these log-odds say whether a document's articles carry headlines. */
const TELLING_ODDS = -0.5;
/** From this share of headed starts on, every article is taken to have its headline. */
const HEADED = 0.57;

/**
 * Whether the articles of a document open with headlines, by the form of its likely starts. A joined
 * document nearly always does the same throughout: on the development files the share is 0.70 or
 * more where headlines were kept and 0.44 or less where they were not.
 */
export function isHeaded(lines: readonly Line[], odds: Float32Array): boolean {
  let likely = 0;
  let headed = 0;
  lines.forEach((line, i) => {
    if (i > 0 && odds[i]! <= TELLING_ODDS) return;
    likely++;
    if (hasTitleForm(line)) headed++;
  });
  return headed > likely * HEADED;
}

/** Whether a start is the headline of its article. Where articles go without, a line needs a count, date or byline under it. */
export function isHeadline(line: Line, below: Line | undefined, headed: boolean): boolean {
  if (!hasTitleForm(line)) return false;
  return headed || below?.kind === "count" || below?.kind === "date" || below?.kind === "byline";
}
