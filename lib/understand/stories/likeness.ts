import type { Reading, TermCounts } from "./types";
import { weightsOf } from "./weights";

const HOUR = 3_600_000;
/** Hours after which two articles on the same words are half as likely of one event, beyond the first day. */
const HALF_LIFE = 240;

/** How surely two articles tell of one event, 0 to 1: the cosine of their weighted terms, less for what lies days apart. */
export function likeness(a: Reading, b: Reading, counts: TermCounts): number {
  const [ours, theirs] = [weightsOf(a, counts), weightsOf(b, counts)];
  let common = 0;
  for (let at = 0, other = 0; at < a.terms.length && other < b.terms.length;) {
    const [one, two] = [a.terms[at] ?? 0, b.terms[other] ?? 0];
    if (one === two) common += (ours[at] ?? 0) * (theirs[other] ?? 0);
    if (one <= two) at += 1;
    if (two <= one) other += 1;
  }
  const hours = Math.max(0, Math.abs(a.at - b.at) / HOUR - 24);
  return common === 0 ? 0 : (common / (lengthOf(ours) * lengthOf(theirs))) * 0.5 ** (hours / HALF_LIFE);
}

function lengthOf(weights: Float64Array): number {
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
}
