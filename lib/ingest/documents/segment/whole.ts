import type { Line } from "./lines";
import { namesIn } from "./names";

/** What all cuts of a document together must gain over leaving it whole, in log-odds. */
const GAIN = 0.5;
/** How much more where both sides of its surest cut speak of the same names, from none to all. */
const SAME_NAMES = 3;

/**
 * Whether a document is better left as one article: what its cuts gain (`gain`, log-odds over no cut)
 * is little, the less so the more names the text before its surest cut (`line`) shares with the text
 * after it. Scored on worlds left out of training, this spares two of three single long articles that
 * were cut, and costs documents of many articles hardly anything: there every cut adds to the gain.
 */
export function isOneArticle(lines: readonly Line[], gain: number, line: number): boolean {
  if (gain > GAIN + SAME_NAMES) return false;
  return gain <= GAIN + SAME_NAMES * sharedNames(lines, line);
}

/** Cosine between the sets of names before a line and from it on. */
function sharedNames(lines: readonly Line[], line: number): number {
  const before = namesOf(lines.slice(0, line));
  const after = namesOf(lines.slice(line));
  const common = [...after].filter((name) => before.has(name)).length;
  return common / Math.sqrt(Math.max(1, before.size) * Math.max(1, after.size));
}

function namesOf(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => namesIn(text).map(({ key }) => key)));
}
