import { oddsOf, oddsOfPair, probability, rivalOf } from "./judge";
import { measure, sheetOf, type Sheet } from "./likeness";
import type { Candidate, Placement, Reading, TermCounts } from "./types";
import { whyTogether } from "./why";

/** Articles of a story that a new one is compared with. */
export const NEWEST_MEMBERS = 16;
export const FIRST_MEMBERS = 4;

/** A story is one with another where its articles, came they now, would be placed there: so surely, on the mean. As many are asked. */
const SAME_STORY = 0.2;
const ASKED = 6;
/** A story that began as a fragment joins one that has outgrown it the sooner, with each e-fold; what many were placed in already stands the longer. */
const OUTGROWN = 0.3;
const MOST_OUTGROWN = 16;
const STANDING = 0.3;
/** Stories so far from what is placed are not asked. */
const FAR = -5;
/** An article is no part of a story where it would not nearly be placed in it. */
const APART = -3;
const MOST_COMPARED = 48;

/**
 * The story that an article belongs to, among those found by its keys; a new one where it is like none of them. Pure, and
 * bounded: at most 20 articles of each candidate are looked at.
 * @param again whether it stood alone and is placed once more: it joins as a story of one article would
 */
export function placeInStory(reading: Reading, candidates: readonly Candidate[], counts: TermCounts, again = false): Placement {
  const measured = candidates.map((candidate) => ({ candidate, measures: measure(reading, laidOut(candidate, counts), counts) }));
  const rival = rivalOf(measured.map(({ measures }) => measures));
  const judged = measured.map(({ candidate, measures }) => ({ candidate, odds: oddsOf(measures, rival) })).sort((a, b) => b.odds - a.odds || a.candidate.story - b.candidate.story);
  const best = judged[0];
  if (!best || best.odds < (again ? leastOf(best.candidate.size, 1) : 0)) return { story: null, score: best ? probability(best.odds) : 0, evidence: whyTogether([reading], counts), alsoSame: [] };
  const others = judged.slice(1).filter(({ odds }) => odds > FAR).map(({ candidate }) => candidate);
  return {
    story: best.candidate.story, score: probability(best.odds), evidence: whyTogether([reading, ...sampleOf(best.candidate.members)], counts, reading),
    alsoSame: oneWith([...best.candidate.members, reading], best.candidate.size + 1, others, counts, rival).map(({ story }) => story),
  };
}

/** Whether a story is one with another, which may have outgrown it. At most 6 articles are compared with 20. */
export function sameStory(grown: Candidate, other: Candidate, counts: TermCounts): boolean {
  return oneWith(grown.members, grown.size, [other], counts, rivalOf([])).length > 0;
}

/** Those of some stories that are one with a story of these members: placing is asked once more, now that more is known of it. */
function oneWith(members: readonly Reading[], size: number, others: readonly Candidate[], counts: TermCounts, rival: number): Candidate[] {
  if (members.length === 0 || others.length === 0) return [];
  const sheet = sheetOf(sampleOf(members), size, counts);
  return others.filter((other) => {
    const odds = mean(spread(sampleOf(other.members)).map((one) => oddsOf(measure(one, sheet, counts), rival)));
    return other.members.length > 0 && odds > leastOf(size, other.size);
  });
}

/** The mean log odds from which on a story of some articles is one with a story of `size`. */
function leastOf(size: number, articles: number): number {
  return SAME_STORY - OUTGROWN * Math.log(Math.min(MOST_OUTGROWN, Math.max(1, size / articles))) + STANDING * Math.log(Math.min(size, articles));
}

const sheets = new WeakMap<Candidate, { counts: TermCounts; articles: number; sheet: Sheet }>();

/** The sheet of a candidate, made once for all that are compared with it while nothing more is counted: each that is counted makes the number of articles another one. */
function laidOut(candidate: Candidate, counts: TermCounts): Sheet {
  const known = sheets.get(candidate);
  if (known && known.counts === counts && known.articles === counts.articles) return known.sheet;
  const sheet = sheetOf(sampleOf(candidate.members), candidate.size, counts);
  sheets.set(candidate, { counts, articles: counts.articles, sheet });
  return sheet;
}

/**
 * The parts that a story falls into, as places in `members`, the largest part first; one part where it holds together.
 * Only the first 48 are compared: give the newest and the first of a larger story.
 */
export function partsOfStory(members: readonly Reading[], counts: TermCounts): number[][] {
  const compared = members.slice(0, MOST_COMPARED);
  const sheets = compared.map((member) => sheetOf([member], 1, counts));
  let parts = compared.map((_member, at) => [at]);
  const odds = (one: number, other: number) => (compared[one] && sheets[other] ? oddsOf(measure(compared[one], sheets[other], counts), rivalOf([])) : Number.NEGATIVE_INFINITY);
  const together = (one: readonly number[], other: readonly number[]) => one.some((a) => other.some((b) => (odds(a, b) + odds(b, a)) / 2 >= APART));
  for (let at = 0; at < compared.length; at++) {
    const own = parts.find((part) => part.includes(at)) ?? [at];
    const near = parts.filter((part) => part !== own && together([at], part));
    if (near.length > 0) parts = [...parts.filter((part) => part !== own && !near.includes(part)), [...own, ...near.flat()].sort((a, b) => a - b)];
  }
  return parts.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** Whether two articles tell of one event, as far as these two say. `score` from 0 to 1. */
export function sameEvent(a: Reading, b: Reading, counts: TermCounts): { same: boolean; odds: number; score: number } {
  const [one, other] = [measure(a, sheetOf([b], 1, counts), counts), measure(b, sheetOf([a], 1, counts), counts)];
  const odds = oddsOfPair({ alike: (one.centre + other.centre) / 2, chance: (one.chance + other.chance) / 2, hoursApart: one.hoursApart }, [a.words, b.words]);
  return { same: odds >= 0, odds, score: probability(odds) };
}

/** The first and the newest of a story's articles, as many as are looked at. */
function sampleOf(members: readonly Reading[]): readonly Reading[] {
  if (members.length <= FIRST_MEMBERS + NEWEST_MEMBERS) return members;
  return [...members.slice(0, FIRST_MEMBERS), ...members.slice(-NEWEST_MEMBERS)];
}

function spread(readings: readonly Reading[]): Reading[] {
  const asked = Math.min(ASKED, readings.length);
  return Array.from({ length: asked }, (_, at) => readings[Math.floor(((at + 0.5) * readings.length) / asked)]).filter((one) => one !== undefined);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
