import { oddsOf, probability, rivalOf } from "./judge";
import { measure, sheetOf, type Sheet } from "./likeness";
import type { Candidate, Placement, Reading, TermCounts } from "./types";
import { whyTogether } from "./why";

/** Articles of a story that a new one is compared with. */
export const NEWEST_MEMBERS = 16;
export const FIRST_MEMBERS = 4;

/** Two stories are one where the articles of each would, on the mean, have been placed in the other. */
const SAME_STORY = 0;
/** A story that an article would nearly have been placed in may be one with the story where it is placed. */
const NEARLY = -0.8;
/** Of each, as many articles are asked. */
const ASKED = 6;
/** Two articles asked about by themselves are as likely one event as not from here on: neither is the best of many that were found. */
const EVEN_PAIR = -1.8;
/** An article is no part of a story where it would not nearly be placed in it. */
const APART = -3;
const MOST_COMPARED = 48;

/**
 * The story that an article belongs to, among those found by its keys; a new one where it is like none of them. Pure, and
 * bounded: at most 20 articles of each candidate are looked at.
 */
export function placeInStory(reading: Reading, candidates: readonly Candidate[], counts: TermCounts): Placement {
  const measured = candidates.map((candidate) => ({ candidate, measures: measure(reading, laidOut(candidate, counts), counts) }));
  const rival = rivalOf(measured.map(({ measures }) => measures));
  const judged = measured.map(({ candidate, measures }) => ({ candidate, odds: oddsOf(measures, rival) })).sort((a, b) => b.odds - a.odds || a.candidate.story - b.candidate.story);
  const best = judged[0];
  if (!best || best.odds < 0) return { story: null, score: best ? probability(best.odds) : 0, evidence: whyTogether([reading], counts), alsoSame: [] };
  const also = judged.slice(1).filter(({ candidate, odds }) => odds > NEARLY && sameness(best.candidate, candidate, counts, rival) > SAME_STORY);
  return {
    story: best.candidate.story, score: probability(best.odds), evidence: whyTogether([reading, ...sampleOf(best.candidate.members)], counts, reading),
    alsoSame: also.map(({ candidate }) => candidate.story),
  };
}

/** Whether two stories tell of one event. At most 12 articles are compared with 20 each. */
export function sameStory(a: Candidate, b: Candidate, counts: TermCounts): boolean {
  return sameness(a, b, counts, rivalOf([])) > SAME_STORY;
}

/** The mean log odds by which articles of each of two stories would be placed in the other one. */
function sameness(a: Candidate, b: Candidate, counts: TermCounts, rival: number): number {
  if (a.members.length === 0 || b.members.length === 0) return Number.NEGATIVE_INFINITY;
  const asked = (some: Candidate, others: Candidate) => mean(spread(sampleOf(some.members)).map((one) => oddsOf(measure(one, laidOut(others, counts), counts), rival)));
  return (asked(a, b) + asked(b, a)) / 2;
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

/** Whether two articles tell of one event: the mean of how surely either would be placed with the other. `score` from 0 to 1. */
export function sameEvent(a: Reading, b: Reading, counts: TermCounts): { same: boolean; odds: number; score: number } {
  const one = (reading: Reading, other: Reading) => oddsOf(measure(reading, sheetOf([other], 1, counts), counts), rivalOf([]));
  const odds = (one(a, b) + one(b, a)) / 2;
  return { same: odds >= EVEN_PAIR, odds, score: probability(odds - EVEN_PAIR) };
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
