import { likeness } from "./likeness";
import type { Candidate, Placement, Reading, TermCounts } from "./types";
import { whyTogether } from "./why";

/** From this likeness on an article belongs to a story. */
const SAME = 0.2;
/** From this on two stories are one, and below that a part of a story is no part of it. */
const SAME_STORY = 0.3;
const APART = 0.1;
/** Of a story's articles, those most like the new one speak for it. */
const NEAREST = 3;
/** Articles of a story that are compared with one another. */
const MOST_COMPARED = 24;

/**
 * The story that an article belongs to, among those found by its keys; a new one where it is like none of them. It
 * costs at most one comparison with each member given.
 */
export function placeInStory(reading: Reading, candidates: readonly Candidate[], counts: TermCounts): Placement {
  const judged = candidates.map((candidate) => ({ candidate, ...judge(reading, candidate.members, counts) })).sort((a, b) => b.score - a.score || a.candidate.story - b.candidate.story);
  const best = judged[0];
  if (!best || best.score < SAME) return { story: null, score: best?.score ?? 0, evidence: whyTogether([reading], counts), alsoSame: [] };
  const rivals = judged.slice(1).filter(({ score }) => score >= SAME);
  return {
    story: best.candidate.story, score: best.score, evidence: whyTogether(best.nearest ? [reading, best.nearest] : [reading], counts),
    alsoSame: rivals.filter(({ candidate }) => sameStory(best.candidate, candidate, counts)).map(({ candidate }) => candidate.story),
  };
}

function judge(reading: Reading, members: readonly Reading[], counts: TermCounts): { score: number; nearest: Reading | null } {
  const all = members.map((member) => ({ member, score: likeness(reading, member, counts) })).sort((a, b) => b.score - a.score);
  const near = all.slice(0, NEAREST);
  return { score: near.length === 0 ? 0 : near.reduce((sum, { score }) => sum + score, 0) / near.length, nearest: near[0]?.member ?? null };
}

/** Whether two stories tell of one event, by their articles' mean likeness: at most 24 x 24 comparisons. */
export function sameStory(a: Candidate, b: Candidate, counts: TermCounts): boolean {
  const [ours, theirs] = [a.members.slice(0, MOST_COMPARED), b.members.slice(0, MOST_COMPARED)];
  if (ours.length === 0 || theirs.length === 0) return false;
  const sum = ours.reduce((total, one) => total + theirs.reduce((part, other) => part + likeness(one, other, counts), 0), 0);
  return sum / (ours.length * theirs.length) >= SAME_STORY;
}

/**
 * The parts that a story falls into, as places in `members`, the largest part first; one part where it holds together.
 * Only the first 48 are compared: give the newest and the first of a larger story.
 */
export function partsOfStory(members: readonly Reading[], counts: TermCounts): number[][] {
  const compared = members.slice(0, MOST_COMPARED * 2);
  const parts: number[][] = [];
  for (const [at, one] of compared.entries()) {
    const like = (part: readonly number[]) => Math.max(...part.map((other) => likeness(one, compared[other] ?? one, counts)));
    const near = parts.filter((part) => like(part) >= APART);
    const joined = [...near.flat(), at];
    for (const part of near) parts.splice(parts.indexOf(part), 1);
    parts.push(joined.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** Whether two articles tell of one event, as `placeInStory` would decide if one of them were a story. */
export function sameEvent(a: Reading, b: Reading, counts: TermCounts): { same: boolean; score: number } {
  const score = likeness(a, b, counts);
  return { same: score >= SAME, score };
}
