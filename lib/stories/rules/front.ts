import type { Control } from "@/lib/closed-lists";
import type { FrontRule } from "../types";

/** What may stand on the front page. `news`: it is told as news, and not by comment alone. `side`: who controls most of its sources. */
export type Candidate = { key: string; story: boolean; heat: number; news: boolean; topic: string | null; sourceId: number | null; side: Control | null };

/** Where a candidate stands, and where its sum alone would put it, both from 1; the rule that moved it, if one did. */
export type Placed<C> = { candidate: C; place: number; bySum: number; rule: FrontRule | null };

/**
 * What the rules of the front page allow. The lead area is its first places; elsewhere they look at places that follow
 * one another. A rule passes over an entry only for one that is worth at least a quarter as much (`reach` half-lives),
 * so that none brings up what is old; who may lead is the one rule without such a bound.
 */
export const FRONT_RULES: FrontRules = { leadArea: 4, leadTopic: 2, leadSource: 1, topicInRow: 2, window: 6, source: 2, side: 4, singlesOf: 4, dueAfter: 8, reach: 2 };
export type FrontRules = Readonly<Record<"leadArea" | "leadTopic" | "leadSource" | "topicInRow" | "window" | "source" | "side" | "singlesOf" | "dueAfter" | "reach", number>>;

/**
 * Puts candidates in the order in which the front page shows them: by heat, but that what only comments never leads,
 * what several tell leads before what one tells, and neither a topic, a source nor a side fills the page. Pieces that
 * one source alone tells stand between stories where they are worth it, one in four places at the most; after eight
 * stories the next of them has its turn.
 * @param most places; fewer where the stories end before that
 * @param rules null: the heat alone decides
 */
export function arrangeByRules<C extends Candidate>(candidates: readonly C[], most: number, rules: FrontRules | null = FRONT_RULES): Placed<C>[] {
  const left = [...candidates].sort((a, b) => b.heat - a.heat || (a.key < b.key ? -1 : 1)).map((candidate, at) => ({ candidate, bySum: at + 1, held: null as FrontRule | null }));
  if (rules === null) return left.slice(0, most).map(({ candidate, bySum }) => ({ candidate, place: bySum, bySum, rule: null }));
  const placed: Placed<C>[] = [];
  while (placed.length < most && left.length > 0) {
    if (placed.length >= rules.leadArea && !left.some(({ candidate }) => candidate.story)) break;
    const chosen = placed.length === 0 ? leadOf(left) : nextOf(left, placed.map(({ candidate }) => candidate), rules);
    const [entry] = left.splice(chosen, 1);
    if (!entry) break;
    const place = placed.length + 1;
    const rule = entry.bySum === place ? null : (entry.held ?? "others");
    placed.push({ candidate: entry.candidate, place, bySum: entry.bySum, rule });
  }
  return placed;
}

type Left<C> = { candidate: C; bySum: number; held: FrontRule | null };

/** The first that is news and told by several, the first that is news, or simply the first. */
function leadOf<C extends Candidate>(left: Left<C>[]): number {
  const stories = left.findIndex(({ candidate }) => candidate.news && candidate.story);
  const chosen = stories === -1 ? Math.max(0, left.findIndex(({ candidate }) => candidate.news)) : stories;
  for (const entry of left.slice(0, chosen)) entry.held ??= entry.candidate.news ? "alone" : "comment";
  return chosen;
}

/** The first that no rule holds back; where the rules hold back all within reach, the first. */
function nextOf<C extends Candidate>(left: Left<C>[], before: readonly C[], rules: FrontRules): number {
  const top = left[0]?.candidate.heat ?? 0;
  const near = left.filter(({ candidate }) => candidate.heat >= top - rules.reach);
  const due = dueSingle(near, before, rules);
  if (due) {
    due.held = "due";
    return left.indexOf(due);
  }
  const passed: [Left<C>, FrontRule][] = [];
  for (const entry of near) {
    const rule = against(entry.candidate, before, rules);
    if (rule === null) {
      for (const [held, by] of passed) held.held ??= by;
      return left.indexOf(entry);
    }
    passed.push([entry, rule]);
  }
  return 0;
}

function dueSingle<C extends Candidate>(near: Left<C>[], before: readonly C[], rules: FrontRules): Left<C> | undefined {
  const last = before.slice(-rules.dueAfter);
  if (last.length < rules.dueAfter || last.some(({ story }) => !story)) return undefined;
  const single = near.find(({ candidate }) => !candidate.story && against(candidate, before, rules) === null);
  return single && near[0] !== single ? single : undefined;
}

/** The rule by which an entry may not follow these, or null. */
function against(entry: Candidate, before: readonly Candidate[], rules: FrontRules): FrontRule | null {
  const { leadArea, leadTopic, leadSource, topicInRow, window, source, side, singlesOf } = rules;
  const like = (list: readonly Candidate[], name: "topic" | "sourceId" | "side") => list.filter((one) => entry[name] !== null && one[name] === entry[name]).length;
  const last = before.slice(1 - window);
  if (!entry.story && before.slice(1 - singlesOf).some((one) => !one.story)) return "singles";
  if (before.length < leadArea) {
    if (like(before, "topic") >= leadTopic) return "topic";
    if (like(before, "sourceId") >= leadSource) return "source";
  }
  if (like(before.slice(-topicInRow), "topic") >= topicInRow) return "topic";
  if (like(last, "sourceId") >= source) return "source";
  return like(last, "side") >= side ? "side" : null;
}
